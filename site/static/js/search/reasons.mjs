// Why a result is where it is, for the few that are shown: docs/search.md, section 12.
import { nearest } from "./ranking.mjs";

function value({ docs, values }, doc) {
  return values[docs.indexOf(doc)] ?? 0;
}

// The one topic that the words mean most.
function* topic(store, doc, query) {
  let [best, most] = [-1, 0];
  for (const [number, strength] of query.strengths) {
    const worth = query.sure.has(number) ? strength * value(store.topic(number), doc) : 0;
    if (worth > most) [best, most] = [number, worth];
  }
  if (best >= 0) yield ["topic", store.manifest.topics[best][0]];
}

// The family's own words that stand in it, those of the name first; not those of weight 1 where the topic is told.
function* own(store, doc, query, told) {
  const found = [...query.terms.keys()].filter((term) => value(store.record(term).found, doc));
  const named = found.filter((term) => value(store.record(term).named, doc));
  for (const term of named) yield ["name", query.typed.get(term)];
  for (const term of found) if (!named.includes(term) && query.terms.get(term) > told) yield ["words", query.typed.get(term)];
}

function* where(store, doc, { area }, query, needs) {
  const { hubs } = store.manifest;
  const wanted = [...needs.hubs, ...(query.where.hub < 0 ? [] : [hubs[query.where.hub]])];
  const of = (name) => store.facts(name).classes[store.facts(name).of[doc]];
  for (const hub of wanted.length ? of("hubs")[1] : []) if (wanted.includes(hubs[hub])) yield ["hub", hubs[hub]];
  if (area) yield ["area", area];
  if (query.place && of("places").length) {
    const metres = Math.floor(Math.sqrt(nearest(query.place, of("places"))));
    const tenths = Math.floor((metres * 10_000 + 804_672) / 1_609_344);
    yield ["near", `${Math.floor(tenths / 10)}.${tenths % 10}`];
  }
}

export function reasons(store, doc, card, query, needs, urgent) {
  const isService = doc < store.manifest.kinds[0];
  const said = [...topic(store, doc, query)];
  return [
    ...(urgent.has(doc) ? [["urgent", ""]] : []),
    ...said,
    ...own(store, doc, query, said.length),
    ...(isService ? where(store, doc, card, query, needs) : []),
  ];
}
