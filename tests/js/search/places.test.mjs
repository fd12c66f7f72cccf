// Places in a family's words: postcodes, hubs, districts, parts of town.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { named, withoutPostcodes } from "../../../site/static/js/search/places.mjs";

const NOTES = {
  rainbow: { u: [["", 1, 2, 500, 600]] },
  hetton: { a: [["", 5, 1, 100, 200], ["le hole", 6, -1, -1, -1]], u: [["road", 5, 0, 1, 1]] },
  sr5: { d: [3, 4, 70, 80] },
};
const store = {
  manifest: { districts: new Set(["sr5", "sr1"]), hub_words: ["hub"] },
  record: (term) => ({ notes: NOTES[term] ?? {} }),
  places: (district) => (district === "sr5" ? { "4BW": [438, 558] } : {}),
};
const nowhere = { area: -1, hub: -1, terms: [], place: undefined };

describe("A postcode", () => {
  const read = (text) => withoutPostcodes(store, text.split(" "));
  it("is cut to its district, and tells where to measure from", () => {
    assert.deepEqual(read("food sr54bw"), [["food", "sr5"], [438, 558]]);
    assert.deepEqual(read("food sr5 4bw"), [["food", "sr5"], [438, 558]]);
  });
  it("that nobody knows tells nothing", () => assert.deepEqual(read("sr1 9zz"), [["sr1"], undefined]));
  it("of elsewhere stays as it was typed", () => assert.deepEqual(read("ne1 4bw"), [["ne1", "4bw"], undefined]));
});

describe("A place that is named", () => {
  it("is a hub where somebody says so", () => {
    assert.deepEqual(named(store, ["rainbow", "hub"]), { area: 1, hub: 2, terms: ["rainbow"], place: [500, 600] });
    assert.deepEqual(named(store, ["rainbow"]), nowhere);
  });
  it("is a hub by all of its name, else the part of town", () => {
    assert.equal(named(store, ["hetton", "road", "hub"]).hub, 0);
    assert.deepEqual(named(store, ["hetton", "hub"]), { area: 5, hub: 1, terms: ["hetton"], place: [100, 200] });
  });
  it("is the part of town with the longest name", () => {
    assert.deepEqual(named(store, ["hetton", "le", "hole"]), { area: 6, hub: -1, terms: ["hetton", "le", "hole"], place: undefined });
    assert.deepEqual(named(store, ["hetton", "hole"]).area, 5);
  });
  it("is a district before a part of town", () => {
    assert.deepEqual(named(store, ["hetton", "sr5"]), { area: 3, hub: -1, terms: ["sr5"], place: [70, 80] });
    assert.equal(named(store, ["hub", "sr5"]).hub, 4);
  });
  it("may be none", () => assert.deepEqual(named(store, ["food"]), nowhere));
});
