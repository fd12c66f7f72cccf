// Text to the words that the grammar of danger compares, as familyhelp.search.urgent.reading does it on the server.
import { words } from "../analysis.mjs";

const MOST_LETTERS = 20_000;
const JOINED_TO_THE_NEXT = new Set(["مي", "نمي"]);
const BLOCKS = [["cyrillic", "\u0400", "\u052f"], ["arabic", "\u0600", "\u077f"], ["bengali", "\u0980", "\u09ff"], ["gurmukhi", "\u0a00", "\u0a7f"]];

// What English also says in one word.
const SHORT = new Map(
  [
    "cannot can't", "can not can't", "could not couldn't", "did not didn't", "do not don't", "does not doesn't",
    "has not hasn't", "have not haven't", "is not isn't", "are not aren't", "should not shouldn't", "was not wasn't",
    "will not won't", "would not wouldn't", "i am i'm", "he is he's", "she is she's", "they are they're", "we are we're",
  ].map((each) => [each.slice(0, each.lastIndexOf(" ")), each.slice(each.lastIndexOf(" ") + 1).replace("'", "")]),
);

function shortened(parts) {
  const found = [];
  let before = "";
  for (const part of parts) {
    const both = before && SHORT.get(`${before} ${part}`);
    if (both || before) found.push(both || before);
    before = both ? "" : (SHORT.get(part) ?? part);
  }
  return before ? [...found, before] : found;
}

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
  return shortened(waiting ? [...found, waiting] : found);
}

// The script of a word, which its first letter of another than ours tells.
export function scriptOf(text) {
  for (const char of text) {
    const block = BLOCKS.find(([, first, last]) => first <= char && char <= last);
    if (block) return block[0];
  }
  return "latin";
}
