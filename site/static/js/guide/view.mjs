// What was found, as the live site's page shows it, from the page's own templates and words.
import { Cards, plural } from "../search/cards.mjs";
import { distance, reasonWords } from "./words.mjs";

const FIRST = 3; // before the family's answers, on a phone

const dial = (number) => number.replace(/[^\d+]/g, "");

export class Results {
  // `part` makes a copy of one of the page's templates.
  constructor(document, said, part, definition) {
    Object.assign(this, { document, said, part });
    this.cards = new Cards(document, { ...said, reasons: {} }, part);
    const ages = definition.questions.find(({ asks }) => asks === "ages");
    this.children = new Map((ages?.options ?? []).map(({ key, label }) => [key, label]));
  }

  #foreign(element, lang) {
    if (!lang || lang === this.said.lang) return;
    element.lang = lang;
    element.dir = this.said.rtl.includes(lang) ? "rtl" : "ltr";
  }

  #words({ why }) {
    return reasonWords(why, this.said, this.children);
  }

  #card(hit) {
    const card = this.cards.card({ kind: "service", reasons: [], ...hit.record }, () => false);
    const chips = this.#words(hit).map((text) => {
      const chip = this.part("chip").firstElementChild;
      chip.textContent = text;
      return chip;
    });
    card.querySelector(".fh-chips").prepend(...chips);
    return card;
  }

  #number({ phone, text }) {
    const { said, document } = this;
    if (!phone && !text) return said.no_number;
    const link = document.createElement("a");
    link.className = "fh-line__call";
    link.dir = "ltr";
    link.href = phone ? `tel:${dial(phone)}` : `sms:${dial(text[0])}`;
    link.textContent = phone || said[text[1] ? "text_word" : "text"].replace("{0}", text[0]).replace("{1}", text[1]);
    return link;
  }

  #line(hit) {
    const { said } = this;
    const { record } = hit;
    const line = this.part("line");
    const link = line.querySelector("a");
    link.href = said.addresses.service.replace("/0/", `/${record.slug}/`);
    link.textContent = record.name;
    this.#foreign(link, record.lang);
    const facts = [record.ages && said.ages[JSON.stringify(record.ages)], said.cost[record.cost], ...this.#words(hit)];
    line.querySelector(".fh-line__why").append(
      ...facts.filter(Boolean).map((each) => `${each} · `), this.#number(record),
    );
    return line;
  }

  #more(hits, words) {
    const more = this.part("more");
    more.querySelector("summary").textContent = words;
    more.querySelector("ul").append(...hits.map((hit) => this.#line(hit)));
    return more;
  }

  // Only outcomes stand in it, and nothing that is sensitive.
  #plan({ hits, hub }) {
    const slugs = hits.slice(0, this.said.whole).map(({ record }) => record).filter((each) => !each.private).map(({ slug }) => slug);
    if (!slugs.length) return [];
    const plan = this.part("plan");
    const link = plan.querySelector("a");
    const given = [...slugs.map((slug) => ["s", slug]), ...(hub ? [["h", hub.slug]] : [])];
    link.href = link.getAttribute("href").replace(/\?.*/, `?${new URLSearchParams(given)}`);
    return [plan];
  }

  #hub({ slug, metres }) {
    const hub = this.part(`hub-${slug}`);
    if (metres !== null) {
      const chip = this.part("chip");
      chip.firstElementChild.textContent = distance(metres, this.said);
      hub.querySelector(".fh-card__summary").after(chip);
    }
    return hub;
  }

  // The panels that answers raise, else the one that is always there.
  #urgent({ answers }) {
    const raised = [...answers.values()].flatMap(({ options }) => options.map(({ panel }) => panel)).filter(Boolean);
    return raised.length ? [...new Set(raised)].map((key) => this.part(`urgent-${key}`)) : [this.part("urgent")];
  }

  #answer(question, answer) {
    const row = this.part("answer");
    const [label, words] = row.querySelectorAll("dt, dd");
    const change = row.querySelector("button");
    label.textContent = question.label;
    this.#foreign(label, question.lang);
    change.value = question.key;
    const asked = change.querySelector("span");
    asked.textContent = `: ${question.label}`;
    this.#foreign(asked, question.lang);
    const given = answer?.district ? [{ label: answer.district, lang: "en" }] : answer?.options ?? [];
    for (const [at, each] of given.entries()) {
      const one = this.document.createElement("span");
      one.textContent = each.label;
      this.#foreign(one, each.lang);
      words.append(...(at ? [this.document.createElement("br")] : []), one);
    }
    if (!given.length) words.append(this.part("no-answer"));
    return row;
  }

  // The whole page for a state and what was found.
  page(state, found, isPrivate) {
    const { said } = this;
    const page = this.part("results");
    const [main, , rest] = page.querySelectorAll(".fh-columns > div");
    const count = page.querySelector(".fh-count");
    count.textContent = plural(said.many, found.hits.length, said.lang);
    count.dataset.countAll = found.hits.length;
    const plan = this.#plan(found);
    if (isPrivate) page.querySelector(".fh-columns").before(...this.#urgent(state), this.part("not-kept"), ...plan);
    const cards = found.hits.slice(0, said.whole).map((hit) => this.#card(hit));
    main.querySelector("ul").append(...cards.slice(0, FIRST));
    main.querySelector(cards.length ? ":scope > p" : ":scope > ul").remove();
    const others = rest.querySelector("ul");
    others.append(...cards.slice(FIRST));
    const more = found.hits.slice(said.whole);
    const people = rest.querySelector(".fh-people");
    if (!isPrivate) people.before(...plan);
    if (more.length) people.before(this.#more(more, plural(said.more, more.length, said.lang)));
    for (const { kind, hits } of found.leftOut) {
      const group = this.#more(hits, plural(said.left_out[kind], hits.length, said.lang));
      Object.assign(group.dataset, { leftOut: kind, count: hits.length });
      people.before(group);
    }
    if (cards.length <= FIRST) others.remove();
    if (found.hub) people.querySelector(".fh-people__team").before(this.#hub(found.hub));
    page.querySelector(".fh-answers__list").append(
      ...state.asked.map((question) => this.#answer(question, state.answers.get(question.key))),
    );
    return page;
  }
}
