// A postcode, however it is typed, and the hubs by distance from it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearest, parse, ranked } from "../../site/static/js/nearest.mjs";

describe("A postcode", () => {
  const typed = {
    "SR5 4BW": ["SR5", "4BW"],
    "sr5 4bw": ["SR5", "4BW"],
    "SR54BW": ["SR5", "4BW"],
    "  sr5  4bw  ": ["SR5", "4BW"],
    "SR5-4BW": ["SR5", "4BW"],
    "SR5 4BW.": ["SR5", "4BW"],
    "S R 5 4 B W": ["SR5", "4BW"],
    "ne37 3ae": ["NE37", "3AE"],
    "NE373AE": ["NE37", "3AE"],
    "DY1 1HF": ["DY1", "1HF"],
    "M1 1AE": ["M1", "1AE"],
    "EC1A 1BB": ["EC1A", "1BB"],
    "W1A 0AX": ["W1A", "0AX"],
  };
  for (const [text, [district, unit]] of Object.entries(typed)) {
    it(`is understood as “${text}”`, () => assert.deepEqual(parse(text), { district, unit }));
  }

  for (const text of ["", " ", "SR5", "SR5 4", "4BW", "SR5 BW4", "5SR 4BW", "SRR5 4BW", "SR555 4BW", "hello", "SR5 4BWX", "🏠", "<b>"]) {
    it(`is not “${text}”`, () => assert.equal(parse(text), null));
  }
});

describe("Hubs by distance", () => {
  const near = { name: "near", easting: 437000, northing: 559000 };
  const far = { name: "far", easting: 440000, northing: 559000 };
  const farther = { name: "farther", easting: 437000, northing: 549000 };

  it("stand nearest first", () => {
    const names = ranked([437000, 559000], [farther, far, near]).map((hub) => hub.name);
    assert.deepEqual(names, ["near", "far", "farther"]);
  });

  it("are measured in miles, in a straight line", () => {
    const [hub] = ranked([0, 0], [{ easting: 3 * 1609.344, northing: 4 * 1609.344 }]);
    assert.ok(Math.abs(hub.miles - 5) < 1e-9);
  });

  it("are no way off at their own door", () => {
    assert.equal(ranked([437000, 559000], [near])[0].miles, 0);
  });

  it("are as far one way as the other", () => {
    const [west] = ranked([437000, 559000], [{ easting: 435000, northing: 559000 }]);
    const [east] = ranked([437000, 559000], [{ easting: 439000, northing: 559000 }]);
    assert.equal(west.miles, east.miles);
  });

  it("keep what else is known of them, and the list that was given stays as it was", () => {
    const given = Object.freeze([Object.freeze({ ...far, link: "a" }), Object.freeze({ ...near, link: "b" })]);
    assert.deepEqual(ranked([437000, 559000], given).map((hub) => hub.link), ["b", "a"]);
    assert.deepEqual(given.map((hub) => hub.link), ["a", "b"]);
    assert.ok(!("miles" in given[0]));
  });

  it("keep their order when they are equally far", () => {
    const twins = [{ ...far, name: "first" }, { ...far, name: "second" }];
    assert.deepEqual(ranked([0, 0], twins).map((hub) => hub.name), ["first", "second"]);
  });

  it("are none when there are none", () => assert.deepEqual(ranked([0, 0], []), []));
});

describe("A page that does not ask for a postcode", () => {
  it("is left as it is", () => assert.equal(nearest({ querySelector: () => null }), undefined));
});

describe("A page without hubs on the map", () => {
  it("keeps its form hidden", () => {
    const form = { hidden: true, querySelectorAll: () => [] };
    nearest({ querySelector: () => ({ querySelector: () => form }) });
    assert.equal(form.hidden, true);
  });
});
