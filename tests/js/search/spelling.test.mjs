// Slips of the finger, and the nearest word that is known.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { distance, keys, nearest, sounds } from "../../../site/static/js/search/spelling.mjs";

describe("A misspelt word", () => {
  it("is as far as its letters are to change, add, drop or swap", () => {
    assert.deepEqual([["crying", "cyring"], ["food", "fod"], ["bank", "bang"], ["a", "abc"]].map((each) => distance(...each)), [1, 1, 1, 2]);
  });
  it("sounds like what was meant", () => assert.equal(sounds("foneline"), sounds("phoneline")));
  it("is kept under its beginning, its ends and its sound", () => assert.deepEqual(keys("autism"), ["=aut", "^ausm", "~tsm"]));
  it("of a long word may have its first letter wrong", () => {
    assert.deepEqual(keys("mursery"), ["=mur", "^mury", "~mrsr", "~rsr"]);
    for (const typed of ["mursery", "ursery", "nnursery"]) assert.equal(nearest(typed, new Map([["nursery", 1]])), "nursery");
  });
  it("is the nearest, the most common, the first of the alphabet", () => {
    assert.equal(nearest("listners", new Map([["listeners", 1], ["listing", 9]])), "listeners");
    assert.equal(nearest("bonk", new Map([["book", 1], ["bank", 2]])), "bank");
    assert.equal(nearest("bonk", new Map([["book", 1], ["bank", 1]])), "bank");
  });
  it("of four letters is not another word two slips away", () => assert.equal(nearest("bonk", new Map([["barn", 1]])), undefined));
  it("begins as it was meant to", () => assert.equal(nearest("food", new Map([["good", 1]])), undefined));
});
