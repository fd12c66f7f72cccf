// Answers queries with MiniSearch. In: {texts, queries, depth}. Out: {buildSeconds, indexBytes, answers}.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import MiniSearch from "minisearch";

import { cpuSeconds } from "./cpu.mjs";

const { texts, queries, depth } = JSON.parse(readFileSync(0, "utf-8"));
let began = cpuSeconds();
const index = new MiniSearch({
  idField: "key",
  fields: ["name", "summary", "topics", "body"],
  searchOptions: { prefix: true, fuzzy: 0.2 },
});
index.addAll(texts);
const buildSeconds = cpuSeconds() - began;
const indexBytes = gzipSync(JSON.stringify(index)).length;
const answers = queries.map((words) => {
  began = cpuSeconds();
  const keys = index.search(words).slice(0, depth).map((found) => found.id);
  return { keys, seconds: cpuSeconds() - began };
});
process.stdout.write(JSON.stringify({ buildSeconds, indexBytes, answers }));
