// Names of topics, hubs and services while somebody types: a combobox with a list box (ARIA 1.2). The form works
// without it. The names are one small file, asked for when the box is first used; what is typed goes nowhere.
import { withoutPostcode } from "./search/address.mjs";

const MOST = 6;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// The entries all of whose typed words begin one of their own; those that begin with what was typed first.
export function matches(groups, typed) {
  const wanted = fold(typed);
  if (wanted.join("").length < 2) return [];
  const found = groups.flatMap(([kind, entries]) =>
    entries.map(([name, address, lang]) => ({ kind, name, address, lang, words: fold(name) })),
  );
  const fits = found.filter(({ words }) => wanted.every((each) => words.some((word) => word.startsWith(each))));
  const first = ({ words }) => words.join(" ").startsWith(wanted.join(" "));
  return [...fits.filter(first), ...fits.filter((each) => !first(each))].slice(0, MOST);
}

// Where the arrow keys lead among `many` options; -1 is the box itself.
export function moved(key, at, many) {
  if (key === "ArrowDown") return at + 1 < many ? at + 1 : -1;
  if (key === "ArrowUp") return at < 0 ? many - 1 : at - 1;
  if (at >= 0 && key === "Home") return 0;
  if (at >= 0 && key === "End") return many - 1;
  return undefined;
}

class Combobox {
  constructor(form, address) {
    const { ownerDocument: document } = form;
    this.form = form;
    this.box = form.elements.q;
    this.address = address;
    this.list = document.createElement("ul");
    this.status = document.createElement("p");
    this.found = [];
    this.at = -1;
    Object.assign(this.list, { id: "suggestions", className: "fh-suggest", hidden: true });
    Object.assign(this.status, { className: "govuk-visually-hidden" });
    this.list.setAttribute("role", "listbox");
    this.status.setAttribute("role", "status");
    this.box.type = "text"; // a search field may not be a combobox
    this.box.setAttribute("role", "combobox");
    this.box.setAttribute("aria-autocomplete", "list");
    this.box.setAttribute("aria-controls", this.list.id);
    this.box.setAttribute("aria-expanded", "false");
    form.querySelector(".fh-search__row").after(this.list, this.status);
    this.box.addEventListener("focus", () => this.#load());
    this.box.addEventListener("input", () => this.#suggest());
    this.box.addEventListener("keydown", (event) => this.#press(event));
    this.box.addEventListener("blur", () => this.#close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.#go([...this.list.children].indexOf(event.target.closest("li"))));
    if (document.activeElement === this.box) this.#load();
  }

  #load() {
    this.names ??= fetch(this.address)
      .then((answer) => answer.json())
      .then((names) => {
        this.told = names;
        this.list.setAttribute("aria-label", names.label);
        if (this.box.value !== this.box.defaultValue) this.#suggest();
      })
      .catch(() => undefined);
  }

  #option(entry, at) {
    const { ownerDocument: document } = this.form;
    const [option, name, kind] = ["li", "span", "span"].map((each) => document.createElement(each));
    name.textContent = entry.name;
    if (entry.lang) name.lang = entry.lang;
    if (entry.lang) name.dir = "auto";
    kind.textContent = entry.kind;
    kind.className = "fh-quiet";
    option.id = `suggestion-${at}`;
    option.className = "fh-suggest__option";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(name, " ", kind);
    return option;
  }

  #suggest() {
    if (!this.told) return;
    const { said, none, groups } = this.told;
    this.found = matches(groups, this.box.value);
    this.list.replaceChildren(...this.found.map((entry, at) => this.#option(entry, at)));
    this.#open(this.found.length > 0);
    const form = new Intl.PluralRules(this.form.ownerDocument.documentElement.lang).select(this.found.length);
    const many = (said[form] ?? said.other).replace("{0}", this.found.length);
    this.status.textContent = this.found.length ? many : this.box.value && none;
  }

  #open(open) {
    this.list.hidden = !open;
    this.box.setAttribute("aria-expanded", String(open));
    this.#choose(-1);
  }

  #close() {
    this.#open(false);
    this.status.textContent = "";
  }

  #choose(at) {
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    const option = this.list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.box.setAttribute("aria-activedescendant", option.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  #go(at) {
    if (this.found[at]) this.form.ownerDocument.location.assign(this.found[at].address);
  }

  #press(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" && !open && !event.altKey) this.#suggest();
    const many = this.list.hidden ? 0 : this.list.children.length;
    const to = many ? moved(event.key, this.at, many) : undefined;
    if (to !== undefined) this.#choose(to);
    else if (event.key === "Enter" && this.at >= 0) this.#go(this.at);
    else if (event.key === "Escape" && open) this.#close();
    else return;
    event.preventDefault();
  }
}

// Every search box of a page: a whole postcode is cut to its district before it can get into an address.
export function searchBoxes(document) {
  const { connection } = document.defaultView.navigator;
  const spare = connection?.saveData || /2g$/.test(connection?.effectiveType ?? "");
  for (const form of document.querySelectorAll("[data-suggest]")) {
    form.addEventListener("submit", () => {
      form.elements.q.value = withoutPostcode(form.elements.q.value);
    });
    if (!spare) new Combobox(form, form.dataset.suggest);
  }
}
