// A family's words to topics: phrases before words, the longest first.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { meaning, strengths } from "../../../site/static/js/search/meaning.mjs";

const NOTES = {
  food: { p: ["bank", 0, 100, "", 1, 80], h: [0, 300, 2, 900] },
  bank: { p: ["", 2, 60], h: [2, 100] },
  die: { p: ["=want to die", 3, 100, "", 3, 30] },
  cold: { p: ["home", 4, 100] },
};
const store = {
  manifest: {
    anyone: { she: "i" },
    weights: { longer: 20, scattered: 75, topic: 1000, topics: 2, strong: 30 },
    topics: [["food", "", 4], ["eating", "", 1], ["money", "", 2], ["crisis", "", 1], ["warmth", "", 0]],
  },
  term: (word) => word,
  notes: (term, name, length) => {
    const noted = NOTES[term]?.[name] ?? [];
    return Array.from({ length: noted.length / length }, (_, at) => noted.slice(at * length, (at + 1) * length));
  },
};
const sure = (text, said = text) => Object.fromEntries(meaning(store, text.split(" "), said.split(" ")).sure);

describe("Words that stand together", () => {
  it("mean the longest phrase only, the surer the longer", () => assert.deepEqual(sure("food bank"), { 0: 120 }));
  it("mean what each means by itself when they make no phrase", () => assert.deepEqual(sure("bank food"), { 1: 80, 2: 60 }));
});

describe("Words that stand apart", () => {
  it("mean their phrase less surely, where one of them explains nothing else", () => {
    assert.deepEqual(sure("cold in my home", "cold home"), { 4: 120 });
    assert.deepEqual(sure("home is cold", "home cold"), { 4: 75 });
  });
  it("tell which of them are in no phrase", () => {
    assert.deepEqual([...meaning(store, ["help", "bank"], ["help", "bank"]).left], ["help"]);
  });
});

describe("Little words", () => {
  it("count where a phrase needs all of its words", () => {
    assert.deepEqual(sure("i want to die", "die"), { 3: 100 });
    assert.deepEqual(sure("she may die", "die"), { 3: 30 });
  });
});

describe("Topics", () => {
  const points = (share, terms) => Object.fromEntries(strengths(store, new Map(share), new Map(terms)));
  it("are as strong as the words are sure, and as they hint", () => {
    assert.deepEqual(points([[0, 120]], [["food", 1]]), { 0: 1350, 2: 450 });
  });
  it("are the few strongest that have services", () => {
    assert.deepEqual(points([[0, 100], [1, 90], [2, 80], [4, 200]], []), { 0: 1000, 1: 900 });
    assert.deepEqual(points([[0, 100], [1, 29]], []), { 0: 1000 });
  });
});
