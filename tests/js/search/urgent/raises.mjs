// node raises.mjs FOLDER CASES: the panels that the browser's matcher raises for each text of a JSON list.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { Matcher } from "../../../../site/static/js/search/urgent/dangers.mjs";
import { scripts, spoken } from "../../../../site/static/js/search/urgent/reading.mjs";

const [folder, cases] = process.argv.slice(2);
const matchers = new Map();
const file = (script) => JSON.parse(gunzipSync(readFileSync(`${folder}/${script}.bin`)));

function matcher(text) {
  const asked = scripts(spoken(text));
  if (!matchers.has(`${asked}`)) matchers.set(`${asked}`, new Matcher(asked.map(file)));
  return matchers.get(`${asked}`);
}

const texts = JSON.parse(readFileSync(cases, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => matcher(text).keys(text))));
