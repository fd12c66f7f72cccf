// Words that mean two things find help with both among the first three.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mixed } from "../../../site/static/js/search/mixing.mjs";

const first = (...strong) => mixed([0, 1, 2, 3, 4, 5], strong.map((each) => new Set(each)));

describe("The first three results", () => {
  it("have one for a second need", () => assert.deepEqual(first([0, 1, 2, 3], [4]), [0, 1, 4, 2, 3, 5]));
  it("have one for a third need", () => assert.deepEqual(first([0, 1, 2, 3], [4], [5]), [0, 4, 5, 1, 2, 3]));
  it("stay when they have both", () => assert.deepEqual(first([0, 1, 2, 3], [2, 4]), [0, 1, 2, 3, 4, 5]));
  it("stay when none can be spared", () => assert.deepEqual(first([0], [1], [5]), [0, 1, 2, 3, 4, 5]));
  it("may spare the second", () => assert.deepEqual(first([0, 1], [2], [5]), [0, 2, 5, 1, 3, 4]));
});
