// What the words are worth to each document, before fit: docs/search.md, section 10.
import { part } from "./meaning.mjs";

// Each document with its value, times so much.
function* pairs({ docs, values }, scale = 1) {
  for (let at = 0; at < docs.length; at += 1) yield [docs[at], values[at] * scale];
}

function impacts(store, term) {
  const { scale, found } = store.record(term);
  return pairs(found, scale);
}

// The impacts of a term, also of documents in which it is written otherwise: as one word or as two.
function otherwise(store, term, { joined, parted }) {
  const ones = joined.filter(({ parts }) => parts.includes(term));
  const twos = parted.filter(({ whole }) => whole === term);
  if (!ones.length && !twos.length) return impacts(store, term);
  const found = new Map(impacts(store, term));
  const add = (doc, impact) => found.set(doc, Math.max(impact, found.get(doc) ?? 0));
  for (const { whole } of ones) for (const [doc, impact] of impacts(store, whole)) add(doc, impact);
  for (const { parts } of twos) {
    const [one, other] = parts.map((each) => new Map(impacts(store, each)));
    for (const [doc, impact] of one) if (other.has(doc)) add(doc, Math.min(impact, other.get(doc)));
  }
  return found;
}

// Adds impacts and weights of every term to each document's sums.
function sums(store, query, documents) {
  const impact = new Float64Array(documents);
  const weights = new Uint8Array(documents);
  for (const [term, weight] of query.terms) {
    for (const [doc, worth] of otherwise(store, term, query)) {
      impact[doc] += worth * weight;
      weights[doc] += weight;
    }
  }
  return [impact, weights];
}

function addNames(store, query, everything, points) {
  const { kinds, weights } = store.manifest;
  const names = new Map();
  for (const [term, weight] of query.terms) {
    for (const [doc, length] of pairs(store.record(term).named)) {
      const [many, sum] = names.get(doc) ?? [0, 0];
      names.set(doc, [many + 1, sum + weight, length]);
    }
  }
  for (const [doc, [many, sum, length]] of names) {
    points[doc] += Math.floor((weights.name * (many * sum) ** 2) / (length * everything) ** 2);
  }
  if (query.where.hub >= 0) points[kinds[0] + query.where.hub] += weights.name;
}

function addMeaning(store, query, points) {
  const most = new Float64Array(points.length);
  for (const [topic, strength] of query.strengths) {
    for (const [doc, share] of pairs(store.topic(topic))) most[doc] = Math.max(most[doc], part(strength, share));
  }
  for (let doc = 0; doc < points.length; doc += 1) points[doc] += most[doc];
}

function addPlace(store, area, points) {
  if (area < 0) return;
  const { classes, of } = store.facts("areas");
  const own = classes.map(([, areas]) => areas.includes(area));
  for (let doc = 0; doc < points.length; doc += 1) if (own[of[doc]]) points[doc] += store.manifest.weights.place;
}

export function points(store, query, documents) {
  const { kinds, weights } = store.manifest;
  const everything = [...query.terms.values()].reduce((sum, weight) => sum + weight, 0);
  const [impact, met] = sums(store, query, documents);
  const found = new Float64Array(documents);
  let [doc, end] = [0, 0];
  for (const [kind, count] of kinds.entries()) {
    for (end += count; doc < end; doc += 1) {
      if (!impact[doc]) continue;
      const share = (100 - weights.all_words) * everything + weights.all_words * met[doc];
      found[doc] = Math.floor((impact[doc] * share) / (200 * everything));
      if (kind) found[doc] = part(found[doc], weights.kinds[kind]);
    }
  }
  addNames(store, query, everything, found);
  addMeaning(store, query, found);
  addPlace(store, query.where.area, found);
  return found;
}
