// Words as they are compared, in every script.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stem, words } from "../../../site/static/js/search/analysis.mjs";

describe("A text", () => {
  const texts = {
    "Can't sleep": ["cant", "sleep"],
    "Café NIÑO": ["cafe", "nino"],
    "głodne dzieci": ["glodne", "dzieci"],
    "１２ ٣ years": ["12", "3", "years"],
    "food-bank, now!": ["food", "bank", "now"],
    "أهلاً": ["اهلا"],
    "শিশু": ["শিশু"],
    "e\u0301te\u0301": ["ete"],
    "🎈 ?!": [],
  };
  for (const [text, expected] of Object.entries(texts)) it(`“${text}”`, () => assert.deepEqual(words(text), expected));
  it("has no word of more than forty letters", () => assert.equal(words("a".repeat(99))[0].length, 40));
});

describe("A term", () => {
  const read = { alike: { mam: "mum" }, forms: [["\u0600", "\u06ff", "(?:وال|ال)?(.{3,}?)(?:ها|ي)?"]] };
  it("is the same for words that are one to a family", () => assert.equal(stem("mams", read), stem("mum", read)));
  it("has no Arabic article", () => assert.equal(stem("والطعام", read), "طعام"));
  it("keeps the first letters of a short Arabic word", () => assert.equal(stem("الى", read), "الى"));
  it("is the same with an ending that a language adds", () => assert.equal(stem("طعامي", read), "طعام"));
  it("is the word itself in other scripts", () => assert.equal(stem("日本語", read), "日本語"));
  it("is not taken from what every object has", () => assert.equal(stem("constructor", read), "constructor"));
});
