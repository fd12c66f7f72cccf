// One result as the page shows it, from the page's own templates and words.

const fill = (pattern, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), pattern);

export function plural(patterns, number, lang) {
  return fill(patterns[new Intl.PluralRules(lang).select(number)] ?? patterns.other, number);
}

function dial(number) {
  const digits = number.trim().replace(/^(\+\d+)\s*\(0\)/, "$1");
  return (digits[0] === "+" ? "+" : "") + digits.replace(/\D/g, "");
}

function item(document, text, className) {
  const made = document.createElement("li");
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export class Cards {
  // `said` are the page's words and addresses; `part` makes a copy of one of its templates.
  constructor(document, said, part) {
    Object.assign(this, { document, said, part });
  }

  // Words in the language of a listing, when that is not the page's.
  #foreign(element, lang = this.said.first) {
    if (lang === this.said.lang) return;
    element.lang = lang;
    element.dir = this.said.rtl.includes(lang) ? "rtl" : "ltr";
  }

  #reason([kind, value]) {
    const pattern = this.said.reasons[kind];
    return typeof pattern === "string" ? fill(pattern, value) : pattern?.[value];
  }

  #chips(list, hit) {
    const { said, document } = this;
    for (const each of hit.reasons.map((reason) => this.#reason(reason)).filter(Boolean).slice(0, 3)) {
      list.append(item(document, each, "fh-chips__reason"));
    }
    const [year, month, day] = (hit.checked ?? "").split("-").map(Number);
    const facts = [
      hit.ages && said.ages[JSON.stringify(hit.ages)],
      said.cost[hit.cost],
      hit.always && said.always,
      hit.place,
      hit.checked ? fill(said.checked, `${day} ${said.months[month - 1]} ${year}`) : said.unchecked,
    ];
    list.append(...facts.filter(Boolean).map((each) => item(document, each)));
  }

  #mark(element, text, marks) {
    let at = 0;
    for (const found of text.matchAll(/[\p{L}\p{N}_'’]+/gu)) {
      if (!marks(found[0])) continue;
      const mark = this.document.createElement("mark");
      mark.textContent = found[0];
      element.append(text.slice(at, found.index), mark);
      at = found.index + found[0].length;
    }
    element.append(text.slice(at));
  }

  // The address of a hub, its postcode kept on one line.
  #place(element, text = "") {
    const [, address, postcode] = /^(.*?)([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})?$/.exec(text) ?? [, text];
    element.append(address);
    if (!postcode) return;
    const kept = this.document.createElement("span");
    kept.className = "fh-nowrap";
    kept.textContent = postcode;
    element.append(kept);
  }

  // The number to ring, else the one to text.
  #call({ name, phone, text }) {
    const { said } = this;
    if (!phone && !text) return [];
    const line = this.part(phone ? "call" : "text");
    const link = line.querySelector("a");
    const [number, word] = text ?? [phone];
    link.href = phone ? `tel:${dial(phone)}` : `sms:${dial(number)}${word ? `?body=${encodeURIComponent(word)}` : ""}`;
    if (phone) link.setAttribute("aria-label", fill(said.call, name, phone));
    link.querySelector("span").textContent = phone || fill(word ? said.text_word : said.text, number, word);
    return [line];
  }

  // Nothing that is private is kept on a phone.
  #keep({ slug, name, lang, private: never }) {
    if (never) return [];
    const line = this.part("keep");
    const link = line.querySelector("a");
    link.setAttribute("href", link.getAttribute("href") + slug);
    link.dataset.keep = slug;
    const named = link.querySelector("span span");
    named.textContent = `: ${name}`;
    this.#foreign(named, lang);
    return [line];
  }

  card(hit, marks) {
    const { said } = this;
    const card = this.part("card");
    const link = card.querySelector(".fh-card__name a");
    const summary = card.querySelector(".fh-card__summary");
    link.href = said.addresses[hit.kind].replace("/0/", `/${hit.slug}/`);
    link.textContent = hit.name;
    this.#foreign(link, hit.lang);
    this.#foreign(summary, hit.kind === "hub" ? said.first : hit.lang);
    if (hit.kind === "hub") this.#place(summary, hit.place);
    else this.#mark(summary, hit.summary ?? "", marks);
    if (hit.kind === "hub") card.classList.add("fh-card--hub");
    if (hit.kind === "service") this.#chips(card.querySelector(".fh-chips"), hit);
    else card.querySelector(".fh-chips").remove();
    card.querySelector(".fh-card__call")?.replaceWith(...this.#call(hit));
    if (hit.kind === "service") card.append(...this.#keep(hit));
    return card;
  }
}
