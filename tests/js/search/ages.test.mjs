// Ages said in a family's words, in months.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agesIn, overlap } from "../../../site/static/js/search/ages.mjs";

// As the manifest has them.
const SAID = {
  phrases: [
    ["years", "(\\d{1,2}) ?(?:years?|yrs?|y) ?olds?"], ["years", "(?:aged?) (\\d{1,2})"],
    ["months", "(?<!in )(\\d{1,2}) ?months?"], ["weeks", "(\\d{1,2}) ?weeks? olds?"], ["school", "year ?(\\d{1,2})"],
  ],
  words: { teenager: [156, 239], pregnant: [-9, -1] },
};

describe("An age", () => {
  const said = {
    "my 2 year old bites": [[24, 35], "my bites"],
    "6 months sleep": [[6, 6], "sleep"],
    "in 6 months": [undefined, "in 6 months"],
    "8 weeks old": [[2, 2], ""],
    "year 7 bullying": [[132, 155], "bullying"],
    "year 14": [undefined, "year 14"],
    "40 year old": [undefined, "40 year old"],
    "boy aged 9 hits": [[108, 119], "boy hits"],
    "angry teenager": [[156, 239], "angry teenager"],
    pregnant: [[-9, -1], "pregnant"],
  };
  for (const [words, [ages, left]] of Object.entries(said)) {
    it(`in “${words}”`, () => assert.deepEqual(agesIn(words.split(" "), SAID), [ages, left.split(" ").filter(Boolean)]));
  }
  it("with an open end reaches everyone", () => assert.ok(overlap([null, 12], [0, 3]) && !overlap([24, null], [0, 3])));
});
