// The search in the browser: a family's needs in, the same results in the same order as on the server out.
import { words as split } from "./analysis.mjs";
import { counted, narrowed } from "./facets.mjs";
import { read } from "./query.mjs";
import { dangers, ordered, ranked } from "./ranking.mjs";
import { reasons } from "./reasons.mjs";
import { Store, patiently, together } from "./store.mjs";

const KINDS = ["service", "hub", "page", "news"];

const key = ([each]) => each;

// Highest number first, then by key; `topics` are as the manifest has them.
function most(topics, number) {
  return [...topics].sort((a, b) => number(b) - number(a) || (key(a) < key(b) ? -1 : 1));
}

// Topics that do have services: those meant or picked, those of the same groups, then the fullest.
function nearby({ topics }, meant, picked) {
  const asked = [...meant, ...picked.flatMap((each) => topics.filter((topic) => key(topic) === each))];
  const near = topics.filter(([, group]) => asked.some(([, each]) => each === group));
  const many = ([, , services]) => services;
  return [...new Set([...asked, ...near, ...most(topics, many)])].filter(many).slice(0, 6).map(key);
}

export class Search {
  // `folder` and `postcodes` are the addresses under which the search files and the districts' postcodes lie.
  constructor(folder, postcodes) {
    this.store = new Store(folder, postcodes);
  }

  // `needs` has words, exact, and a list for each filter. Fails when a file cannot be had.
  search(needs, { offset = 0, limit = 20, lang } = {}) {
    return patiently(() => this.#search({ ...needs, words: needs.words.trim() }, offset, limit, lang));
  }

  // What the filters offer for the same needs. It takes files that the results do without.
  filters(needs) {
    return patiently(() => {
      this.store.columns(Object.values(this.store.manifest.filters).flat());
      return counted(this.store, this.#found({ ...needs, words: needs.words.trim() })[1].found, needs);
    });
  }

  // The words understood, and every document that they find, before filters.
  #found(needs) {
    const { store } = this;
    const { manifest } = store;
    const picked = Object.entries(manifest.filters).flatMap(([filter, columns]) => (needs[filter].length ? columns : []));
    const columns = ["rank", ...(needs.words ? ["standing"] : []), ...picked];
    const [query] = together([() => read(store, needs), () => store.columns(columns)], (work) => work());
    store.records([...query.strengths.keys(), ...dangers(manifest, query)].map((topic) => store.topicKey(topic)));
    const result = needs.words
      ? ranked(store, query, needs, manifest.documents)
      : { found: [...Array(manifest.kinds[0]).keys()], urgent: new Set(), scores: [] };
    return [query, result];
  }

  #search(needs, offset, limit, lang) {
    const { store } = this;
    const { manifest } = store;
    const [query, result] = this.#found(needs);
    const kept = narrowed(store, result.found, needs);
    const shown = ordered(store, result, kept, needs.nearest && query.place).slice(offset, offset + limit);
    const records = together(shown, (doc) => store.shown(doc, lang));
    const sure = new Map([...query.sure].map(([topic, share]) => [manifest.topics[topic], share]));
    const topics = most(sure.keys(), (topic) => sure.get(topic));
    const kinds = manifest.kinds.flatMap((count, kind) => Array(count).fill(KINDS[kind]));
    return {
      total: kept.length,
      docs: shown,
      hits: shown.map((doc, at) => ({
        kind: kinds[doc],
        score: result.scores[doc] ?? 0,
        ...records[at],
        reasons: reasons(store, doc, records[at], query, needs, result.urgent),
      })),
      corrected: query.corrected,
      topics: topics.map(key),
      near: query.place,
      kept,
      nearby: kept.length ? [] : nearby(manifest, topics, needs.topics),
    };
  }

  // Whether a word means the same as one of those that were asked for.
  marks(asked) {
    const wanted = new Set(this.store.terms(split(asked)));
    return (word) => split(word).some((each) => wanted.has(this.store.term(each)));
  }
}
