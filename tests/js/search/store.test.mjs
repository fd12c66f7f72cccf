// The search files: fetched once, when they are needed, side by side.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { gzipSync } from "node:zlib";

import { Store, bytes, patiently, place, together } from "../../../site/static/js/search/store.mjs";

const MANIFEST = {
  format: 3, kinds: [5, 1, 0, 0], width: 2, sharing: { t: 2, d: 1 }, many: 1, shards: "aa", block: 4, display: "bbcc",
  translated: { pl: "bbdd" }, facts: { rank: "ee" }, stop: ["the"], kept: [], districts: ["SR5"], alike: { kids: "child" }, forms: [],
};
const cards = (...slugs) => JSON.stringify(slugs.map((slug) => ({ slug })));
let files;
let asked;

beforeEach(() => {
  asked = [];
  files = {
    "manifest.bin": JSON.stringify(MANIFEST),
    "d/0-bb.bin": cards("a", "b", "c", "d"),
    "d/1-cc.bin": cards("e", "hub"),
    "d/1-dd.bin": cards("e-pl", "hub"),
    "t/0-aa.bin": Buffer.from([4, ...Buffer.from("food"), 5, 0, 1, 0, 0, 0]),
    "f/ee.bin": "[1,[0,7]]\n\x00\x01",
  };
  globalThis.fetch = async (address, { cache } = {}) => {
    const name = address.replace("https://example.org/", "");
    asked.push(cache === "no-cache" ? `${name}!` : name);
    return name in files ? new Response(gzipSync(files[name])) : new Response("", { status: 404 });
  };
});
const open = () => new Store("https://example.org/", "https://example.org/postcodes/");
const ask = (work) => {
  const store = open();
  return patiently(() => work(store));
};

describe("The search files", () => {
  it("are found by FNV-1a", () => {
    assert.deepEqual(["", "a", "foobar"].map((key) => place(key, 2 ** 32)), [0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
  it("are fetched once, the manifest always anew", async () => {
    const store = open();
    for (let times = 0; times < 2; times += 1) assert.equal((await patiently(() => store.shown(1, ""))).slug, "b");
    assert.deepEqual(asked, ["manifest.bin!", "d/0-bb.bin"]);
  });
  it("are of the page's language where there are any", async () => {
    const store = open();
    assert.equal((await patiently(() => store.shown(4, "pl"))).slug, "e-pl");
    assert.equal((await patiently(() => store.shown(4, "cy"))).slug, "e");
    assert.equal((await patiently(() => store.shown(0, "pl"))).slug, "a");
    assert.deepEqual(asked, ["manifest.bin!", "d/1-dd.bin", "d/1-cc.bin", "d/0-bb.bin"]);
  });
  it("tell what a word has, and that another has nothing", async () => {
    const [food, other] = await ask((store) => store.records(["food", "xyzzy"]));
    assert.deepEqual([food.scale, other.scale], [1, 1]);
    assert.notEqual(food, other);
  });
  it("tell a fact of every document", async () => {
    const { classes, of } = await ask((store) => store.facts("rank"));
    assert.deepEqual(Array.from(of, (each) => classes[each]), [0, 7]);
  });
  it("are not read when they are of another format", async () => {
    files["manifest.bin"] = JSON.stringify({ ...MANIFEST, format: 99 });
    await assert.rejects(ask((store) => store.manifest), /format/);
  });
  it("that are missing are told of", async () => {
    delete files["d/0-bb.bin"];
    await assert.rejects(ask((store) => store.shown(0, "")), /d\/0-bb/);
  });
  it("that could not be had are asked for again", async () => {
    const store = open();
    const card = files["d/0-bb.bin"];
    delete files["d/0-bb.bin"];
    await assert.rejects(patiently(() => store.shown(0, "")), /d\/0-bb/);
    files["d/0-bb.bin"] = card;
    assert.equal((await patiently(() => store.shown(0, ""))).slug, "a");
  });
  it("may come unpacked already", async () => {
    globalThis.fetch = async () => new Response("plain");
    assert.equal(new TextDecoder().decode(await bytes("https://example.org/x", "default")), "plain");
  });
});

describe("Postcodes of a district", () => {
  it("are none where there is no such file", async () => {
    assert.deepEqual(await ask((store) => store.places("sr5")), {});
  });
});

describe("Several pieces of work", () => {
  it("wait for their files side by side", async () => {
    const store = open();
    await patiently(() => store.manifest);
    await patiently(() => together([0, 4, 0], (doc) => store.shown(doc, "")));
    assert.deepEqual(asked, ["manifest.bin!", "d/0-bb.bin", "d/1-cc.bin"]);
  });
  it("fail as one of them fails", () => {
    assert.throws(() => together([1, -1], (length) => new Array(length)), RangeError);
  });
});

describe("Words", () => {
  it("that say nothing are left out unless there are no others", async () => {
    const store = open();
    await patiently(() => store.manifest);
    assert.deepEqual(store.terms(["the", "kids"]), ["child"]);
    assert.deepEqual(store.terms(["the"]), ["the"]);
  });
});
