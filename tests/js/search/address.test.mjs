// Addresses of results pages: what they ask for, and what never gets into them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { asked, linked, query, withoutPostcode } from "../../../site/static/js/search/address.mjs";

// What the server makes of the same words: tests/web/test_searching.py reads them too.
const HOMES = JSON.parse(readFileSync(new URL("../../search/homes.json", import.meta.url), "utf-8"));
const LABELS = { topics: { food: "Food" }, ages: { "0-2": "" }, areas: {}, hubs: {}, ways: {}, prices: { free: "Free" } };

describe("An address", () => {
  it("asks for words, real choices and a page", () => {
    const [needs, page] = asked("?q=+baby+&age=0-2&age=9&cost=free&topic=constructor&page=3", LABELS);
    assert.deepEqual([needs.words, needs.ages, needs.prices, needs.topics, page], ["baby", ["0-2"], ["free"], [], 3]);
  });
  for (const nothing of ["", "?q=", "?q=%20%00", "?age=9", "?exact=1", "?page=2", "?sort=nearest"]) {
    it(`asks for nothing with “${nothing}”`, () => assert.deepEqual(asked(nothing, LABELS), []));
  }
  it("comes back as it was", () => {
    const address = "?q=no+money+%26+cold&topic=food&age=0-2&cost=free&exact=1&sort=nearest&page=2";
    const [needs, page] = asked(address, LABELS);
    assert.equal(query(needs, page), address);
  });
  for (const [typed, kept] of HOMES) {
    it(`has “${kept}” for “${typed}”`, () => assert.equal(withoutPostcode(typed), kept));
  }
  it("leads to the first page, the last, and those around", () => assert.deepEqual(linked(5, 200), [1, 4, 5, 6, 10]));
});
