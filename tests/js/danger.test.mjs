import assert from "node:assert/strict";
import test from "node:test";

import { forget } from "../../site/static/js/danger.mjs";

function page(raised, search) {
  const replaced = [];
  const view = {
    location: { pathname: "/search/", search },
    history: { state: 7, replaceState: (...given) => replaced.push(given) },
  };
  const languages = [{ search: "" }];
  return {
    replaced,
    languages,
    defaultView: view,
    querySelector: (asked) => (raised && asked === "[data-danger]" ? {} : null),
    querySelectorAll: (asked) => (asked === ".fh-languages a" ? languages : []),
  };
}

test("words that raised urgent help leave the address", () => {
  const document = page(true, "?q=he+hits+me");
  forget(document);
  assert.deepEqual(document.replaced, [[7, "", "/search/"]]);
});

test("the same page in another language is still asked for them", () => {
  const document = page(true, "?q=he+hits+me");
  forget(document);
  assert.deepEqual(document.languages, [{ search: "?q=he+hits+me" }]);
});

test("other words stay in the address, so that it can be shared", () => {
  const document = page(false, "?q=baby+group");
  forget(document);
  assert.deepEqual(document.replaced, []);
});
