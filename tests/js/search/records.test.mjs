// Bytes to shards, records and columns.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { facts, record, shard } from "../../../site/static/js/search/records.mjs";

const text = (words) => [...new TextEncoder().encode(words)];

describe("A shard", () => {
  it("has a key and a record, one after the other", () => {
    const found = shard(Uint8Array.from([1, ...text("a"), 2, 9, 8, 2, ...text("é"), 0]));
    assert.deepEqual([...found].map(([key, body]) => [key, [...body]]), [["a", [9, 8]], ["é", []]]);
  });
});

describe("A record", () => {
  it("has notes, a scale, and documents in steps", () => {
    const notes = text('{"l":"pl"}');
    const found = record(Uint8Array.from([notes.length, ...notes, 200, 1, 2, 2, 1, 0, 44, 1, 7, 255, 0]));
    assert.deepEqual(found.notes, { l: "pl" });
    assert.equal(found.scale, 200);
    assert.deepEqual([...found.found.docs], [0, 300]);
    assert.deepEqual([...found.found.values], [7, 255]);
    assert.deepEqual([...found.named.docs], []);
  });
});

describe("A column", () => {
  it("has classes, and each document's class in as many bytes as it says", () => {
    const { classes, of } = facts(Uint8Array.from([...text('[2,["x","y"]]\n'), 1, 0, 0, 0]));
    assert.deepEqual([...of].map((each) => classes[each]), ["y", "x"]);
  });
});
