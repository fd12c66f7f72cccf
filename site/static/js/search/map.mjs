// The results of a search on the map of the area, where no server draws it: as familyhelp.web.area_map does.
import { plural } from "./cards.mjs";
import { patiently } from "./store.mjs";

const MARGIN = 24;
const HIDDEN = 30;
const PLACED = ["service", "hub"];
const SVG = "http://www.w3.org/2000/svg";

// Pins for what is shown: `places` are each one's points in metres on the British National Grid. What would hide a pin
// shares it. Gives the pins, each with the numbers of what is there, and how many have none.
export function pinned(places, [west, north, scale], [width, height]) {
  const pins = [];
  let unplaced = 0;
  places.forEach((points, number) => {
    const drawn = points
      .map(([east, up]) => [Math.floor(MARGIN + (east - west) * scale + 0.5), Math.floor(MARGIN + (north - up) * scale + 0.5)])
      .filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
    if (!drawn.length) unplaced += 1;
    for (const [x, y] of drawn) {
      const near = pins.find((pin) => (pin.x - x) ** 2 + (pin.y - y) ** 2 < HIDDEN ** 2);
      if (!near) pins.push({ x, y, shown: [number] });
      else if (!near.shown.includes(number)) near.shown.push(number);
    }
  });
  return { pins, unplaced };
}

function drawn(document, name, attributes, text = "") {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

// The points of what is shown, in metres: a service's own or its hub's, a hub's, none for what is not on any map.
async function points({ hits, docs }, { store }, hubs) {
  const { classes, of } = await patiently(() => store.facts("places"));
  return hits.map(({ kind, slug }, at) => (kind === "hub" ? [hubs[slug]].filter(Boolean) : classes[of[docs[at]]]));
}

// Where on the empty map in `details` is what was found: its pins, how many have none, and which results they count.
export async function located(details, found, search, hubs) {
  const [, , ...size] = details.querySelector("svg").getAttribute("viewBox").split(" ").map(Number);
  const isPlaced = (_, at) => PLACED.includes(found.hits[at].kind);
  const places = (await points(found, search, hubs)).filter(isPlaced);
  return { ...pinned(places, JSON.parse(details.querySelector("figure").dataset.frame), size), isPlaced };
}

// Draws that, once the results are on the page.
export function onMap(details, { pins, unplaced, isPlaced }, said) {
  const document = details.ownerDocument;
  const svg = details.querySelector("svg");
  const links = [...document.querySelectorAll(".fh-cards .fh-card__name a")].filter(isPlaced);
  const list = document.createElement("ol");
  list.className = "fh-map__list";
  pins.forEach(({ x, y, shown }, at) => {
    svg.append(
      drawn(document, "circle", { class: "fh-map__pin", cx: x, cy: y, r: 19 }),
      drawn(document, "text", { class: "fh-map__number", x, y: y + 8 }, at + 1),
    );
    const item = document.createElement("li");
    for (const number of shown) item.append(links[number].cloneNode(true), " ");
    list.append(item);
  });
  const line = details.querySelector(".fh-map__unplaced");
  line.before(list);
  line.textContent = plural(said.unplaced, unplaced, said.lang);
  line.hidden = !unplaced;
}
