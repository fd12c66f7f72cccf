// Which panels of urgent help some words raise, the same as on the server. The words never leave the phone: what is
// fetched are the parts of the grammar that they may touch (docs/search.md, section 13).
import { json } from "../records.mjs";
import { bytes, place } from "../store.mjs";
import { Lexicon, add, isPart } from "./lexicon.mjs";
import { alike } from "./likeness.mjs";
import { scriptOf, spoken } from "./reading.mjs";
import { chains, rule } from "./rules.mjs";

const FIRST = "en";
const INNOCENT = "i";
const beginning = (word) => [...word].slice(0, 3).join("");
const list = (text) => text.split(",").filter(Boolean);

// What has been fetched of a grammar: the words of each language by set, and the rules of each panel.
class Grammar {
  #sets = new Map();
  #rules = new Map();
  clues = new Map();

  add([words, rules = {}, clues = ""]) {
    for (const [lang, sets] of Object.entries(words)) {
      for (const [name, phrases] of Object.entries(sets)) add(this.#sets, lang, [name, list(phrases)]);
    }
    for (const [panel, texts] of Object.entries(rules)) for (const text of list(texts)) add(this.#rules, panel, text);
    for (const [clue, weights] of list(clues).map((each) => each.split("="))) this.clues.set(clue, weights);
  }

  rules(panel) {
    return [...new Set(this.#rules.get(panel))].map(rule);
  }

  // For each language, its words and which of them stand in a text.
  heard(said) {
    const lexicons = [...this.#sets].map(([lang, sets]) => [lang, new Lexicon(sets)]);
    const shared = lexicons.find(([lang]) => lang === FIRST)?.[1].has(said);
    return lexicons.map(([lang, lexicon]) => ({ lang, lexicon, ...lexicon.known(said, lang === FIRST, shared) }));
  }
}

// The panels that have a rule which holds, or whose examples the text is like.
function raised(grammar, said, { panels, needed }) {
  const heard = grammar.heard(said);
  const innocent = grammar.rules(INNOCENT);
  const passed = new Set();
  for (const { lexicon, known } of heard) {
    const spans = lexicon.spans(known);
    for (const chain of innocent.flatMap((each) => [...chains(each, spans)])) {
      for (const [start, end] of chain) for (let at = start; at < end; at += 1) passed.add(at);
    }
  }
  const spans = heard.map(({ lexicon, known }) => lexicon.spans(known, passed));
  const holds = (each) => spans.some((found) => !chains(each, found).next().done);
  const like = alike({ clues: grammar.clues, needed }, said, passed);
  return panels.filter((_, number) => grammar.rules(`${number}`).some(holds) || like.has(number));
}

// Where words are filed, as the first files of some scripts tell it.
class Filing {
  constructor(heads) {
    this.heads = heads;
    [this.first] = heads.values();
    this.idle = new Set(Object.values(this.first.idle).flatMap(list));
  }

  // The words of the grammar that words of a text are, but for those that are told by their first letters.
  starred(words) {
    const loose = [...this.heads.values()].flatMap((head) => list(head.loose));
    return loose.filter((part) => words.some((word) => isPart(word, part)));
  }

  // The files of words, of the grammar's or a text's.
  files(words) {
    return words.flatMap((word) => {
      const script = scriptOf(beginning(word));
      const many = this.idle.has(word) ? 0 : this.heads.get(script)?.many;
      return many ? [`${script}-${place(beginning(word), many)}`] : [];
    });
  }

  // The files of what words of a language may be slips of.
  alike({ lang, doubted }) {
    return doubted
      .filter((word) => !this.idle.has(word) && this.heads.get(scriptOf(word[0]))?.alike[lang]?.includes(word[0]))
      .map((word) => `${lang}-${word.codePointAt(0).toString(16)}`);
  }
}

// The keys of the panels that a text raises, in the order in which they are shown; `file` fetches a file of a folder.
async function panels(text, file) {
  const said = spoken(text);
  const scripts = [...new Set([...said.join("")].map(scriptOf))];
  if (!scripts.length) return [];
  const filing = new Filing(new Map(await Promise.all(scripts.map(async (script) => [script, await file(script, "no-cache")]))));
  const { edition, idle } = filing.first;
  const grammar = new Grammar();
  grammar.add([Object.fromEntries(Object.entries(idle).map(([lang, words]) => [lang, { "": words }]))]);
  const fetched = new Set();
  const fetchMore = async (names) => {
    const fresh = [...new Set(names)].filter((name) => !fetched.has(name));
    fresh.forEach((name) => fetched.add(name));
    for (const found of await Promise.all(fresh.map((name) => file(`${edition}/${name}`, "force-cache")))) grammar.add(found);
  };
  await fetchMore(filing.files([...said, ...filing.starred(said)]));
  await fetchMore(grammar.heard(said).flatMap((each) => filing.alike(each)));
  await fetchMore(filing.files(grammar.heard(said).flatMap(({ lexicon, known }) => lexicon.parts(known))));
  return raised(grammar, said, filing.first);
}

// Fetches what is needed for a text from a folder, then says which panels it raises. What cannot be had is asked for
// once more, for the files may just have changed; after that, the rest has to do, which is better than nothing.
export async function dangers(text, folder) {
  const file = async (name, cache) => json(await bytes(`${folder}${name}.bin`, cache));
  try {
    return await panels(text, file);
  } catch {
    return panels(text, (name, cache) => file(name, cache).catch((error) => (name.includes("/") ? [{}] : Promise.reject(error))));
  }
}
