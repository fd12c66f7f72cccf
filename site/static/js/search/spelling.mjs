// A misspelt word to the nearest known one: docs/search.md, section 9.
import { UNKNOWN } from "./records.mjs";
import { together } from "./store.mjs";

export function sounds(word) {
  return word
    .replaceAll("ph", "f").replace(/c(?=[eiy])/g, "s").replace(/[aeiouyhw]/g, "").replaceAll("c", "k")
    .replace(/(.)\1+/g, "$1");
}

export function keys(word) {
  const heard = new Set([word, word.slice(word.length > 4 ? 1 : 0)].map(sounds));
  const alike = [...heard].filter((sound) => sound.length > 1).map((sound) => `~${sound}`);
  return [`=${word.slice(0, 3)}`, `^${word.slice(0, 2)}${word.slice(-2)}`, ...alike];
}

// Whether the first letter is the same, or the first two are changed round, or it alone is wrong in a long word.
function beginsAlike(word, other) {
  if (word[0] === other[0] || (word[0] === other[1] && word[1] === other[0])) return true;
  const [rest, its] = [word.slice(1), other.slice(1)];
  return word.length > 5 && (rest === its || rest === other || word === its);
}

// How many letters to change, add, drop or swap with the next (optimal string alignment).
export function distance(word, other) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const last = row;
    row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (word[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
  }
  return row.at(-1);
}

export function nearest(word, candidates) {
  const most = word.length < 7 ? 1 : 2;
  let best;
  for (const [other, common] of candidates) {
    if (Math.abs(other.length - word.length) > most) continue;
    if (!beginsAlike(word, other)) continue;
    const edits = distance(word, other);
    if (edits > most || (edits > 1 && word.length < 9 && sounds(word) !== sounds(other))) continue;
    const order = best && (edits - best[0] || best[1] - common || (other < best[2] ? -1 : 1));
    if (!best || order < 0) best = [edits, common, other];
  }
  return best?.[2];
}

function knows(store, word) {
  const { stop, kept } = store.manifest;
  return stop.has(word) || kept.has(word) || store.record(store.term(word)) !== UNKNOWN;
}

function correct(store, word) {
  const candidates = new Map(together(keys(word), (key) => store.notes(key, "w", 2)).flat());
  const near = nearest(word, candidates);
  if (near) return [near];
  const first = [...candidates.keys()]
    .filter((each) => word.startsWith(each) && word.length - each.length > 2)
    .sort((one, other) => other.length - one.length)
    .slice(0, 3)
    .find((each) => knows(store, word.slice(each.length)));
  return first ? [first, word.slice(first.length)] : [word];
}

// The words with their spelling put right; only the first few that need it.
export function corrected(store, said) {
  const long = said.filter((word) => /^[\p{L}\p{M}]{4,}$/u.test(word) && !/[\ud800-\udfff]/.test(word));
  store.records(long.map((word) => store.term(word)));
  const wrong = new Set(long.filter((word) => !knows(store, word)).slice(0, 6));
  store.records([...wrong].flatMap(keys));
  return together(said, (word) => (wrong.has(word) ? correct(store, word) : [word])).flat();
}
