// Families' own words to topics: docs/search.md, section 8.

const part = (number, share) => Math.floor((number * share) / 100);
const split = (text) => text.split(" ").filter(Boolean);

// How sure each topic is, per cent, and the terms that stand in no phrase.
function meaning(store, spoken, said) {
  const { anyone, weights } = store.manifest;
  const sure = new Map();
  const count = (topic, weight, share = 100) =>
    sure.set(topic, Math.max(sure.get(topic) ?? 0, part(weight, share)));
  const everything = ` ${spoken.map((word) => store.term(Object.hasOwn(anyone, word) ? anyone[word] : word)).join(" ")} `;
  const phrases = new Map();
  for (const term of said) {
    phrases.set(term, []);
    for (const [rest, topic, weight] of store.notes(term, "p", 3)) {
      if (rest[0] !== "=") phrases.get(term).push({ terms: [term, ...split(rest)], topic, weight });
      else if (everything.includes(` ${rest.slice(1)} `)) count(topic, weight);
    }
  }
  const left = new Set();
  for (let start = 0; start < said.length; ) {
    const there = phrases.get(said[start]).filter(({ terms }) => terms.every((term, at) => said[start + at] === term));
    const longest = Math.max(0, ...there.map(({ terms }) => terms.length));
    for (const { terms, topic, weight } of there) {
      if (terms.length === longest) count(topic, weight, 100 + weights.longer * (longest - 1));
    }
    if (!longest) left.add(said[start]);
    start += longest || 1;
  }
  for (const { terms, topic, weight } of left.size ? [...phrases.values()].flat() : []) {
    const explains = terms.length > 1 && terms.some((term) => left.has(term));
    if (explains && terms.every((term) => phrases.has(term))) count(topic, weight, weights.scattered);
  }
  return { sure, left };
}

// Points for the few topics that the words mean or hint at most, strongest first.
function strengths(store, sure, terms) {
  const { topics, weights } = store.manifest;
  const found = new Map([...sure].map(([topic, share]) => [topic, part(weights.topic, share)]));
  for (const [term, weight] of terms) {
    for (const [topic, points] of store.notes(term, "h", 2)) {
      found.set(topic, (found.get(topic) ?? 0) + Math.floor((points * weight) / 2));
    }
  }
  const strongest = [...found].filter(([topic]) => topics[topic][2]).sort(([a, one], [b, other]) => other - one || a - b).slice(0, weights.topics);
  const least = part(strongest[0]?.[1] ?? 0, weights.strong);
  return new Map(strongest.filter(([, points]) => points >= least));
}

export { meaning, part, split, strengths };
