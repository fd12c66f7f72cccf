// Answers queries with Pagefind's own code for browsers. In: {folder, queries, depth, fresh}. Out: [{urls, seconds, fetched}].

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { cpuSeconds } from "./cpu.mjs";
import { fetchFrom, sentBytes } from "./counted_files.mjs";

const { folder, queries, depth, fresh } = JSON.parse(readFileSync(0, "utf-8"));
const root = "http://127.0.0.1/pagefind/";
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "en" }) };
const fetchedSince = fetchFrom(root, folder);
const code = join(folder, "pagefind.js");
const { createInstance } = await import(pathToFileURL(code));
const codeBytes = sentBytes("pagefind.js", readFileSync(code));

const open = () => createInstance({ basePath: root, baseUrl: "/" });

/** One query: all that a page of `depth` results needs. */
async function ask(instance, words) {
  const began = cpuSeconds();
  const { results } = await instance.search(words);
  const shown = await Promise.all(results.slice(0, depth).map((result) => result.data()));
  const seconds = cpuSeconds() - began;
  return { urls: shown.map(({ url }) => url), seconds, fetched: fetchedSince() };
}

const answers = [];
let instance = open();
await ask(instance, "family");
for (const words of queries) {
  if (fresh) {
    instance = open();
  }
  const answer = await ask(instance, words);
  if (fresh) {
    answer.fetched.unshift(["pagefind.js", codeBytes]);
  }
  answers.push(answer);
}
process.stdout.write(JSON.stringify(answers));
