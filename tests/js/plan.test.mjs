// What a plan's address asks for.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MOST } from "../../site/static/js/keep.mjs";
import { asked, planning, query } from "../../site/static/js/plan.mjs";

describe("The address of a plan", () => {
  it("names services, each once, and a hub", () => {
    assert.deepEqual(asked("?s=cry-sis&s=city-library&s=cry-sis&h=rainbow"), {
      slugs: ["cry-sis", "city-library"], hub: "rainbow", named: 2,
    });
  });

  for (const odd of ["../admin", "//example.org", "a b", "A", "<b>", "-", "a--b"]) {
    it(`never leads to “${odd}”`, () => {
      assert.deepEqual(asked(`?${new URLSearchParams({ s: odd })}`), { slugs: [], hub: "", named: 1 });
    });
  }

  it("holds no more than fits", () => {
    const slugs = Array.from({ length: 40 }, (_, at) => `service-${at}`);
    assert.equal(asked(query(slugs, "")).slugs.length, MOST);
  });

  it("comes back as it was", () => assert.equal(query(["a", "b"], "rainbow"), "?s=a&s=b&h=rainbow"));
});

describe("A page that is no plan, or that the server has made", () => {
  for (const part of [null, { dataset: { planPage: "made" } }]) {
    it("is left alone", () => assert.equal(planning({ querySelector: () => part }), undefined));
  }
});
