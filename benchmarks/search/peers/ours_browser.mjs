// Answers queries with our own code for browsers, and sees danger in them, as the results page does.
// In: {folder, engine, urgent, code, queries, depth, fresh}. Out: [{keys, seconds, fetched}]; the seconds are the search's.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

import { cpuSeconds } from "./cpu.mjs";
import { fetchFrom, sentBytes } from "./counted_files.mjs";

const { folder, engine, urgent, code: page, queries, depth, fresh } = JSON.parse(readFileSync(0, "utf-8"));
const root = "http://127.0.0.1/";
const fetchedSince = fetchFrom(root, folder);
const fromFolder = globalThis.fetch;
// A whole postcode asks for its district's file, which is no part of the search's own; here there is none.
globalThis.fetch = async (address) =>
  address.includes("/postcodes/") ? new Response("", { status: 404 }) : fromFolder(address);
const { Search } = await import(pathToFileURL(engine));
const { dangers } = await import(pathToFileURL(urgent));
const code = [basename(page), sentBytes(basename(page), readFileSync(page))];
const none = { exact: false, topics: [], ages: [], areas: [], hubs: [], ways: [], prices: [] };

const open = () => new Search(`${root}data/`, `${root}postcodes/`);

/** One query: all that a page of `depth` results needs, and the panels above them. */
async function ask(search, words) {
  const began = cpuSeconds();
  const { hits } = await search.search({ ...none, words }, { limit: depth });
  const seconds = cpuSeconds() - began;
  await dangers(words, `${root}urgent/`);
  return { keys: hits.map(({ kind, slug }) => `${kind}:${slug}`), seconds, fetched: fetchedSince() };
}

const answers = [];
let search = open();
for (const words of queries) {
  if (fresh) search = open();
  const answer = await ask(search, words);
  if (fresh) answer.fetched.unshift(code);
  answers.push(answer);
}
process.stdout.write(JSON.stringify(answers));
