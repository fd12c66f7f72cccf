// Results on the map of the area: drawn where they are, pins that would hide each other made one.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pinned } from "../../../site/static/js/search/map.mjs";

const FRAME = [430_000, 560_000, 0.1];
const SIZE = [600, 800];

describe("A result on the map", () => {
  it("is east of the west edge and south of the north edge, behind a margin", () => {
    const { pins } = pinned([[[431_000, 559_000]]], FRAME, SIZE);
    assert.deepEqual(pins, [{ x: 124, y: 124, shown: [0] }]);
  });
  it("shares the pin that it would hide", () => {
    const { pins } = pinned([[[431_000, 559_000]], [[431_290, 559_000]], [[431_300, 559_000]]], FRAME, SIZE);
    assert.deepEqual(pins.map(({ shown }) => shown), [[0, 1], [2]]);
  });
  it("stands once at a pin, however often it is given there", () => {
    const { pins } = pinned([[[431_000, 559_000], [431_000, 559_000]]], FRAME, SIZE);
    assert.deepEqual(pins.map(({ shown }) => shown), [[0]]);
  });
  it("is counted where it has no place, or one that is not on the map", () => {
    const { pins, unplaced } = pinned([[], [[300_000, 100_000]], [[431_000, 559_000]]], FRAME, SIZE);
    assert.deepEqual([pins.length, unplaced], [1, 2]);
  });
});
