// Answers the shared searches in Node. In: {folder, cases}. Out: the answers, shaped as tests/search/shared_cases.py shapes them.
import { readFileSync } from "node:fs";
import { Search } from "../../../site/static/js/search/engine.mjs";

const { folder, cases } = JSON.parse(readFileSync(0, "utf-8"));
globalThis.fetch = async (address) => new Response(address.startsWith(folder) ? readFileSync(address) : "{}");
const search = new Search(`${folder}/`, "postcodes/");
const none = { words: "", exact: false, topics: [], ages: [], areas: [], hubs: [], ways: [], prices: [] };
const answers = [];
for (const { needs } of cases) {
  const { hits, total, corrected, topics } = await search.search({ ...none, ...needs });
  const few = Object.entries(await search.filters({ ...none, ...needs })).map(([name, all]) => [name, all.map(([value, count]) => [value, count])]);
  answers.push({
    slugs: hits.map(({ kind, slug }) => `${kind}/${slug}`),
    scores: hits.map(({ score }) => score),
    total,
    corrected,
    topics,
    counts: Object.fromEntries(few),
  });
}
process.stdout.write(JSON.stringify(answers));
