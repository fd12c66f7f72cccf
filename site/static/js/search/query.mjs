// A family's words, understood: docs/search.md, section 7.
import { agesIn } from "./ages.mjs";
import { words } from "./analysis.mjs";
import { meaning, strengths } from "./meaning.mjs";
import { named, withoutPostcodes } from "./places.mjs";
import { corrected } from "./spelling.mjs";

export function read(store, needs) {
  const text = [...needs.words].slice(0, 1000).join("");
  const [said, home] = withoutPostcodes(store, [...new Set(words(text))].slice(0, 24));
  const right = needs.exact ? said : corrected(store, said);
  const [ages, meant] = agesIn(right, store.manifest.said_ages);
  const spoken = store.terms(meant);
  const unique = [...new Set(spoken)];
  store.records(unique);
  const { sure, left } = meaning(store, meant, spoken);
  const where = named(store, unique);
  const terms = new Map(unique.map((term) => [term, !left.has(term) || where.terms.includes(term) ? 1 : 2]));
  const typed = new Map();
  for (const word of [...store.telling(meant)].reverse()) typed.set(store.term(word), word);
  return {
    terms,
    typed,
    sure,
    strengths: strengths(store, sure, terms),
    joined: unique.slice(1).flatMap((other, at) =>
      store.notes(unique[at], "c", 2)
        .filter(([second]) => second === other)
        .map(([, whole]) => ({ whole, parts: [unique[at], other] })),
    ),
    parted: unique.flatMap((whole) => store.notes(whole, "s", 2).map((parts) => ({ whole, parts }))),
    corrected: right.join(" ") === said.join(" ") ? "" : right.join(" "),
    where,
    place: needs.place ?? home ?? where.place,
    ages,
  };
}
