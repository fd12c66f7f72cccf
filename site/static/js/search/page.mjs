// The search page where no server answers: the same results as on the live site, made from the page's own templates.
import { asked, lastPage, linked, query, withoutPostcode } from "./address.mjs";
import { Cards, plural } from "./cards.mjs";
import { Search } from "./engine.mjs";
import { patiently } from "./store.mjs";
import { dangers } from "./urgent/dangers.mjs";
import { forget } from "../danger.mjs";

const MOST_TOPICS = 12;
const PAGE_LENGTH = 20;
const NO_SEARCH_HERE = /manifest\.bin$|^format$/; // what the search says where it has no files, or none that it can read

class ResultsPage {
  constructor(document, root) {
    this.document = document;
    this.root = root;
    this.said = JSON.parse(root.dataset.words);
    this.map = root.dataset.map;
    const templates = new Map([...root.querySelectorAll("template")].map((each) => [each.dataset.part ?? each.dataset.panel, each.content]));
    this.drawn = templates.has("map");
    this.part = (name) => document.importNode(templates.get(name), true).firstElementChild;
    this.tiles = [...document.querySelectorAll(".fh-tile")];
    this.search = new Search(this.said.addresses.data, this.said.addresses.postcodes);
  }

  #to(needs, page) {
    return this.said.addresses.search + query(needs, page);
  }

  #choice(needs, filter, [value, count, picked]) {
    const item = this.part("choice");
    const [link, away, many] = item.querySelectorAll("a, span");
    const rest = needs[filter].filter((each) => each !== value);
    link.href = this.#to({ ...needs, [filter]: picked ? rest : [...rest, value] });
    link.classList.toggle("fh-filter__choice--picked", picked);
    if (!picked) away.remove();
    many.before(`${this.said.labels[filter][value]} `);
    many.textContent = `(${count})`;
    return item;
  }

  // The filters, when somebody opens them or has picked one: they take files that the results do without.
  #filters(details, needs) {
    const fill = () => this.search.filters(needs).then((counts) => this.#offer(details, needs, counts));
    details.open = this.said.filters.some(([filter]) => needs[filter].length);
    if (details.open) return fill();
    details.addEventListener("toggle", fill, { once: true });
    return undefined;
  }

  #offer(details, needs, offered) {
    for (const [filter, heading] of this.said.filters) {
      let counts = offered[filter];
      if (filter === "topics") {
        counts = counts.filter(([key]) => Object.hasOwn(this.said.labels.topics, key)); // nothing sensitive in an address
        counts.sort(([, one, a], [, other, b]) => b - a || other - one).splice(MOST_TOPICS);
      }
      const picked = counts.some((each) => each[2]);
      if (counts.length < 2 && !picked) continue;
      const section = this.part("filter");
      const title = section.querySelector("h2");
      title.textContent = heading;
      title.id = `filter-${filter}`;
      section.setAttribute("aria-labelledby", title.id);
      section.querySelector("ul").append(...counts.map((each) => this.#choice(needs, filter, each)));
      details.append(section);
    }
    if (details.childElementCount < 2) details.remove();
  }

  #pages(needs, page, total) {
    const nav = this.part("pages");
    const list = nav.querySelector("ul");
    const [current, other] = list.children;
    const items = linked(page, total).map((number) => {
      const item = (number === page ? current : other).cloneNode(true);
      const link = item.querySelector("a");
      link.href = this.#to(needs, number);
      link.textContent = number;
      link.setAttribute("aria-label", link.getAttribute("aria-label").replace(/\d+/, number));
      return item;
    });
    list.replaceChildren(...items);
    for (const [way, number] of [["prev", page - 1], ["next", page + 1]]) {
      const part = nav.querySelector(`.govuk-pagination__${way}`);
      if (number < 1 || number > lastPage(total)) part.remove();
      else part.querySelector("a").href = this.#to(needs, number);
    }
    return nav;
  }

  // The map of these results, if any of them has a place on it; drawn when somebody opens it.
  async #map(found) {
    const { part, said, search } = this;
    const isPlaced = ({ kind, slug, place }) => (kind === "hub" ? said.hubs[slug] : kind === "service" && place);
    if (!this.drawn || !found.hits.some(isPlaced)) return [];
    const { located, onMap } = await import(this.map);
    const details = part("map");
    const there = await located(details, found, search, said.hubs);
    if (!there.pins.length) return [];
    details.addEventListener("toggle", () => onMap(details, there, said), { once: true });
    return [details];
  }

  // Whether any of the results can be measured to, on whatever page it is.
  async #measured({ near, kept }) {
    if (!near) return false;
    const { classes, of } = await patiently(() => this.search.store.facts("places"));
    return kept.some((doc) => classes[of[doc]].length);
  }

  #nothing(main, found) {
    const { tiles, said } = this;
    const { topic, slugs } = said.addresses;
    const leads = (key) => topic.replace("/0/", `/${slugs[key] ?? key}/`);
    const tile = (key) => tiles.find((each) => each.querySelector("a").pathname === leads(key));
    main.append(this.part("nothing"), this.part("tiles"));
    main.lastElementChild.append(...found.nearby.map(tile).filter(Boolean).map((each) => each.cloneNode(true)));
  }

  // Shows the panels that the words raise, at once, whatever becomes of the results; none where their files cannot be had.
  async #dangers(form, words) {
    const raised = await dangers(words, this.said.addresses.urgent).catch(() => []);
    const panels = raised.map((key) => this.part(key));
    for (const panel of panels.slice(1)) panel.querySelector(".fh-danger__now")?.remove();
    form.after(...panels);
    forget(this.document);
  }

  async #results(needs, page, found) {
    const { document, said } = this;
    const parts = [];
    if (found.corrected) {
      const line = this.part("corrected");
      line.querySelector("strong").textContent = found.corrected;
      line.querySelector("a").href = this.#to({ ...needs, exact: true });
      line.querySelector("span").textContent = needs.words;
      parts.push(line);
    }
    const count = this.part("count");
    parts.push(count);
    if (found.total > 1 && (await this.#measured(found))) {
      const line = this.part(needs.nearest ? "best" : "nearest");
      line.querySelector("a").href = this.#to({ ...needs, nearest: !needs.nearest });
      parts.push(line);
    }
    parts.push(...(await this.#map(found).catch(() => [])));
    const columns = this.part("columns");
    const main = columns.querySelector(".fh-columns__main");
    count.textContent = plural(said.results, found.total, said.lang);
    const filters = columns.querySelector("details");
    if (found.total || this.said.filters.some(([filter]) => needs[filter].length)) await this.#filters(filters, needs);
    else filters.remove();
    if (found.total) {
      const cards = new Cards(document, said, this.part);
      const marks = this.search.marks(found.corrected || needs.words);
      const list = document.createElement("ul");
      list.className = "fh-cards";
      list.append(...found.hits.map((hit) => cards.card(hit, marks)));
      main.append(list);
      if (lastPage(found.total) > 1) main.append(this.#pages(needs, page, found.total));
    } else {
      this.#nothing(main, found);
    }
    return [...parts, columns];
  }

  // The page as the server makes it when something is asked: the box small, no way back above it. What was asked for
  // stands in the box, unless somebody has begun to type.
  #begin(form, words) {
    const { document } = this;
    const robots = document.createElement("meta");
    Object.assign(robots, { name: "robots", content: "noindex" });
    document.head.append(robots);
    document.querySelector(".govuk-breadcrumbs")?.remove();
    document.querySelector("h1").className = "govuk-visually-hidden";
    form.querySelector("label").className = "govuk-visually-hidden";
    for (const each of form.querySelectorAll(".fh-search__examples, .fh-search__list")) each.remove();
    const box = form.elements.q;
    const untouched = box.value === box.defaultValue;
    box.defaultValue = words;
    if (untouched) box.value = words;
  }

  #settle(form, parts) {
    let last = form;
    while (last.nextElementSibling?.matches("[data-danger]")) last = last.nextElementSibling;
    while (last.nextElementSibling && !last.nextElementSibling.matches(".fh-talk")) last.nextElementSibling.remove();
    last.after(...parts, ...this.document.querySelectorAll(".fh-draft")); // what is to be known of the language: below
  }

  // What else is on the page leads on by topic. A weak connection is no reason to say that nobody can search here.
  #fail({ message }) {
    if (!NO_SEARCH_HERE.test(message)) this.root.nextElementSibling.replaceWith(this.part("failed"));
  }

  async #found(needs, page) {
    const found = await this.search.search(needs, { limit: PAGE_LENGTH, lang: this.said.lang, offset: (page - 1) * PAGE_LENGTH });
    const last = lastPage(found.total);
    return found.total && page > last ? this.#found(needs, last) : [page, found];
  }

  async show(view) {
    const [needs, wanted] = asked(view.location.search, this.said.labels);
    if (!needs) return;
    const words = withoutPostcode(needs.words);
    if (words !== needs.words) {
      needs.words = words;
      view.history.replaceState(null, "", this.#to(needs, wanted));
    }
    const form = this.document.querySelector("main form[role=search]");
    this.#begin(form, words);
    const panels = this.#dangers(form, words); // beside the search, so that it waits for nothing
    try {
      const parts = await this.#results(needs, ...(await this.#found(needs, wanted)));
      await panels; // so that nothing moves under a finger
      this.#settle(form, parts);
    } catch (error) {
      this.#fail(error);
    }
  }
}

// Answers what the address asks for. Where that fails, the page says so, and leads on by topic.
export function answer(document, root) {
  return new ResultsPage(document, root).show(document.defaultView);
}
