// What a plan's address asks for.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MOST } from "../../site/static/js/keep.mjs";
import { asked, planning, query } from "../../site/static/js/plan.mjs";

describe("The address of a plan", () => {
  it("names services, each once, and a hub", () => {
    assert.deepEqual(asked("?s=cry-sis&s=city-library&s=cry-sis&h=rainbow"), {
      slugs: ["cry-sis", "city-library"], hub: "rainbow", named: true, full: false, strange: false,
    });
  });

  it("tells a plan of nothing from no plan, which is what this phone keeps", () => {
    const nothing = { slugs: [], hub: "", full: false, strange: false };
    assert.deepEqual(asked(query([], "")), { ...nothing, named: true });
    assert.deepEqual(asked(""), { ...nothing, named: false });
  });

  for (const odd of ["../admin", "//example.org", "a b", "A", "<b>", "-", "a--b"]) {
    it(`never leads to “${odd}”`, () => {
      assert.deepEqual(asked(`?${new URLSearchParams({ s: odd })}`), {
        slugs: [], hub: "", named: true, full: false, strange: true,
      });
    });
  }

  it("holds no more than fits, and tells that it named more", () => {
    const slugs = Array.from({ length: 40 }, (_, at) => `service-${at}`);
    const { slugs: first, full } = asked(query(slugs, ""));
    assert.deepEqual([first, full], [slugs.slice(0, MOST), true]);
    assert.equal(asked(query(first, "")).full, false);
  });

  it("comes back as it was", () => assert.equal(query(["a", "b"], "rainbow"), "?s=a&s=b&h=rainbow"));
});

describe("A page that is no plan, or that the server has made", () => {
  for (const part of [null, { dataset: { planPage: "made" } }]) {
    it("is left alone", () => assert.equal(planning({ querySelector: () => part }), undefined));
  }
});
