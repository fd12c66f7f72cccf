// Which panels of urgent help some words raise, the same as on the server. The words never leave the phone.
import { json } from "../records.mjs";
import { bytes } from "../store.mjs";
import { Lexicon } from "./lexicon.mjs";
import { scripts, spoken } from "./reading.mjs";
import { chains, rule } from "./rules.mjs";

const FIRST = "en";

// The word sets of each language, from the files of several scripts.
function together(grammars) {
  const found = new Map();
  for (const [lang, sets] of grammars.flatMap(({ words }) => Object.entries(words))) {
    const all = found.get(lang) ?? {};
    for (const [name, phrases] of Object.entries(sets)) all[name] = all[name] ? `${all[name]},${phrases}` : phrases;
    found.set(lang, all);
  }
  return found;
}

// Reads the files of the scripts that a text is in. Made once for those scripts; its lists of words are long.
export class Matcher {
  #heard;
  #innocent;
  #raises;

  constructor(grammars) {
    const [{ innocent, raises }] = grammars;
    this.#heard = [...together(grammars)].map(([lang, sets]) => ({ sure: lang === FIRST, lexicon: new Lexicon(sets) }));
    this.#innocent = innocent.map(rule);
    this.#raises = Object.entries(raises).map(([panel, rules]) => [panel, rules.map(rule)]);
  }

  // The keys of the panels that a text raises, in the order in which they are shown.
  keys(text) {
    const said = spoken(text);
    const known = this.#heard.map(({ lexicon, sure }) => lexicon.known(said, sure));
    const passed = new Set();
    this.#heard.forEach(({ lexicon }, at) => {
      const spans = lexicon.spans(known[at]);
      for (const each of this.#innocent) {
        for (const chain of chains(each, spans)) {
          for (const [start, end] of chain) for (let place = start; place < end; place += 1) passed.add(place);
        }
      }
    });
    const spans = this.#heard.map(({ lexicon }, at) => lexicon.spans(known[at], passed));
    const holds = (each) => spans.some((found) => !chains(each, found).next().done);
    return this.#raises.filter(([, rules]) => rules.some(holds)).map(([panel]) => panel);
  }
}

const matchers = new Map();

// Fetches what is needed for a text from a folder, once for its scripts, then says which panels it raises.
export async function dangers(text, folder) {
  const files = scripts(spoken(text)).map((script) => `${folder}${script}.bin`);
  const asked = files.join(" ");
  if (!matchers.has(asked)) {
    const fetched = files.map(async (file) => json(await bytes(file, "default")));
    matchers.set(asked, new Matcher(await Promise.all(fetched)));
  }
  return matchers.get(asked).keys(text);
}
