// What "Keep this" writes down, and when.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MOST, Shortlist, keeping, shortlist } from "../../site/static/js/keep.mjs";

function phone(kept = {}) {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => { kept[key] = value; },
    removeItem: (key) => { delete kept[key]; },
  };
}

const refuse = () => { throw new Error("storage is forbidden"); };

describe("A short list", () => {
  it("is empty, and nothing is agreed, before anyone has said yes", () => {
    const list = new Shortlist(phone());
    assert.deepEqual([list.slugs, list.agreed], [[], false]);
  });

  it("takes a service in and out again, and stays agreed", () => {
    const list = new Shortlist(phone());
    list.toggle("cry-sis");
    list.toggle("city-library");
    assert.deepEqual(list.slugs, ["cry-sis", "city-library"]);
    list.toggle("cry-sis");
    list.toggle("city-library");
    assert.deepEqual([list.slugs, list.agreed], [[], true]);
  });

  it("leaves nothing at all when it is cleared", () => {
    const storage = phone();
    const list = new Shortlist(storage);
    list.toggle("cry-sis");
    list.clear();
    assert.deepEqual([storage.kept, list.agreed], [{}, false]);
  });

  it("holds no more than a plan can show, and what was kept never makes room by itself", () => {
    const list = new Shortlist(phone());
    const slugs = Array.from({ length: MOST }, (_, at) => `service-${at}`);
    for (const slug of slugs) assert.deepEqual([list.full(slug), list.toggle(slug)], [false, true]);
    assert.deepEqual([list.full("one-more"), list.toggle("one-more"), list.slugs], [true, true, slugs]);
    assert.equal(list.full("service-0"), false, "what is kept can be taken out");
    list.toggle("service-0");
    assert.deepEqual([list.full("one-more"), list.slugs], [false, slugs.slice(1)]);
  });

  for (const odd of ["", "{", "null", "7", '"cry-sis"', '{"a":1}', '[1,null,"../x","<b>","CAPS",""]']) {
    it(`reads nothing into “${odd}”`, () => assert.deepEqual(new Shortlist(phone({ plan: odd })).slugs, []));
  }

  it("keeps nothing, and says so, on a phone that forbids storage", () => {
    const list = new Shortlist({ getItem: refuse, setItem: refuse, removeItem: refuse });
    list.clear();
    assert.deepEqual([list.slugs, list.agreed, list.toggle("cry-sis")], [[], false, false]);
    const none = shortlist({ get localStorage() { return refuse(); } });
    assert.deepEqual([none.slugs, none.toggle("cry-sis")], [[], false]);
  });
});

describe("A page that keeps nothing", () => {
  it("listens to nothing", () => {
    keeping({ querySelector: () => null, addEventListener: () => assert.fail("nothing should listen") });
  });
});
