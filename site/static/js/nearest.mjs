// The nearest hub to a whole postcode, worked out on the phone from a small file of the district's
// postcodes. The postcode is never sent: only which district's file was fetched could be seen.

const METRES_IN_A_MILE = 1609.344;
const POSTCODE = /^([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})$/;

export function parse(text) {
  const found = POSTCODE.exec(text.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/(.{3})$/, " $1").trim());
  return found && { district: found[1], unit: found[2] };
}

export function ranked(place, hubs) {
  return hubs
    .map((hub) => ({ ...hub, miles: Math.hypot(hub.easting - place[0], hub.northing - place[1]) / METRES_IN_A_MILE }))
    .sort((a, b) => a.miles - b.miles);
}

async function placeOf(postcode, folder) {
  const answer = await fetch(`${folder}${postcode.district.toLowerCase()}.json`);
  if (!answer.ok) return undefined;
  return (await answer.json())[postcode.unit];
}

function show(box, list, words) {
  const items = list.map((hub) => {
    const item = box.ownerDocument.createElement("li");
    const far = hub.miles < 0.5 ? words.near : words.miles.replace("{miles}", hub.miles.toFixed(1));
    item.append(hub.link.cloneNode(true), `: ${far}`);
    return item;
  });
  const ordered = box.ownerDocument.createElement("ol");
  ordered.append(...items);
  box.replaceChildren(ordered);
}

export function nearest(document) {
  const part = document.querySelector("[data-nearest]");
  const form = part?.querySelector("form");
  const hubs = [...(form?.querySelectorAll("[data-easting]") ?? [])].map((item) => ({
    easting: Number(item.dataset.easting),
    northing: Number(item.dataset.northing),
    link: item.firstElementChild,
  }));
  if (!hubs.length) return;
  form.hidden = false;
  const box = form.querySelector("[role=status]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const postcode = parse(form.elements.postcode.value);
    const place = postcode && (await placeOf(postcode, part.dataset.postcodes).catch(() => undefined));
    if (place) show(box, ranked(place, hubs), box.dataset);
    else box.textContent = box.dataset.none;
  });
}
