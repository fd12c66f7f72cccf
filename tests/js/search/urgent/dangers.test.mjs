// Seeing danger on a phone: few files, and none that fails hides what the others tell.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { dangers } from "../../../../site/static/js/search/urgent/dangers.mjs";

const HEAD = {
  edition: "ab",
  panels: ["violence", "suicide"],
  idle: { en: "my,the" },
  many: 1,
  loose: "*bah",
  alike: { en: "h", ur: "z" },
};
const FILES = {
  "latin.bin": HEAD,
  "ab/latin-0.bin": [
    { en: { 0: "husband", 1: "hits,hurts my arm", 2: "the gym", "": "arm" }, ur: { 0: "shohar", 1: "*bah" } },
    { 0: "0 1", i: "1 > 2" },
  ],
  "ab/en-68.bin": [{ en: { "": "husband,hurts" } }],
};
let asked = [];
let lost = () => false;

beforeEach(() => {
  asked = [];
  lost = () => false;
  globalThis.fetch = async (address, { cache }) => {
    const name = address.slice("https://example.org/urgent/".length);
    asked.push([name, cache]);
    if (lost(name) || !FILES[name]) return new Response("", { status: 404 });
    return new Response(JSON.stringify(FILES[name]));
  };
});
const raised = (text) => dangers(text, "https://example.org/urgent/");
const names = () => asked.map(([name]) => name);

describe("danger in words", () => {
  it("is seen with the files of the words", async () => {
    assert.deepEqual(await raised("my husband hits"), ["violence"]);
    assert.deepEqual(asked, [["latin.bin", "no-cache"], ["ab/latin-0.bin", "force-cache"]]);
  });
  it("is seen in a word that is misspelt, with the file of its letter", async () => {
    assert.deepEqual(await raised("my husbnd hits"), ["violence"]);
    assert.deepEqual(names(), ["latin.bin", "ab/latin-0.bin", "ab/en-68.bin"]);
  });
  it("is not looked for where there are no words, or little ones only", async () => {
    assert.deepEqual(await raised("  "), []);
    assert.deepEqual(asked, []);
    assert.deepEqual(await raised("the"), []);
    assert.deepEqual(names(), ["latin.bin"]);
  });
  it("passes over what is innocent", async () => {
    assert.deepEqual(await raised("my husband hits the gym"), []);
  });
  it("has all words of a rule in one language", async () => {
    assert.deepEqual(await raised("shohar zarbah"), ["violence"]);
    assert.deepEqual(await raised("shohar hits"), []);
  });
});

describe("a file that cannot be had", () => {
  it("is asked for once more", async () => {
    let times = 0;
    lost = (name) => name === "ab/latin-0.bin" && (times += 1) === 1;
    assert.deepEqual(await raised("my husband hits"), ["violence"]);
  });
  it("hides nothing that the others tell", async () => {
    lost = (name) => name === "ab/en-68.bin";
    assert.deepEqual(await raised("my husband hits helplessly"), ["violence"]);
  });
  it("is told when nothing at all can be had", async () => {
    lost = () => true;
    await assert.rejects(raised("my husband hits"));
  });
});
