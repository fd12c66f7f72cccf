// A text that no rule knows may still be like the examples of a danger.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { alike } from "../../../../site/static/js/search/urgent/likeness.mjs";

const LEARNED = { clues: new Map([["gone", "1+6"], ["bette gone", "0+2:1+5"], ["holid", "1-9"]]), needed: [3, 10] };
const like = (text, passed = []) => [...alike(LEARNED, text.split(" "), new Set(passed))];

describe("a text", () => {
  it("is like examples when its clues add up", () => {
    assert.deepEqual(like("better gone"), [1]);
    assert.deepEqual(like("gone"), []);
    assert.deepEqual(like("better gone holidays"), []);
  });
  it("is read without what is innocent", () => assert.deepEqual(like("better gone", [0]), []));
  it("is read in stretches", () => {
    assert.deepEqual(like(`gone ${"w ".repeat(40)}better away`), []);
    assert.deepEqual(like(`${"w ".repeat(40)}better gone`), [1]);
  });
});
