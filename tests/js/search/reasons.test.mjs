// Why a result is there, in the order in which it is said.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { reasons } from "../../../site/static/js/search/reasons.mjs";

const none = { docs: [], values: [] };
const RECORDS = {
  food: { found: { docs: [0, 1], values: [9, 9] }, named: { docs: [0], values: [1] } },
  warm: { found: { docs: [0], values: [9] }, named: none },
};
const store = {
  manifest: { kinds: [1, 1], topics: [["food"], ["money"]], hubs: ["one", "two"] },
  record: (term) => RECORDS[term],
  topic: (topic) => [{ docs: [0], values: [50] }, { docs: [0], values: [100] }][topic],
  facts: (name) => ({ hubs: { classes: [[[], [1]]], of: [0, 0] }, places: { classes: [[[0, 1609], [0, 9000]]], of: [0, 0] } })[name],
};
const QUERY = {
  terms: new Map([["food", 2], ["warm", 1]]), typed: new Map([["food", "foods"], ["warm", "warmth"]]),
  sure: new Map(), strengths: new Map(), where: { hub: -1 },
};
const said = (doc, { query = {}, card = {}, hubs = [], urgent = [] } = {}) =>
  reasons(store, doc, card, { ...QUERY, ...query }, { hubs }, new Set(urgent));

describe("Reasons", () => {
  it("are the words as they were typed, those of the name first", () => {
    assert.deepEqual(said(0), [["name", "foods"], ["words", "warmth"]]);
    assert.deepEqual(said(1), [["words", "foods"]]);
  });
  it("begin with urgent help, then the topic that is meant most, which says more than its words", () => {
    const query = { sure: new Map([[0, 100], [1, 100]]), strengths: new Map([[0, 1000], [1, 400]]) };
    assert.deepEqual(said(0, { query, urgent: [0] }), [["urgent", ""], ["topic", "food"], ["name", "foods"]]);
  });
  it("leave out a topic that the words only hint at", () => {
    assert.equal(said(0, { query: { strengths: new Map([[0, 1000]]) } }).some(([kind]) => kind === "topic"), false);
  });
  it("name the hub that was picked or said, the part of town, and how near it is", () => {
    const where = [["hub", "two"], ["area", "hetton"], ["near", "1.0"]];
    assert.deepEqual(said(0, { card: { area: "hetton" }, hubs: ["two"], query: { place: [0, 0] } }).slice(2), where);
    assert.deepEqual(said(0, { query: { where: { hub: 1 } } }).slice(2), [["hub", "two"]]);
    assert.deepEqual(said(0, { hubs: ["one"] }).slice(2), []);
  });
  it("say nothing of where a page is", () => assert.deepEqual(said(1, { card: { area: "hetton" }, hubs: ["two"] }), [["words", "foods"]]));
});
