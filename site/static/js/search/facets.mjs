// Filters: which documents pass, and how many services each value would show (docs/search.md, section 12).

export const FILTERS = ["topics", "ages", "areas", "hubs", "ways", "prices"];

// The values of each filter, in order.
export function values(manifest) {
  return {
    topics: manifest.topics.map(([key]) => key),
    ages: manifest.ages.map(([key]) => key),
    areas: manifest.areas.slice(0, manifest.pickable),
    hubs: manifest.hubs,
    ways: manifest.ways,
    prices: manifest.prices,
  };
}

// The documents that pass every filter, and for each filter [value, count, picked].
export function narrowed(store, found, needs) {
  const { manifest } = store;
  const named = values(manifest);
  const columns = FILTERS.map((filter) => manifest.filters[filter].map((name) => store.facts(name)));
  const fails = new Uint8Array(columns[0][0].of.length);
  for (const [bit, filter] of FILTERS.entries()) {
    const picked = needs[filter].map((value) => named[filter].indexOf(value));
    if (!picked.length) continue;
    const keeps = columns[bit].map(({ classes, of }) => {
      const each = classes.map(([numbers]) => numbers.some((number) => picked.includes(number)));
      return (doc) => each[of[doc]];
    });
    for (const doc of found) if (!keeps.some((keep) => keep(doc))) fails[doc] |= 1 << bit;
  }
  const services = found.filter((doc) => doc < manifest.kinds[0]);
  const counts = FILTERS.map((filter, bit) => {
    const counted = new Uint32Array(named[filter].length);
    const pool = services.filter((doc) => !(fails[doc] & ~(1 << bit)));
    for (const { classes, of } of columns[bit]) {
      const many = new Uint32Array(classes.length);
      for (const doc of pool) many[of[doc]] += 1;
      for (const [at, [numbers]] of classes.entries()) for (const number of numbers) counted[number] += many[at];
    }
    const all = named[filter].map((value, number) => [value, counted[number], needs[filter].includes(value)]);
    return [filter, all.filter(([, count, picked]) => count || picked)];
  });
  return { kept: found.filter((doc) => !fails[doc]), counts: Object.fromEntries(counts) };
}
