// The order of results.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dangers, nearest, ordered } from "../../../site/static/js/search/ranking.mjs";

const COLUMNS = {
  rank: { classes: [0, 1, -1], of: [1, 2, 0, 0] },
  places: { classes: [[], [[0, 0]], [[30, 40], [6, 8]]], of: [2, 1, 0, 1] },
};
const store = { facts: (name) => COLUMNS[name] };
const result = (scores, urgent = []) => ({ scores, urgent: new Set(urgent) });

describe("Results", () => {
  it("are in order of their scores, then of their names", () => {
    assert.deepEqual(ordered(store, result([5, 5, 9, 1]), [0, 1, 2, 3]), [2, 1, 0, 3]);
  });
  it("have urgent help first", () => assert.deepEqual(ordered(store, result([5, 5, 9, 1], [3]), [0, 1, 2, 3]), [3, 2, 1, 0]));
  it("may have the nearest first, what has no place last, and urgent help still before", () => {
    assert.deepEqual(ordered(store, result([5, 5, 9, 1]), [0, 1, 2, 3], [0, 0]), [1, 3, 0, 2]);
    assert.deepEqual(ordered(store, result([5, 5, 9, 1], [2]), [0, 1, 2, 3], [0, 0]), [2, 1, 3, 0]);
  });
  it("are as far as the nearest of their places", () => assert.equal(nearest([0, 0], [[30, 40], [6, 8]]), 100));
});

describe("Danger", () => {
  it("is a topic that means it, surely meant", () => {
    const manifest = { topics: [["food", "", 1, 0], ["danger", "", 1, 1], ["harm", "", 1, 1]], weights: { sure: 80 } };
    assert.deepEqual(dangers(manifest, { sure: new Map([[0, 100], [1, 80], [2, 79]]) }), [1]);
  });
});
