// Filters: any of the values of one, all of the filters, and what each further value would show.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { counted, narrowed } from "../../../site/static/js/search/facets.mjs";

const COLUMNS = {
  topics: { classes: [[[0]], [[1]]], of: [0, 1, 0, 0] },
  ways: { classes: [[[0]], [[0, 1]]], of: [0, 1, 1, 0] },
  none: { classes: [[[]]], of: [0, 0, 0, 0] },
};
const store = {
  manifest: {
    documents: 4, kinds: [3, 1, 0, 0], topics: [["food"], ["debt"]], ages: [], areas: [], pickable: 0, hubs: [],
    ways: ["phone", "text"], prices: [],
    filters: { topics: ["topics"], ages: ["none"], areas: ["none"], hubs: ["none"], ways: ["ways"], prices: ["none"] },
  },
  columns: (names) => names.map((name) => COLUMNS[name]),
};
const needs = { topics: [], ages: [], areas: [], hubs: [], ways: [], prices: [] };
const every = [0, 1, 2, 3];

describe("Filters", () => {
  it("that nobody picked keep everything", () => assert.deepEqual(narrowed(store, every, needs), every));
  it("keep what has any value of one, and of every one", () => {
    assert.deepEqual(narrowed(store, every, { ...needs, topics: ["food", "debt"], ways: ["text"] }), [1, 2]);
  });
  it("say how many services a value would show, given the other filters", () => {
    const { topics, ways } = counted(store, every, { ...needs, ways: ["text"] });
    assert.deepEqual(topics, [["food", 1, false], ["debt", 1, false]]);
    assert.deepEqual(ways, [["phone", 3, false], ["text", 2, true]]);
  });
});
