// Answers queries with our own code for browsers. In: {folder, engine, code, queries, depth, fresh}. Out: [{keys, seconds, fetched}].

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

import { cpuSeconds } from "./cpu.mjs";
import { fetchFrom, sentBytes } from "./counted_files.mjs";

const { folder, engine, code: page, queries, depth, fresh } = JSON.parse(readFileSync(0, "utf-8"));
const root = "http://127.0.0.1/data/";
const fetchedSince = fetchFrom(root, folder);
const fromFolder = globalThis.fetch;
// A whole postcode asks for its district's file, which is no part of the search's own; here there is none.
globalThis.fetch = async (address) =>
  address.includes("/postcodes/") ? new Response("", { status: 404 }) : fromFolder(address);
const { Search } = await import(pathToFileURL(engine));
const code = [basename(page), sentBytes(basename(page), readFileSync(page))];
const none = { exact: false, topics: [], ages: [], areas: [], hubs: [], ways: [], prices: [] };

/** One query: all that a page of `depth` results needs. */
async function ask(search, words) {
  const began = cpuSeconds();
  const { hits } = await search.search({ ...none, words }, { limit: depth });
  const seconds = cpuSeconds() - began;
  return { keys: hits.map(({ kind, slug }) => `${kind}:${slug}`), seconds, fetched: fetchedSince() };
}

const answers = [];
let search = new Search(root, "http://127.0.0.1/postcodes/");
for (const words of queries) {
  if (fresh) search = new Search(root, "http://127.0.0.1/postcodes/");
  const answer = await ask(search, words);
  if (fresh) answer.fetched.unshift(code);
  answers.push(answer);
}
process.stdout.write(JSON.stringify(answers));
