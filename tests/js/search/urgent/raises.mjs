// node raises.mjs FOLDER CASES: the panels that the browser sees in each text of a JSON list, and what it fetches for it.
import { readFileSync } from "node:fs";

import { dangers } from "../../../../site/static/js/search/urgent/dangers.mjs";

const [folder, cases] = process.argv.slice(2);
const root = "http://127.0.0.1/";
let fetched = [];
globalThis.fetch = async (address) => {
  fetched.push(address.slice(root.length));
  return new Response(readFileSync(`${folder}/${fetched.at(-1)}`));
};

const told = [];
for (const text of JSON.parse(readFileSync(cases, "utf8"))) {
  fetched = [];
  told.push({ raised: await dangers(text, root), fetched });
}
process.stdout.write(JSON.stringify(told));
