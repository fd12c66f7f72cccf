// A family's words, understood: each part of what they say is found once.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { UNKNOWN } from "../../../site/static/js/search/records.mjs";
import { read } from "../../../site/static/js/search/query.mjs";

const record = (notes = {}) => ({ ...UNKNOWN, notes });
const RECORDS = {
  food: record({ p: ["bank", 0, 100], c: ["bank", "foodbank"] }),
  bank: record(),
  foodbank: record({ s: ["food", "bank"] }),
  toddler: record(),
  hetton: record({ a: [["", 1, 0, 10, 20]] }),
  "=tod": record({ w: ["toddler", 3] }),
};
const store = {
  manifest: {
    stop: new Set(["my"]), kept: new Set(["no"]), anyone: {}, hub_words: ["hub"], districts: new Set(["sr5"]), topics: [["food", "", 3, 0]],
    said_ages: { phrases: [["years", "(\\d+) year olds?"]], words: { toddler: [12, 35] } },
    weights: { longer: 20, scattered: 75, topic: 1000, topics: 5, strong: 30 },
  },
  term: (word) => word,
  telling: (words) => words.filter((word) => word !== "my"),
  terms: (words) => words.filter((word) => word !== "my"),
  record: (key) => RECORDS[key] ?? UNKNOWN,
  records: (keys) => keys.map((key) => RECORDS[key] ?? UNKNOWN),
  notes: (key, name, length) => {
    const noted = RECORDS[key]?.notes[name] ?? [];
    return Array.from({ length: noted.length / length }, (_, at) => noted.slice(at * length, (at + 1) * length));
  },
  places: () => ({ "4BW": [438, 558] }),
};
const understood = (words, needs = {}) => read(store, { words, exact: false, ...needs });

describe("A search", () => {
  it("weighs words of a phrase or a place less than those that say more", () => {
    const { terms, strengths } = understood("my food bank hetton zzz");
    assert.deepEqual([...terms], [["food", 1], ["bank", 1], ["hetton", 1], ["zzz", 2]]);
    assert.deepEqual([...strengths], [[0, 1200]]);
  });
  it("knows what is also written as one word, or as two", () => {
    assert.deepEqual(understood("food bank").joined, [{ whole: "foodbank", parts: ["food", "bank"] }]);
    assert.deepEqual(understood("foodbank").parted, [{ whole: "foodbank", parts: ["food", "bank"] }]);
    assert.deepEqual(understood("bank food").joined, []);
  });
  it("puts spelling right, and says so, unless it is to be taken as it is", () => {
    const { terms, typed, corrected, ages } = understood("todler");
    assert.deepEqual([[...terms.keys()], typed.get("toddler"), corrected, ages], [["toddler"], "toddler", "toddler", [12, 35]]);
    assert.deepEqual([understood("todler", { exact: true }).corrected, understood("food").corrected], ["", ""]);
  });
  it("takes ages out of the words", () => {
    const { terms, ages } = understood("food 2 year old");
    assert.deepEqual([[...terms.keys()], ages], [["food"], [24, 35]]);
  });
  it("measures from what was given, else the postcode, else the place that was named", () => {
    assert.deepEqual(understood("hetton sr5 4bw", { place: [1, 2] }).place, [1, 2]);
    assert.deepEqual(understood("hetton sr5 4bw").place, [438, 558]);
    assert.deepEqual(understood("hetton").place, [10, 20]);
    assert.equal(understood("food").place, undefined);
  });
});
