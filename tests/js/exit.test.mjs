// Shift three times in a row leaves the page; typing never does.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exits, oneEntry, shiftCounter } from "../../site/static/js/exit.mjs";

const SHIFT = { key: "Shift", repeat: false };
const HELD = { key: "Shift", repeat: true };
const LETTER = { key: "A", repeat: false };

// Presses one key after another, each at its own time in milliseconds, and says after each whether it was enough.
function pressing(...presses) {
  let clock = 0;
  const enough = shiftCounter(() => clock);
  return presses.map(([at, event]) => {
    clock = at;
    return enough(event);
  });
}

describe("Shift, pressed by itself", () => {
  it("is enough the third time", () => {
    assert.deepEqual(pressing([0, SHIFT], [300, SHIFT], [600, SHIFT]), [false, false, true]);
  });

  it("is enough when the three are just within five seconds", () => {
    assert.deepEqual(pressing([0, SHIFT], [2500, SHIFT], [4999, SHIFT]), [false, false, true]);
  });

  it("is not enough when the first was five seconds ago", () => {
    assert.deepEqual(pressing([0, SHIFT], [2500, SHIFT], [5000, SHIFT]), [false, false, false]);
  });

  it("counts the last three, whatever went before", () => {
    assert.deepEqual(pressing([0, SHIFT], [6000, SHIFT], [7000, SHIFT], [8000, SHIFT]), [false, false, false, true]);
  });

  it("stays enough while it goes on", () => {
    assert.deepEqual(pressing([0, SHIFT], [1, SHIFT], [2, SHIFT], [3, SHIFT]), [false, false, true, true]);
  });

  it("is one press, however long it is held", () => {
    assert.deepEqual(pressing([0, SHIFT], [10, HELD], [20, HELD], [30, HELD]), [false, false, false, false]);
  });

  it("still counts after it was held", () => {
    assert.deepEqual(pressing([0, SHIFT], [10, HELD], [20, SHIFT], [30, SHIFT]), [false, false, false, true]);
  });
});

describe("Shift for capital letters", () => {
  it("is never enough, however many letters there are", () => {
    const typed = Array.from({ length: 10 }, (_, at) => [[at * 100, SHIFT], [at * 100 + 50, LETTER]]).flat();
    assert.ok(pressing(...typed).every((enough) => !enough));
  });

  it("makes the count begin again", () => {
    const presses = [[0, SHIFT], [100, SHIFT], [200, LETTER], [300, SHIFT], [400, SHIFT], [500, SHIFT]];
    assert.deepEqual(pressing(...presses), [false, false, false, false, false, true]);
  });
});

describe("Two counters", () => {
  it("do not share their presses", () => {
    const [one, other] = [shiftCounter(() => 0), shiftCounter(() => 0)];
    one(SHIFT);
    one(SHIFT);
    assert.equal(other(SHIFT), false);
    assert.equal(one(SHIFT), true);
  });

  it("go by the phone's own clock when they are given none", () => {
    const enough = shiftCounter();
    assert.deepEqual([enough(SHIFT), enough(SHIFT), enough(SHIFT)], [false, false, true]);
  });
});

describe("A page without an exit", () => {
  it("listens to nothing", () => {
    const bare = {
      querySelectorAll: () => [],
      addEventListener: () => assert.fail("nothing should listen"),
    };
    exits(bare);
  });
});

describe("A link within the page", () => {
  // Presses a link, and says where the page went in place of itself.
  function pressed(link, keys = {}) {
    const went = [];
    let press;
    oneEntry({
      addEventListener: (_, then) => { press = then; },
      defaultView: { location: { replace: (to) => went.push(to) } },
    });
    press({ target: { closest: () => link }, preventDefault: () => went.push("instead"), ...keys });
    return went;
  }

  it("takes the place of the page's own entry in the history", () => {
    assert.deepEqual(pressed({ hash: "#main" }), ["instead", "#main"]);
  });

  it("is the browser's own affair in a new tab or window", () => {
    for (const key of ["ctrlKey", "metaKey", "shiftKey"]) assert.deepEqual(pressed({ hash: "#main" }, { [key]: true }), []);
  });

  it("is not what leads elsewhere", () => assert.deepEqual(pressed(null), []));
});

describe("Leaving", () => {
  // A page whose forms and storage all fail.
  function hostile() {
    const heard = {};
    const went = [];
    const link = { href: "https://www.example.org/", addEventListener: (_, then) => { heard.click = then; } };
    const refuse = () => { throw new Error("no"); };
    const window = {
      get sessionStorage() { return refuse(); },
      get HTMLFormElement() { return refuse(); },
      location: { replace: (to) => went.push(to) },
    };
    const document = {
      documentElement: { classList: { add: () => undefined } },
      forms: [{}],
      querySelectorAll: (what) => (what === "[data-exit]" ? [link] : []),
      addEventListener: () => undefined,
      defaultView: window,
    };
    window.document = document;
    exits(document);
    return { heard, went };
  }

  it("goes on whatever goes wrong on the way", () => {
    const { heard, went } = hostile();
    assert.throws(() => heard.click({ preventDefault: () => undefined }));
    assert.deepEqual(went, ["https://www.example.org/"]);
  });
});
