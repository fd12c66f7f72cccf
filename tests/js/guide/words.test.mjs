// Reasons in words, and the time where the services are.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { british } from "../../../site/static/js/guide/page.mjs";
import { reasonWords } from "../../../site/static/js/guide/words.mjs";

const SAID = {
  near: "less than half a mile", miles: "{0} miles", point: ",",
  clock: Array.from({ length: 289 }, (_, at) => (at === 204 ? "5pm" : `clock ${at}`)),
  why: { urgent: "urgent help", children: "for your child: {0}", area: { hill: "in Hill" }, "open-until": "open until {0}",
    easier: { travel: "no need to travel", language: "interpreters" } },
};
const words = (...why) => reasonWords(why, SAID, new Map([["under-1", "Under 1"], ["teen", "11 to 15"]]));

describe("A reason", () => {
  it("says for which children", () => assert.deepEqual(words(["children", "under-1", "teen"]), ["for your child: Under 1, 11 to 15"]));
  it("says when it closes", () => assert.deepEqual(words(["open-until", 1020]), ["open until 5pm"]));
  it("says an odd minute in figures", () => assert.deepEqual(words(["open-until", 1023]), ["open until 17:03"]));
  it("says how far, as the language writes numbers", () => {
    assert.deepEqual(words(["metres", 3300], ["metres", 700]), ["2,1 miles", "less than half a mile"]);
  });
  it("says what makes it easier", () => assert.deepEqual(words(["easier", "language", "travel"]), ["interpreters, no need to travel"]));
  it("does not say twice what is on every card", () => assert.deepEqual(words(["free"], ["ages", 0, 11], ["checked", "2026-11-01"]), []));
});

describe("The time", () => {
  it("is Britain's in winter", () => assert.deepEqual(british(new Date("2026-11-23T09:30:00Z")), { day: 0, minute: 570 }));
  it("is Britain's in summer", () => assert.deepEqual(british(new Date("2026-06-28T23:30:00Z")), { day: 0, minute: 30 }));
});
