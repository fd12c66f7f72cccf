// Text to the words that the grammar of danger compares, as familyhelp.search.urgent.reading does it on the server.
import { words } from "../analysis.mjs";

const MOST_LETTERS = 20_000;
const JOINED_TO_THE_NEXT = new Set(["مي", "نمي"]);
const BLOCKS = [["cyrillic", "\u0400", "\u052f"], ["arabic", "\u0600", "\u077f"], ["bengali", "\u0980", "\u09ff"], ["gurmukhi", "\u0a00", "\u0a7f"]];

export function spoken(text) {
  const found = [];
  let waiting = "";
  for (const word of words([...text].slice(0, MOST_LETTERS).join("").replaceAll("\u0a3c", ""))) {
    if (JOINED_TO_THE_NEXT.has(word) && !waiting) {
      waiting = word;
    } else {
      found.push(waiting + word);
      waiting = "";
    }
  }
  return waiting ? [...found, waiting] : found;
}

// The script of a word, which its first letter of another than ours tells.
export function scriptOf(text) {
  for (const char of text) {
    const block = BLOCKS.find(([, first, last]) => first <= char && char <= last);
    if (block) return block[0];
  }
  return "latin";
}
