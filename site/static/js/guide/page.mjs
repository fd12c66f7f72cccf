// The guided questions where a script puts the answers together. Answers live in memory. Those that are not about
// anybody's safety stand in the address too, as on the live site, so that Back and sharing work.
import { plural } from "../search/cards.mjs";
import { Files } from "./files.mjs";
import { inAddress, inForm } from "./form.mjs";
import { Guide } from "./guide.mjs";
import { needs } from "./needs.mjs";
import { isPrivate, pairs } from "./replay.mjs";
import { Results } from "./view.mjs";

const FORMS = ".fh-ask, .fh-ask__back, .fh-answers form";

// The time in Britain, where the services are: {day, minute}, 0 for Monday.
export function british(now) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(now);
  const of = (type) => parts.find((each) => each.type === type).value;
  const day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(of("weekday"));
  return { day, minute: Number(of("hour")) * 60 + Number(of("minute")) };
}

class Guided {
  constructor(document, root) {
    this.document = document;
    this.view = document.defaultView;
    this.said = JSON.parse(root.dataset.words);
    const templates = new Map([...root.querySelectorAll("template")].map((each) => [each.dataset.part, each.content]));
    this.part = (name) => document.importNode(templates.get(name), true).firstElementChild;
    this.files = new Files(this.said.data);
    this.steps = []; // what was on each page of this visit, in memory only
    this.at = 0;
  }

  async start() {
    this.definition = await this.files.definition();
    this.results = new Results(this.document, this.said, this.part, this.definition);
    this.main = this.document.querySelector("main");
    this.talk = this.main.querySelector(".fh-talk");
    this.everything = this.main.querySelector(".fh-ask__count").textContent;
    this.name = this.document.title.replace(/^.* – /, "");
    this.main.addEventListener("submit", (event) => this.#submit(event));
    this.view.addEventListener("popstate", (event) => this.#returned(event.state?.step));
    await this.#show(this.#addressed());
    this.#write(this.#addressed());
  }

  #addressed() {
    return inAddress(this.view.location.search, this.definition);
  }

  #submit(event) {
    const { target: form, submitter } = event;
    if (!form.matches(FORMS)) return;
    event.preventDefault();
    const entries = [...new FormData(form)];
    if (submitter?.name) entries.push([submitter.name, submitter.value]);
    const kept = pairs(this.shown.state, form.matches(".fh-ask") ? this.#question(this.shown).key : "");
    this.#go(inForm([...entries, ...kept], this.definition));
  }

  #question({ state, again }) {
    return again ?? state.next;
  }

  // The address of a step: no answer about anybody's safety, and no answer beside one, ever stands in it.
  #address({ state, again, unknown }) {
    const given = isPrivate(state) ? [] : [...pairs(state), ...(again && !unknown ? [["change", again.key]] : [])];
    return this.said.here + (given.length ? `?${new URLSearchParams(given)}` : "");
  }

  async #go(step) {
    await this.#show(step);
    const another = this.#address(step) !== this.#address(this.steps[this.at]);
    if (another) this.steps.length = this.at += 1;
    this.#write(step, another ? "pushState" : "replaceState");
  }

  // The history holds a number; what it stands for is in memory, and gone with the page. Steps with an answer that is
  // private share one entry, so that nothing of them is left when somebody exits.
  #write(step, how = "replaceState") {
    this.steps[this.at] = step;
    this.view.history[how]({ step: this.at }, "", this.#address(step));
  }

  async #returned(number = 0) {
    this.at = number;
    await this.#show(this.steps[number] ?? this.#addressed());
  }

  async #found({ state }) {
    const worries = this.definition.questions.find(({ asks }) => asks === "worry");
    const ticked = state.answers.get(worries.key)?.options ?? [];
    const records = await this.files.records(ticked.length ? ticked : worries.options);
    return [new Guide(this.definition, records), needs(state, this.definition, british(new Date()))];
  }

  async #show(step) {
    const first = !this.shown;
    const page = this.#question(step) ? await this.#ask(step) : await this.#answer(step);
    this.shown = step;
    const before = [...this.main.children].filter((each) => each !== this.talk && !each.matches(".fh-draft"));
    const focused = first ? this.#carry(page) : null;
    for (const each of before) each.remove();
    this.talk.before(...page.children);
    focused?.focus({ preventScroll: true });
    this.talk.hidden = !this.#question(step);
    const heading = this.main.querySelector("h1");
    this.document.title = `${heading.textContent} – ${this.name}`;
    if (first) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    this.view.scrollTo(0, 0);
  }

  async #answer({ state }) {
    const [guide, wanted] = await this.#found({ state });
    return this.results.page(state, guide.guide(wanted), isPrivate(state));
  }

  async #ask({ state, again, unknown }) {
    const question = again ?? state.next;
    const page = this.part(`ask-${question.key}`);
    const number = state.asked.indexOf(question);
    const told = page.querySelector(".fh-ask__progress");
    told.textContent = told.textContent.replace("{0}", number + 1).replace("{1}", state.asked.length);
    this.#back(page, state.asked[number - 1]);
    this.#tick(page, state.answers.get(question.key));
    if (unknown) this.#problem(page);
    page.querySelector(".fh-ask__count").textContent = await this.#soFar(state);
    return page;
  }

  // Before the first answer the page itself says how many there are, so that nothing need be fetched.
  async #soFar(state) {
    if (!state.answers.size) return this.everything;
    const [guide, wanted] = await this.#found({ state });
    return plural(this.said.so_far, guide.count(wanted), this.said.lang);
  }

  #back(page, before) {
    const back = page.querySelector(".fh-ask__back");
    if (before) back.querySelector("button").value = before.key;
    else {
      const link = this.document.createElement("a");
      link.className = "fh-back";
      link.href = this.said.start;
      link.textContent = back.querySelector("button").textContent;
      const line = this.document.createElement("p");
      line.className = "fh-ask__back";
      line.append(link);
      back.replaceWith(line);
    }
  }

  #tick(page, answer) {
    const codes = answer?.options.map(({ code }) => code) ?? [];
    for (const box of page.querySelectorAll(".fh-choice__input")) box.checked = codes.includes(box.value);
    const postcode = page.querySelector("#postcode");
    if (!postcode || !answer) return;
    postcode.value = answer.district;
    page.querySelector("[name=district]").value = answer.district;
  }

  // What was ticked while the script was on its way stays ticked. Gives the box that takes over the focus, if one had it.
  #carry(page) {
    const same = ({ name, value }) => page.querySelector(`.fh-choice__input[name="${name}"][value="${value}"]`);
    for (const box of this.main.querySelectorAll(".fh-choice__input:checked")) if (same(box)) same(box).checked = true;
    return same(this.document.activeElement);
  }

  #problem(page) {
    const box = page.querySelector("#postcode");
    box.before(this.part("problem"));
    box.setAttribute("aria-describedby", "postcode-problem");
    box.setAttribute("aria-invalid", "true");
  }
}

// Takes over the page of all questions. Where that fails, the page stays as it is, with a link for each worry.
export function guided(document, root) {
  return new Guided(document, root).start();
}
