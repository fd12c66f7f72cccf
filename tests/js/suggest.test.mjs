// Names that are suggested while somebody types.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { matches, moved } from "../../site/static/js/suggest.mjs";

const GROUPS = [
  ["Topic", [["Crying and sleep", "/t/"], ["Money", "/m/"]]],
  ["Service", [["Sleep Café", "/s/"], ["Cry-sis", "/c/", "pl"]]],
];
const names = (typed) => matches(GROUPS, typed).map(({ name }) => name);

describe("Suggestions", () => {
  it("have a word that begins with what was typed, whole names first", () => {
    assert.deepEqual(names("sleep"), ["Sleep Café", "Crying and sleep"]);
  });
  it("have every word that was typed, accents or none", () => assert.deepEqual(names("CAFE sle"), ["Sleep Café"]));
  it("are none for a single letter or for nothing", () => assert.deepEqual([...names("s"), ...names(" ")], []));
  it("are few", () => assert.equal(matches([["Topic", Array(20).fill(["Sleep", "/"])]], "sleep").length, 6));
});

describe("The arrow keys", () => {
  it("go round by way of the box", () => {
    assert.deepEqual([moved("ArrowDown", -1, 2), moved("ArrowDown", 1, 2), moved("ArrowUp", -1, 2), moved("ArrowUp", 0, 2)], [0, -1, 1, -1]);
  });
  it("leave Home and End to the box until something is chosen", () => {
    assert.deepEqual([moved("Home", -1, 3), moved("Home", 2, 3), moved("End", 0, 3), moved("x", 0, 3)], [undefined, 0, 2, undefined]);
  });
});
