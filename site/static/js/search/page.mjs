// The search page where no server answers: the same results as on the live site, made from the page's own templates.
import { asked, lastPage, linked, query, withoutPostcode } from "./address.mjs";
import { Cards, plural } from "./cards.mjs";
import { Search } from "./engine.mjs";
import { dangers } from "./urgent/dangers.mjs";
import { forget } from "../danger.mjs";

const MOST_TOPICS = 12;
const PAGE_LENGTH = 20;

class ResultsPage {
  constructor(document, root) {
    this.document = document;
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
        counts = counts.toSorted(([, one, a], [, other, b]) => b - a || other - one).slice(0, MOST_TOPICS);
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

  // The map of these results, drawn when somebody opens it.
  #map(found) {
    const details = this.part("map");
    const draw = () => import(this.map).then(({ onMap }) => onMap(details, found, this)).catch(() => details.remove());
    details.addEventListener("toggle", draw, { once: true });
    return details;
  }

  #nothing(main, found) {
    const { tiles, said } = this;
    const { topic, slugs } = said.addresses;
    const leads = (key) => topic.replace("/0/", `/${slugs[key] ?? key}/`);
    const tile = (key) => tiles.find((each) => each.querySelector("a").pathname === leads(key));
    main.append(this.part("nothing"), this.part("tiles"));
    main.lastElementChild.append(...found.nearby.map(tile).filter(Boolean).map((each) => each.cloneNode(true)));
  }

  // The panels that the words raise; none where their files cannot be had, for the results must not wait for them.
  async #dangers({ words }) {
    const raised = await dangers(words, this.said.addresses.urgent).catch(() => []);
    const panels = raised.map((key) => this.part(key));
    for (const panel of panels.slice(1)) panel.querySelector(".fh-danger__now")?.remove();
    return panels;
  }

  async #results(needs, page, found, panels) {
    const { document, said } = this;
    const parts = [...panels];
    if (found.corrected) {
      const line = this.part("corrected");
      line.querySelector("strong").textContent = found.corrected;
      line.querySelector("a").href = this.#to({ ...needs, exact: true });
      line.querySelector("span").textContent = needs.words;
      parts.push(line);
    }
    const count = this.part("count");
    parts.push(count);
    if (found.near && found.total > 1) {
      const line = this.part(needs.nearest ? "best" : "nearest");
      line.querySelector("a").href = this.#to({ ...needs, nearest: !needs.nearest });
      parts.push(line);
    }
    if (this.drawn && found.total) parts.push(this.#map(found));
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

  // The page as the server makes it when something is asked: the box small, no way back above it.
  #settle(form, words, parts) {
    const { document } = this;
    const robots = document.createElement("meta");
    Object.assign(robots, { name: "robots", content: "noindex" });
    document.head.append(robots);
    document.querySelector(".govuk-breadcrumbs")?.remove();
    document.querySelector("h1").className = "govuk-visually-hidden";
    form.querySelector("label").className = "govuk-visually-hidden";
    for (const each of form.querySelectorAll(".fh-search__examples, .fh-search__list")) each.remove();
    form.elements.q.defaultValue = words;
    form.elements.q.value = words;
    while (form.nextElementSibling && !form.nextElementSibling.matches(".fh-talk")) form.nextElementSibling.remove();
    form.after(...parts);
  }

  async show(view) {
    const [needs, wanted] = asked(view.location.search, this.said.labels);
    if (!needs) return;
    const words = withoutPostcode(needs.words);
    if (words !== needs.words) {
      needs.words = words;
      view.history.replaceState(null, "", this.#to(needs, wanted));
    }
    const panels = this.#dangers(needs); // beside the search, so that neither waits for the other
    const options = { limit: PAGE_LENGTH, lang: this.said.lang };
    let page = wanted;
    let found = await this.search.search(needs, { ...options, offset: (page - 1) * PAGE_LENGTH });
    if (found.total && page > lastPage(found.total)) {
      page = lastPage(found.total);
      found = await this.search.search(needs, { ...options, offset: (page - 1) * PAGE_LENGTH });
    }
    const parts = await this.#results(needs, page, found, await panels);
    this.#settle(this.document.querySelector("main form[role=search]"), needs.words, parts);
    forget(this.document);
  }
}

// Answers what the address asks for. Where that fails, the page stays as it is: it says so, and leads on by topic.
export function answer(document, root) {
  return new ResultsPage(document, root).show(document.defaultView);
}
