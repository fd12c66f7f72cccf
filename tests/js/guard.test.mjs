// After an exit, Back never shows a private page of the visit.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guard, markLeft } from "../../site/static/js/guard.mjs";

const EXIT = "https://www.example.org/";

// A window as far as the guard looks: how the page was reached, whether it is private, and what it then does.
function visit({ type = "navigate", address = EXIT, kept = new Map(), storage = true } = {}) {
  const listeners = {};
  const classes = new Set();
  const went = [];
  const window = {
    document: {
      documentElement: {
        dataset: address ? { private: address } : {},
        classList: {
          add: (name) => classes.add(name),
          toggle: (name, on) => (on ? classes.add(name) : classes.delete(name)),
        },
      },
    },
    location: { replace: (to) => went.push(to) },
    performance: { getEntriesByType: () => [{ type }] },
    addEventListener: (name, then) => { listeners[name] = then; },
    get sessionStorage() {
      if (!storage) throw new Error("storage is forbidden");
      return {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
        removeItem: (key) => kept.delete(key),
      };
    },
  };
  return { window, listeners, went, kept, blank: () => classes.has("fh-gone") };
}

function leftBefore() {
  const before = visit();
  markLeft(before.window);
  return before.kept;
}

describe("A private page", () => {
  it("leads out again when Back brings it up after an exit", () => {
    const page = visit({ type: "back_forward", kept: leftBefore() });
    guard(page.window);
    assert.deepEqual([page.went, page.blank()], [[EXIT], true]);
  });

  it("is shown when Back brings it up and nobody has left", () => {
    const page = visit({ type: "back_forward" });
    guard(page.window);
    assert.deepEqual([page.went, page.blank()], [[], false]);
  });

  it("is shown to whoever comes anew, and Back works again from then on", () => {
    const page = visit({ kept: leftBefore() });
    guard(page.window);
    assert.deepEqual([page.went, page.kept.size], [[], 0]);
  });

  it("is blank in the browser's own copy, and stays so after an exit", () => {
    const page = visit();
    guard(page.window);
    page.listeners.pagehide();
    assert.ok(page.blank());
    markLeft(page.window);
    page.listeners.pageshow({ persisted: true });
    assert.deepEqual([page.went, page.blank()], [[EXIT], true]);
  });

  it("comes back from the browser's own copy where nobody has left", () => {
    const page = visit();
    guard(page.window);
    page.listeners.pagehide();
    page.listeners.pageshow({ persisted: true });
    assert.deepEqual([page.went, page.blank()], [[], false]);
  });

  it("is shown on a phone that forbids storage", () => {
    const page = visit({ type: "back_forward", storage: false });
    markLeft(page.window);
    guard(page.window);
    assert.deepEqual(page.went, []);
  });
});

describe("An ordinary page", () => {
  it("is left alone", () => {
    const page = visit({ type: "back_forward", address: "", kept: leftBefore() });
    guard(page.window);
    assert.deepEqual([page.went, Object.keys(page.listeners)], [[], []]);
  });
});
