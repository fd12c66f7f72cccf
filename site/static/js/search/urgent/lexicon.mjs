// The word sets of one language, and where they stand in what somebody said: familyhelp.search.urgent.lexicon.
import { distance } from "../spelling.mjs";

const SHORTEST = 5;
const BEGINNING = 7;
const LONG = 9;
const plainly = (part) => (part.endsWith("*") ? part.slice(0, -1) : part);
const letters = (word) => /^\p{L}+$/u.test(word);

// Adds to the list under a key.
export function add(lists, key, value) {
  if (!lists.has(key)) lists.set(key, []);
  lists.get(key).push(value);
}

function isSlip(word, plain, begins) {
  const most = plain.length >= LONG ? 2 : 1;
  if (!begins) return Math.abs(word.length - plain.length) <= most && distance(word, plain) <= most;
  for (let length = plain.length - most; length <= Math.min(plain.length + most, word.length); length += 1) {
    if (distance(word.slice(0, length), plain) <= most) return true;
  }
  return false;
}

// Whether a word is one with a star for any letters.
export function isPart(word, part) {
  const plain = part.replaceAll("*", "");
  if (!part.endsWith("*")) return word.endsWith(plain);
  return part.startsWith("*") ? word.includes(plain) : word.startsWith(plain);
}

export class Lexicon {
  #parts = new Map();
  #entries = new Map();
  #within = [];
  #long = new Map();

  // `sets` are words and phrases, each list behind the name of its set.
  constructor(sets) {
    for (const [name, phrases] of sets) {
      for (const phrase of phrases) {
        const [first, ...rest] = phrase.split(" ").map((part) => this.#number(part));
        add(this.#entries, first, [rest, name]);
      }
    }
  }

  #number(part) {
    if (!this.#parts.has(part)) {
      const number = this.#parts.size;
      const plain = plainly(part);
      this.#parts.set(part, number);
      if (part.startsWith("*") && part.endsWith("*")) this.#within.push([part.replaceAll("*", ""), number]);
      if (plain.length >= (plain === part ? SHORTEST : BEGINNING) && letters(plain)) add(this.#long, plain[0], part);
    }
    return this.#parts.get(part);
  }

  // The words of a text that are its own as they stand.
  has(said) {
    return new Set(said.filter((word) => this.#exactly(word).size));
  }

  // The numbers of the parts that each word is, and the long words that are none as they stand. These are taken for
  // misspellings when the text is `sure` to be in the language, or has a word of it that is not `shared` with English.
  known(said, sure, shared) {
    const numbers = new Map([...new Set(said)].map((word) => [word, this.#exactly(word)]));
    const own = sure || [...numbers].some(([word, found]) => found.size && !shared?.has(word));
    const doubted = [...numbers.keys()].filter((word) => own && !numbers.get(word).size && word.length >= SHORTEST && letters(word));
    for (const word of doubted) numbers.set(word, this.#nearly(word));
    return { known: said.map((word) => numbers.get(word)), doubted };
  }

  // The parts that have some numbers.
  parts(known) {
    const numbers = new Set(known.flatMap((each) => [...each]));
    return [...this.#parts.keys()].filter((part) => numbers.has(this.#parts.get(part)));
  }

  #exactly(word) {
    const forms = [word];
    for (let at = 0; at < word.length; at += 1) forms.push(`${word.slice(0, at + 1)}*`, `*${word.slice(at)}`);
    const found = new Set(forms.filter((form) => this.#parts.has(form)).map((form) => this.#parts.get(form)));
    for (const [part, number] of this.#within) if (word.includes(part)) found.add(number);
    return found;
  }

  #nearly(word) {
    const near = [word[0], word[1]].flatMap((first) => this.#long.get(first) ?? []);
    const meant = near.filter((part) => {
      const plain = plainly(part);
      const alike = plain[0] === word[0] || (plain[0] === word[1] && plain[1] === word[0]);
      return alike && isSlip(word, plain, part !== plain);
    });
    return new Set(meant.map((part) => this.#parts.get(part)));
  }

  // By set and place of a first word: the places behind the last words. Places that are `passed` do not count.
  spans(known, passed = new Set()) {
    const found = new Map();
    const stands = (part, place) => known[place]?.has(part) && !passed.has(place);
    known.forEach((ofWord, start) => {
      for (const first of passed.has(start) ? [] : ofWord) {
        for (const [rest, name] of this.#entries.get(first) ?? []) {
          if (!rest.every((part, at) => stands(part, start + 1 + at))) continue;
          if (!found.has(name)) found.set(name, new Map());
          add(found.get(name), start, start + 1 + rest.length);
        }
      }
    });
    return found;
  }
}
