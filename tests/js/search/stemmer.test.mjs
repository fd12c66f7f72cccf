// English words to what they share with their other forms, as Snowball's own list of words has it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { english } from "../../../site/static/js/search/stemmer.mjs";

const STEMS = {
  swimming: "swim", babies: "babi", crying: "cri", cries: "cri", dying: "die", ties: "tie", skies: "sky", news: "news",
  generations: "generat", hoping: "hope", hopped: "hop", adding: "add", outing: "outing", agreed: "agre",
  proceed: "proceed", national: "nation", relational: "relat", happily: "happili", geology: "geolog", feed: "feed",
  hopefulness: "hope", sensational: "sensat", adoption: "adopt", year: "year", sayings: "say", controlled: "control",
  by: "by", a: "a", sr5: "sr5",
};

describe("A word", () => {
  for (const [word, stem] of Object.entries(STEMS)) it(`“${word}” is “${stem}”`, () => assert.equal(english(word), stem));
});
