// How services stand to a family's needs, where the shared cases do not reach.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { leftOut } from "../../../site/static/js/guide/reasons.mjs";
import { OPEN, before, openAt, overlaps } from "../../../site/static/js/guide/standing.mjs";

const NEEDS = { areas: [], children: [] };

describe("Ages", () => {
  it("meet at their ends", () => assert.ok(overlaps([0, 24], [24, 35])));
  it("that lie apart do not meet", () => assert.ok(!overlaps([0, 23], [24, 35])));
  it("without an end meet all beyond", () => assert.ok(overlaps([null, 24], [0, 11]) && overlaps([12, null], [200, 210])));
});

describe("Hours", () => {
  const week = [[[540, 1020]], [], null, [], [], [], []];
  it("hold from the first minute to the last but one", () => {
    assert.deepEqual([539, 540, 1019, 1020].map((minute) => openAt({ week }, { day: 0, minute })),
      [OPEN.CLOSED, OPEN.NOW, OPEN.NOW, OPEN.CLOSED]);
  });
  it("that are not stated are unknown, never closed", () => {
    assert.equal(openAt({ week }, { day: 2, minute: 600 }), OPEN.UNKNOWN);
    assert.equal(openAt({}, { day: 0, minute: 600 }), OPEN.UNKNOWN);
  });
});

describe("A service", () => {
  it("for everyone is left out for nobody", () => assert.equal(leftOut({}, { ...NEEDS, areas: ["hill"] }), undefined));
  it("for nowhere here is for other places", () => assert.equal(leftOut({ reached: [] }, NEEDS), "other-areas"));
  it("only for professionals is left out for families", () => {
    assert.equal(leftOut({ audience: ["professionals"] }, NEEDS), "professionals");
    assert.equal(leftOut({ audience: ["families", "professionals"] }, NEEDS), undefined);
  });
});

it("stands before another by the first difference", () => {
  assert.ok(before([0, 5, 1], [0, 4, 9]) > 0);
  assert.equal(before([1, 2], [1, 2]), 0);
});
