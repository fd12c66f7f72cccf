// Places recognised in a family's words: docs/search.md, sections 7.2 and 7.7.
import { split } from "./meaning.mjs";
import { together } from "./store.mjs";

// The words with each postcode cut to its district, and where the first whole one is.
export function withoutPostcodes(store, said) {
  const { districts } = store.manifest;
  const kept = [];
  const whole = [];
  for (const word of said) {
    if (/^\d[a-z]{2}$/.test(word) && districts.has(kept.at(-1))) {
      whole.push([kept.at(-1), word]);
      continue;
    }
    const shaped = /^[a-z]{1,2}\d[a-z\d]?(?:\d[a-z]{2})?$/.test(word);
    const district = shaped && [word, word.slice(0, -3)].find((each) => districts.has(each));
    if (district && district !== word) whole.push([district, word.slice(-3)]);
    kept.push(district || word);
  }
  const places = together(whole, ([district, unit]) => store.places(district)[unit.toUpperCase()]);
  return [kept, places.find(Boolean)];
}

// The hub, else the district, else the part of town that some terms name.
export function named(store, said) {
  const asked = store.manifest.hub_words.some((word) => said.includes(word));
  const noted = (name) => said.flatMap((term, start) => (store.record(term).notes[name] ?? []).map((each) => [term, start, each]));
  const at = (area, hub, east, north, terms) => ({ area, hub, terms, place: east < 0 ? undefined : [east, north] });

  const [best] = noted("u")
    .filter(([, , [rest]]) => asked && split(rest).every((term) => said.includes(term)))
    .sort(([, , one], [, , other]) => one[2] - other[2]);
  if (best) {
    const [first, , [rest, ...where]] = best;
    return at(...where, [first, ...split(rest)]);
  }
  const term = said.find((each) => store.record(each).notes.d);
  if (term) {
    const [area, hub, east, north] = store.record(term).notes.d;
    return at(area, asked ? hub : -1, east, north, [term]);
  }
  const areas = noted("a")
    .map(([first, start, [rest, ...more]]) => [[first, ...split(rest)], start, more])
    .filter(([terms, start]) => terms.every((each, place) => said[start + place] === each))
    .sort(([one, start], [other, later]) => other.length - one.length || start - later);
  const [terms, , [area, hub, east, north]] = areas[0] ?? [[], 0, [-1, -1, -1]];
  return at(area, asked ? hub : -1, east, north, terms);
}
