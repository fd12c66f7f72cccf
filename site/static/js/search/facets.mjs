// Filters: which documents pass, and how many services each value would show (docs/search.md, section 12).

// The keys of the values of a filter, in order; some are told with more behind the key.
export function values(manifest, filter) {
  const listed = filter === "areas" ? manifest.areas.slice(0, manifest.pickable) : manifest[filter];
  return listed.map((each) => [each].flat()[0]);
}

// Which documents fail which of the filters that have values picked, as bits.
function failing(store, found, needs) {
  const { manifest } = store;
  const fails = new Uint8Array(manifest.documents);
  for (const [bit, [filter, columns]] of Object.entries(manifest.filters).entries()) {
    if (!needs[filter].length) continue;
    const picked = needs[filter].map((value) => values(manifest, filter).indexOf(value));
    const keeps = store.columns(columns).map(({ classes, of }) => {
      const each = classes.map(([numbers]) => numbers.some((number) => picked.includes(number)));
      return (doc) => each[of[doc]];
    });
    for (const doc of found) if (!keeps.some((keep) => keep(doc))) fails[doc] |= 1 << bit;
  }
  return fails;
}

// The documents that pass every filter.
export function narrowed(store, found, needs) {
  const fails = failing(store, found, needs);
  return found.filter((doc) => !fails[doc]);
}

// For each filter, [value, count, picked]: how many services a value would show, given the other filters.
export function counted(store, found, needs) {
  const { manifest } = store;
  const fails = failing(store, found, needs);
  const services = found.filter((doc) => doc < manifest.kinds[0]);
  const counts = Object.entries(manifest.filters).map(([filter, columns], bit) => {
    const named = values(manifest, filter);
    const counted = new Uint32Array(named.length);
    const pool = services.filter((doc) => !(fails[doc] & ~(1 << bit)));
    for (const { classes, of } of store.columns(columns)) {
      const many = new Uint32Array(classes.length);
      for (const doc of pool) many[of[doc]] += 1;
      for (const [at, [numbers]] of classes.entries()) for (const number of numbers) counted[number] += many[at];
    }
    const all = named.map((value, number) => [value, counted[number], needs[filter].includes(value)]);
    return [filter, all.filter(([, count, picked]) => count || picked)];
  });
  return Object.fromEntries(counts);
}
