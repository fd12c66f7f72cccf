// Between the address of a results page and the search, as familyhelp.web.searching does it on the server.

const MOST_PAGES = 50;
const NAMES = { topics: "topic", ages: "age", areas: "area", hubs: "hub", ways: "way", prices: "cost" };

// The words with any whole postcode cut to its district: a home does not belong in an address.
export function withoutPostcode(text) {
  return text.replace(/\b([a-z]{1,2}\d[a-z\d]?)\s*\d[a-z]{2}\b/gi, "$1");
}

// What an address asks for and which page of it; `labels` has the values that are real choices, for each filter.
export function asked(search, labels) {
  const given = new URLSearchParams(search);
  const plain = (given.get("q") ?? "").replace(/[\x00-\x1f\x7f-\x9f]/g, " ").trim();
  const needs = { words: [...plain].slice(0, 300).join("").trim(), exact: given.get("exact") === "1" };
  needs.nearest = given.get("sort") === "nearest";
  for (const [filter, name] of Object.entries(NAMES)) {
    needs[filter] = [...new Set(given.getAll(name))].filter((value) => Object.hasOwn(labels[filter], value));
  }
  const page = /^\d{1,9}$/.test(given.get("page") ?? "") ? Math.min(Number(given.get("page")) || 1, MOST_PAGES) : 1;
  const any = needs.words || Object.keys(NAMES).some((filter) => needs[filter].length);
  return any ? [needs, page] : [];
}

// The query string of a search, always in the same order.
export function query(needs, page = 1) {
  const pairs = Object.entries(NAMES).flatMap(([filter, name]) => needs[filter].map((value) => [name, value]));
  if (needs.words) pairs.unshift(["q", needs.words]);
  if (needs.exact) pairs.push(["exact", "1"]);
  if (needs.nearest) pairs.push(["sort", "nearest"]);
  if (page > 1) pairs.push(["page", page]);
  return `?${new URLSearchParams(pairs)}`;
}

// The numbers of the pages that are linked to: the first, the last, and those around this one.
export function linked(page, total) {
  const last = Math.min(MOST_PAGES, Math.ceil(total / 20));
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => number === 1 || number === last || Math.abs(number - page) <= 1);
}

export const lastPage = (total) => Math.min(MOST_PAGES, Math.ceil(total / 20));
