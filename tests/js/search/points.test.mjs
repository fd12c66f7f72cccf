// What words are worth to each document: in whole numbers, each step rounded down.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { points } from "../../../site/static/js/search/points.mjs";

const none = { docs: [], values: [] };
const RECORDS = {
  food: { scale: 10, found: { docs: [0, 1, 3], values: [10, 20, 30] }, named: { docs: [1], values: [2] } },
  bank: { scale: 10, found: { docs: [1], values: [10] }, named: { docs: [1], values: [2] } },
  foodbank: { scale: 20, found: { docs: [2], values: [30] }, named: none },
};
const store = {
  manifest: { kinds: [3, 1], weights: { all_words: 50, kinds: [100, 80], name: 900, place: 500 } },
  record: (term) => RECORDS[term] ?? { scale: 1, found: none, named: none },
  topic: (topic) => [{ docs: [0, 2], values: [100, 33] }, { docs: [2], values: [90] }][topic],
  facts: () => ({ classes: [[[], []], [[4], [4]]], of: [0, 1, 0, 0] }),
};
const QUERY = { terms: new Map(), strengths: new Map(), joined: [], parted: [], where: { area: -1, hub: -1 } };
const worth = (query) => [...points(store, { ...QUERY, ...query }, 4)];
const terms = (...each) => ({ terms: new Map(each.map((term) => [term, 2])) });

describe("Points", () => {
  it("are what the word is worth, less for what is no service", () => {
    assert.deepEqual(worth(terms("food")), [100, 200 + 225, 0, 240]);
  });
  it("are half as many again with every word", () => {
    assert.deepEqual(worth(terms("food", "bank")), [75, 300 + 900, 0, 180]);
  });
  it("count a word that is written as two, and two that are written as one", () => {
    const otherwise = { whole: "foodbank", parts: ["food", "bank"] };
    assert.deepEqual(worth({ ...terms("food", "bank"), joined: [otherwise] }), [75, 1200, 1200, 180]);
    assert.deepEqual(worth({ ...terms("foodbank"), parted: [otherwise] }), [0, 100, 600, 0]);
  });
  it("of several topics are those of the best", () => {
    assert.deepEqual(worth({ strengths: new Map([[0, 1000], [1, 300]]) }), [1000, 0, 330, 0]);
  });
  it("come with the part of town and the hub that were named", () => {
    assert.deepEqual(worth({ where: { area: 4, hub: 0 } }), [0, 500, 0, 900]);
  });
  it("are none without words", () => assert.deepEqual(worth({}), [0, 0, 0, 0]));
});
