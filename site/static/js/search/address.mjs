// Between the address of a results page and the search, as familyhelp.web.searching does it on the server.

const MOST_PAGES = 50;
const NAMES = { topics: "topic", ages: "age", areas: "area", hubs: "hub", ways: "way", prices: "cost" };

// Letters, perhaps a space, a digit and perhaps one more; then, whatever stands between, a digit and two letters: once, or
// again. Digits of every script, for the search reads them all. (No look-behind: Safari has had it only since 2023.)
const POSTCODE = /(^|[^\p{L}\p{N}])([A-Za-z]{1,2}) ?(\p{Nd}[A-Za-z\p{Nd}]?)(?:[^\p{L}\p{N}]*\p{Nd}[A-Za-z]{2}(?![\p{L}\p{N}]))+/gu;

// The words with any whole postcode cut to its district: a home does not belong in an address. It is found however it
// was typed ("SR5-4BW", full-width letters); words without one stay exactly as they are.
export function withoutPostcode(text) {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const cut = plain.replace(POSTCODE, "$1$2$3");
  return cut === plain ? text : cut;
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
  const last = lastPage(total);
  return Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => number === 1 || number === last || Math.abs(number - page) <= 1);
}

export const lastPage = (total) => Math.min(MOST_PAGES, Math.ceil(total / 20));
