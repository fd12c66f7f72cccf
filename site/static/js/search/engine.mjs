// The search in the browser: a family's needs in, the same results in the same order as on the server out.
import { words as split } from "./analysis.mjs";
import { FILTERS, narrowed } from "./facets.mjs";
import { read } from "./query.mjs";
import { dangers, ordered, ranked } from "./ranking.mjs";
import { reasons } from "./reasons.mjs";
import { Store, patiently, together } from "./store.mjs";

const KINDS = ["service", "hub", "page", "news"];

// The topics that the words mean, surest first.
function meant({ topics }, { sure }) {
  const key = (number) => topics[number][0];
  return [...sure.keys()].sort((a, b) => sure.get(b) - sure.get(a) || (key(a) < key(b) ? -1 : 1));
}

// Topics that do have services: those meant or picked, those of the same groups, then the fullest.
function nearby({ topics }, said, needs) {
  const key = (number) => topics[number][0];
  const picked = needs.topics.map((each) => topics.findIndex(([name]) => name === each));
  const asked = [...said, ...picked.filter((number) => number >= 0)];
  const groups = new Set(asked.map((number) => topics[number][1]));
  const every = [...topics.keys()];
  const near = every.filter((number) => groups.has(topics[number][1]));
  const fullest = every.sort((a, b) => topics[b][2] - topics[a][2] || (key(a) < key(b) ? -1 : 1));
  return [...new Set([...asked, ...near, ...fullest])].filter((number) => topics[number][2]).slice(0, 6).map(key);
}

export class Search {
  // `folder` and `postcodes` are the addresses under which the search files and the districts' postcodes lie.
  constructor(folder, postcodes) {
    this.store = new Store(folder, postcodes);
  }

  // `needs` has words, exact, and a list for each filter. Fails when a file cannot be had.
  search(needs, { offset = 0, limit = 20, lang = "" } = {}) {
    return patiently(() => this.#search({ ...needs, words: needs.words.trim() }, offset, limit, lang));
  }

  #search(needs, offset, limit, lang) {
    const { store } = this;
    const { manifest } = store;
    const documents = manifest.kinds.reduce((sum, count) => sum + count);
    const columns = ["rank", ...(needs.words ? ["flags"] : []), ...FILTERS.flatMap((name) => manifest.filters[name])];
    const [query] = together([() => read(store, needs), ...columns.map((name) => () => store.facts(name))]);
    store.records([...query.strengths.keys(), ...dangers(manifest, query)].map((topic) => store.topicKey(topic)));
    const result = needs.words
      ? ranked(store, query, needs, documents)
      : { found: [...Array(manifest.kinds[0]).keys()], urgent: new Set() };
    const { kept, counts } = narrowed(store, result.found, needs);
    const shown = ordered(store, result, kept).slice(offset, offset + limit);
    const records = together(shown.map((doc) => () => store.shown(doc, lang)));
    const topics = meant(manifest, query);
    const ends = manifest.kinds.map((_, kind) => manifest.kinds.slice(0, kind + 1).reduce((sum, count) => sum + count));
    return {
      total: kept.length,
      hits: shown.map((doc, at) => ({
        kind: KINDS[ends.findIndex((end) => doc < end)],
        score: result.scores?.[doc] ?? 0,
        ...records[at],
        reasons: reasons(store, doc, query, needs, result.urgent),
      })),
      counts,
      corrected: query.corrected,
      topics: topics.map((topic) => manifest.topics[topic][0]),
      urgent: dangers(manifest, query).length > 0,
      nearby: kept.length ? [] : nearby(manifest, topics, needs),
    };
  }

  // Whether a word means the same as one of those that were asked for.
  marks(asked) {
    const wanted = new Set(this.store.terms(split(asked)));
    return (word) => split(word).some((each) => wanted.has(this.store.term(each)));
  }
}
