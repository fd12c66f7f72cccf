// A plan where no server makes one: the services that the address names, or that this phone keeps, each as its own
// page has it. Nothing but those pages is asked for.
import { MOST, shortlist } from "./keep.mjs";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

// A plan that names nothing ("?s=") is an empty one; an address without any names what this phone keeps.
export function asked(search) {
  const given = new URLSearchParams(search);
  const named = [...new Set(given.getAll("s"))].filter(Boolean);
  const first = named.slice(0, MOST);
  return {
    slugs: first.filter((each) => SLUG.test(each)),
    hub: given.get("h") ?? "",
    named: given.has("s"),
    full: named.length > MOST,
    strange: first.some((each) => !SLUG.test(each)),
  };
}

export function query(slugs, hub) {
  const pairs = (slugs.length ? slugs : [""]).map((slug) => ["s", slug]);
  if (hub) pairs.push(["h", hub]);
  return `?${new URLSearchParams(pairs)}`;
}

// One service as its page has it: nothing when the page is not there, or is not for keeping. Throws when nobody answers.
async function entry(document, address) {
  const answer = await fetch(address);
  if (answer.status >= 500) throw new Error(address);
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = page.querySelector("template[data-plan]");
  if (!part) return undefined;
  const made = document.importNode(part.content, true).firstElementChild;
  const code = page.querySelector("[data-code]");
  if (code) made.lastElementChild.before(document.importNode(code, true));
  return made;
}

class PlanPage {
  constructor(document, part) {
    this.document = document;
    this.part = part;
    this.list = shortlist(document.defaultView);
    this.given = asked(document.defaultView.location.search);
  }

  // What the address names; without any, what this phone keeps.
  async show() {
    const { part, given } = this;
    const slugs = given.named ? given.slugs : this.list.slugs;
    const found = await Promise.allSettled(slugs.map((slug) => this.#entry(slug)));
    const entries = found.map((each) => each.value).filter(Boolean);
    const unreached = slugs.filter((_, at) => found[at].status === "rejected");
    const show = (name, shown) => part.querySelector(`[data-plan-${name}]`).toggleAttribute("hidden", !shown);
    show("missing", given.strange || entries.length + unreached.length < slugs.length);
    show("full", given.full);
    show("unreached", unreached.length);
    show("empty", !entries.length && !unreached.length);
    show("made", entries.length);
    part.querySelector("[data-plan-links]").replaceChildren(this.#links(unreached));
    part.querySelector("[data-plan-entries]").replaceChildren(...entries);
    if (entries.length) this.#share(entries, this.#hubs(entries));
  }

  #address(slug) {
    return this.part.dataset.planService.replace("/0/", `/${slug}/`);
  }

  // Services of which nothing is known here but their addresses, which have their names.
  #links(slugs) {
    const list = this.document.createElement("ul");
    list.className = "govuk-list govuk-list--bullet";
    for (const slug of slugs) {
      const link = list.appendChild(this.document.createElement("li")).appendChild(this.document.createElement("a"));
      link.href = this.#address(slug);
      link.textContent = slug[0].toUpperCase() + slug.slice(1).replaceAll("-", " ");
    }
    return list;
  }

  async #entry(slug) {
    const { part, given, list } = this;
    const made = await entry(this.document, this.#address(slug));
    const away = made?.querySelector("[data-plan-away]");
    if (!away) return made;
    const rest = given.slugs.filter((each) => each !== slug);
    away.href = part.dataset.planHere + query(rest, given.hub);
    away.addEventListener("click", (event) => {
      if (given.named) return;
      event.preventDefault();
      list.toggle(slug);
      this.document.getElementById("main").focus();
      this.show();
    });
    return made;
  }

  // The hub that is asked for, else the first at which one of the services is; without either, every hub.
  #hubs(entries) {
    const hubs = [...this.part.querySelectorAll("[data-plan-hub-slug]")];
    const wanted = [this.given.hub, ...entries.map((each) => each.dataset.planHub)];
    const slug = wanted.find((each) => each && hubs.some((hub) => hub.dataset.planHubSlug === each));
    for (const hub of hubs) hub.hidden = Boolean(slug) && hub.dataset.planHubSlug !== slug;
    return slug ? hubs.filter((hub) => !hub.hidden) : [];
  }

  #share(entries, hubs) {
    const share = this.part.querySelector("[data-share]");
    const slugs = entries.map((each) => each.dataset.planSlug);
    share.dataset.share = this.part.dataset.planHere + query(slugs, hubs[0]?.dataset.planHubSlug);
    const address = new URL(share.dataset.share, this.document.defaultView.location.href).href;
    const words = [...entries, ...hubs].map((each) => each.dataset.planLine);
    const body = encodeURIComponent([...words, address].join("\n"));
    for (const link of share.querySelectorAll("[data-share-sms], [data-share-mail]")) {
      link.href = link.getAttribute("href").replace(/body=.*$/s, `body=${body}`);
    }
  }
}

export function planning(document) {
  const part = document.querySelector("[data-plan-page]");
  if (part?.dataset.planPage !== "empty") return undefined;
  const page = new PlanPage(document, part);
  document.getElementById("main").addEventListener("cleared", () => page.show());
  part.querySelector("[data-plan-again]").addEventListener("click", () => page.show());
  document.defaultView.addEventListener("storage", () => page.show());
  return page.show();
}
