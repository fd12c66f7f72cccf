// Points times fit, and the order of results: docs/search.md, sections 11 and 12.
import { overlap } from "./ages.mjs";
import { part } from "./meaning.mjs";
import { mixed } from "./mixing.mjs";
import { points } from "./points.mjs";

export function nearest([east, north], spots) {
  return Math.min(...spots.map(([x, y]) => (x - east) ** 2 + (y - north) ** 2));
}

// What to multiply with, one after the other: a column, and the share of each of its classes.
function* shares({ hubs, weights }, { ages, where, place }, needs) {
  yield ["standing", ([share]) => share];
  if (ages) {
    yield ["ages", ([, first, last]) => {
      if (first === null && last === null) return 100;
      return overlap([first, last], ages) ? weights.age_fits : weights.age_differs;
    }];
  }
  if (where.area >= 0) {
    yield ["areas", ([reached, own]) => {
      if (own.includes(where.area)) return weights.their_area;
      return own.length && !reached.includes(where.area) ? weights.other_area : 100;
    }];
  }
  const wanted = new Set([where.hub, ...needs.hubs.map((hub) => hubs.indexOf(hub))].filter((hub) => hub >= 0));
  if (wanted.size) {
    yield ["hubs", ([, given]) =>
      given.filter((hub) => wanted.has(hub)).reduce((share) => part(share, weights.at_hub), 100)];
  }
  if (place) {
    yield ["places", (spots) => {
      if (!spots.length) return 100;
      const square = nearest(place, spots);
      return weights.near.find(([metres]) => square <= metres ** 2)?.[1] ?? weights.far;
    }];
  }
}

// The topics that surely mean danger.
export function dangers({ topics, weights }, { sure }) {
  return [...sure].filter(([topic, share]) => topics[topic][3] && share >= weights.sure).map(([topic]) => topic);
}

// The documents that the words find, without the long tail: their scores, and which of them are urgent.
export function ranked(store, query, needs, documents) {
  const { manifest } = store;
  const { weights } = manifest;
  const found = points(store, query, documents);
  const { classes, of } = store.facts("standing");
  const urgent = new Set();
  for (const topic of dangers(manifest, query)) {
    for (const doc of store.topic(topic).docs) if (classes[of[doc]][1] && found[doc]) urgent.add(doc);
  }
  for (const [name, share] of shares(manifest, query, needs)) {
    const column = store.facts(name);
    const each = column.classes.map(share);
    for (let doc = 0; doc < documents; doc += 1) {
      if (!found[doc]) continue;
      const forUrgent = name === "standing" && urgent.has(doc);
      found[doc] = part(found[doc], forUrgent ? classes[of[doc]][1] : each[column.of[doc]]);
    }
  }
  const best = found.reduce((most, each) => Math.max(most, each), 0);
  const least = part(best, weights.tail) || 1;
  const kept = [...found.keys()].filter((doc) => found[doc] >= least);
  return { scores: found, found: kept, urgent, strong: urgent.size ? [] : meant(store, query) };
}

// The services of the topics that are strongly meant, strongest first.
function meant(store, { strengths }) {
  const [most] = strengths.values();
  const found = [...strengths].filter(([, strength]) => strength >= part(most, store.manifest.weights.mixed));
  return found.map(([topic]) => new Set(store.topic(topic).docs));
}

// Documents best first: urgent, then by score, then by name; with a place, the nearest first, unknown places last.
export function ordered(store, { scores, urgent, strong = [] }, kept, near) {
  const { classes, of } = store.facts("rank");
  const rank = (doc) => doc + classes[of[doc]];
  const of_rank = new Map();
  const keys = Float64Array.from(kept, (doc) => {
    of_rank.set(rank(doc), doc);
    return rank(doc) + (2 ** 31 - (urgent.has(doc) ? 2 ** 30 : 0) - (scores[doc] ?? 0)) * of.length;
  });
  const best = Array.from(keys.sort(), (key) => of_rank.get(key % of.length));
  if (!near) return mixed(best, strong);
  const places = store.facts("places");
  const each = places.classes.map((spots) => nearest(near, spots));
  const far = (doc) => each[places.of[doc]];
  return best.sort((one, other) => urgent.has(other) - urgent.has(one) || far(one) - far(other) || 0);
}
