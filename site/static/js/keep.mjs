// "Keep this": a short list of services on this phone, only once its owner has said yes, and cleared with one press.
// Without this script the same control is a link to a plan of one service.

const KEY = "plan";
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const MOST = 12;

// The list. That it is there at all says that its owner agreed; a phone that forbids storage keeps nothing.
export class Shortlist {
  constructor(storage) {
    this.storage = storage;
  }

  get agreed() {
    return this.#read() !== null;
  }

  get slugs() {
    try {
      const kept = JSON.parse(this.#read() ?? "[]");
      return Array.isArray(kept) ? kept.filter((each) => typeof each === "string" && SLUG.test(each)).slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  // Whether a service could not be taken in: nothing that was kept ever makes room by itself.
  full(slug) {
    const { slugs } = this;
    return slugs.length >= MOST && !slugs.includes(slug);
  }

  // Returns whether the list could be kept. A full list stays as it is.
  toggle(slug) {
    const { slugs } = this;
    const next = slugs.includes(slug) ? slugs.filter((each) => each !== slug) : [...slugs, slug].slice(0, MOST);
    try {
      this.storage.setItem(KEY, JSON.stringify(next));
      return true;
    } catch {
      return false;
    }
  }

  clear() {
    try {
      this.storage.removeItem(KEY);
    } catch {
      // nothing was kept
    }
  }

  #read() {
    try {
      return this.storage.getItem(KEY);
    } catch {
      return null;
    }
  }
}

export function shortlist(window) {
  try {
    return new Shortlist(window.localStorage);
  } catch {
    return new Shortlist(undefined);
  }
}

class Keeping {
  constructor(document, bar) {
    this.document = document;
    this.bar = bar;
    this.list = shortlist(document.defaultView);
    this.words = new WeakMap();
  }

  paint() {
    const { slugs } = this.list;
    this.bar.hidden = !slugs.length;
    this.bar.querySelector("[data-kept-count]").textContent = `(${slugs.length})`;
    for (const link of this.document.querySelectorAll("[data-keep]")) {
      const kept = slugs.includes(link.dataset.keep);
      const said = link.querySelector("span").firstChild;
      if (!this.words.has(link)) this.words.set(link, said.data);
      const words = kept ? this.bar.dataset.kept : this.words.get(link);
      // The page is watched for cards that come later: write only what changes.
      if (link.getAttribute("aria-pressed") === String(kept)) continue;
      link.setAttribute("role", "button");
      link.setAttribute("aria-pressed", String(kept));
      said.data = words;
    }
  }

  press(link) {
    this.document.querySelector(".fh-consent")?.remove();
    if (!this.list.agreed) this.#ask(link);
    else if (this.list.full(link.dataset.keep)) this.#say(link, "full");
    else if (this.list.toggle(link.dataset.keep)) this.paint();
    else this.document.defaultView.location.assign(link.href);
  }

  // Shows a box of words below a control, and leads there.
  #say(link, words) {
    const said = this.document.importNode(this.bar.querySelector(`[data-${words}]`).content, true).firstElementChild;
    link.parentElement.after(said);
    said.focus();
    return said;
  }

  #ask(link) {
    const asked = this.#say(link, "ask");
    asked.querySelector("[data-ask-no]").href = link.href;
    asked.querySelector("[data-ask-yes]").addEventListener("click", () => {
      asked.remove();
      if (!this.list.toggle(link.dataset.keep)) this.document.defaultView.location.assign(link.href);
      this.paint();
      link.focus();
    });
  }

  clear() {
    this.list.clear();
    this.paint();
    const main = this.document.getElementById("main");
    main.focus();
    main.dispatchEvent(new this.document.defaultView.Event("cleared"));
  }
}

export function keeping(document) {
  const bar = document.querySelector("[data-kept]");
  if (!bar) return;
  const window = document.defaultView;
  const keep = new Keeping(document, bar);
  keep.paint();
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-keep]");
    if (!link) return;
    event.preventDefault();
    keep.press(link);
  });
  document.addEventListener("keydown", (event) => {
    const link = event.key === " " && event.target.closest("[data-keep]");
    if (!link) return;
    event.preventDefault();
    keep.press(link);
  });
  bar.querySelector("[data-kept-clear]").addEventListener("click", () => keep.clear());
  window.addEventListener("storage", () => keep.paint());
  window.addEventListener("pageshow", (event) => event.persisted && keep.paint());
  new window.MutationObserver(() => keep.paint()).observe(document.getElementById("main"), { childList: true, subtree: true });
}
