// What forms and addresses of the guided questions say, and what never gets into an address.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inAddress, inForm } from "../../../site/static/js/guide/form.mjs";
import { districtIn, isPrivate, pairs } from "../../../site/static/js/guide/replay.mjs";

const DEFINITION = {
  districts: { SR5: [437000, 559000] },
  questions: [
    { key: "worry", asks: "worry", several: true, options: [{ key: "baby", code: "t" }, { key: "scared", code: "j", private: true }] },
    { key: "age", asks: "ages", several: true, options: [{ key: "under-1", code: "a1" }] },
    { key: "where", asks: "where", options: [{ key: "hill", code: "bcdf", area: "hill" }] },
    { key: "harder", asks: "harder", several: true, options: [{ key: "safety", code: "h5", private: true }],
      ask_if: { question: "worry", options: ["baby"] } },
  ],
};
const form = (...entries) => inForm(entries, DEFINITION);
const said = ({ state }) => pairs(state).map((each) => each.join("=")).join("&");

describe("A form", () => {
  it("counts a question that was left alone as skipped", () => {
    assert.equal(said(form(["asked", "age"], ["worry", "t"])), "worry=t&skip=age");
  });
  it("throws away what was ticked where somebody skips", () => {
    assert.equal(said(form(["asked", "age"], ["age", "a1"], ["worry", "t"], ["pass", "age"])), "worry=t&skip=age");
  });
  it("leads to the results at once when that is asked for", () => {
    const { state, again } = form(["asked", "worry"], ["worry", "t"], ["enough", "1"]);
    assert.equal(state.next ?? again, undefined);
    assert.equal(said({ state }), "worry=t&skip=age&skip=where&skip=harder");
  });
  it("asks a question again with all answers kept", () => {
    const { again, state } = form(["worry", "t"], ["age", "a1"], ["change", "worry"]);
    assert.equal(again.key, "worry");
    assert.equal(said({ state }), "worry=t&age=a1");
  });
  it("asks again for a postcode that is not known", () => {
    const { unknown, again } = form(["asked", "where"], ["worry", "t"], ["postcode", "ZZ1 1ZZ"]);
    assert.ok(unknown);
    assert.equal(again.key, "where");
  });
  it("keeps the first half of a postcode and nothing else of it", () => {
    assert.equal(said(form(["asked", "where"], ["postcode", "sr5 1ab"], ["where", "bcdf"])), "where=SR5");
  });
  it("lets a part of town replace the postcode that stood in the box, and a new postcode the part of town", () => {
    const both = (was) => said(form(["asked", "where"], ["postcode", "SR5"], ["district", was], ["where", "bcdf"]));
    assert.deepEqual(["SR5", "", "SR3"].map(both), ["where=bcdf", "where=SR5", "where=SR5"]);
    assert.equal(said(form(["asked", "where"], ["postcode", "SR5"], ["district", "SR5"])), "where=SR5");
  });
  it("does not ask what does not apply", () => {
    assert.equal(form(["worry", "j"], ["skip", "age"], ["skip", "where"]).state.next, undefined);
  });
});

describe("An address", () => {
  it("says nothing about anybody's safety", () => {
    const { state } = inAddress("?worry=t&worry=j&harder=h5&age=a1", DEFINITION);
    assert.equal(said({ state }), "worry=t&age=a1");
    assert.ok(!isPrivate(state));
  });
  it("may ask a question again", () => {
    assert.equal(inAddress("?worry=t&age=a1&change=age", DEFINITION).again.key, "age");
  });
  it("may say that a postcode is not known", () => {
    const { again, unknown } = inAddress("?worry=t&change=where&unknown=1", DEFINITION);
    assert.deepEqual([again.key, unknown], ["where", true]);
    assert.ok(!inAddress("?worry=t&change=worry&unknown=1", DEFINITION).unknown);
  });
  for (const nothing of ["", "?worry=zz", "?constructor=1", "?where=toString", "?skip=__proto__"]) {
    it(`says nothing with “${nothing}”`, () => assert.equal(said(inAddress(nothing, DEFINITION)), ""));
  }
});

describe("A postcode", () => {
  for (const typed of ["SR5 1AB", "sr51ab", " sr5 ", "S.R-5"]) {
    it(`“${typed}” is in SR5`, () => assert.equal(districtIn(typed, DEFINITION.districts), "SR5"));
  }
  for (const typed of ["", "SR55", "SR5 1A", "constructor", "ＳＲ５"]) {
    it(`“${typed}” is in none`, () => assert.equal(districtIn(typed, DEFINITION.districts), ""));
  }
});
