// Today, by the phone's own clock, marked in every week on the page.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { today } from "../../site/static/js/week.mjs";

// A row of a week, as far as the script touches it.
function row(day, words = { hidden: true }) {
  const classes = new Set();
  return { day, words, classes, classList: { add: (name) => classes.add(name) }, querySelector: () => words };
}

// A page that finds rows by the one selector the script uses.
function page(rows) {
  const selector = /^\[data-week\] \[data-day="(\d)"\]$/;
  return { querySelectorAll: (asked) => rows.filter((each) => String(each.day) === selector.exec(asked)[1]) };
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

describe("Today", () => {
  for (const day of WEEK) {
    it(`is ${NAMES[day]} on a ${NAMES[day]}, and no other day`, () => {
      const rows = WEEK.map((number) => row(number));
      today(page(rows), new Date(2026, 10, 23 + day, 12)); // 23 November 2026 is a Monday
      assert.deepEqual(rows.filter((each) => each.classes.has("fh-today")).map((each) => each.day), [day]);
      assert.deepEqual(rows.filter((each) => !each.words.hidden).map((each) => each.day), [day]);
    });
  }

  it("begins at midnight where the phone is", () => {
    const rows = WEEK.map((number) => row(number));
    today(page(rows), new Date(2026, 10, 24, 0, 0, 0));
    assert.ok(rows[1].classes.has("fh-today"));
  });

  it("lasts until midnight", () => {
    const rows = WEEK.map((number) => row(number));
    today(page(rows), new Date(2026, 10, 23, 23, 59, 59));
    assert.ok(rows[0].classes.has("fh-today"));
  });

  it("is marked in each of several weeks, and for each of a day's sessions", () => {
    const rows = [row(2), row(2), row(3)];
    today(page(rows), new Date(2026, 10, 25));
    assert.deepEqual(rows.map((each) => each.words.hidden), [false, false, true]);
  });

  it("is marked where there are no words for it", () => {
    const bare = row(2, null);
    today(page([bare]), new Date(2026, 10, 25));
    assert.ok(bare.classes.has("fh-today"));
  });

  it("leaves a page without a week alone", () => today(page([]), new Date(2026, 10, 25)));
});
