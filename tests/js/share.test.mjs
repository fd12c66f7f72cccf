// The address that goes into a text or an email.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sharing, withAddress } from "../../site/static/js/share.mjs";

const ADDRESS = "http://127.0.0.1:8000/plan/?s=a&s=b";

describe("A message", () => {
  it("ends with the address on a line of its own", () => {
    const body = new URLSearchParams(withAddress("sms:?&body=Cry-sis%3A%200800", ADDRESS).slice("sms:?&".length)).get("body");
    assert.equal(body, `Cry-sis: 0800\n${ADDRESS}`);
  });

  it("is the address alone where there are no other words", () => {
    assert.equal(withAddress("sms:?&body=", ADDRESS), `sms:?&body=${encodeURIComponent(ADDRESS)}`);
  });
});

describe("A page with nothing to take away", () => {
  it("is left alone", () => assert.equal(sharing({ querySelector: () => null }), undefined));
});
