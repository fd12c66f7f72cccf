// Answers the shared cases in Node. In: {definition, records by worry code, cases}. Out: the outcomes, shaped as
// tests/questionnaire/shared_cases.py shapes them.
import { readFileSync } from "node:fs";
import { Guide } from "../../../site/static/js/guide/guide.mjs";
import { needs } from "../../../site/static/js/guide/needs.mjs";
import { isPrivate, replay } from "../../../site/static/js/guide/replay.mjs";
import { Files } from "../../../site/static/js/guide/files.mjs";

const { definition, records, cases, shown, explained } = JSON.parse(readFileSync(0, "utf-8"));
globalThis.fetch = async (address) => new Response(JSON.stringify(records[address.replace(".json", "")]));

const files = new Files("");
const worries = definition.questions.find(({ asks }) => asks === "worry");
const outcomes = [];
for (const { answers, at } of cases) {
  const state = replay(definition.questions, answers, definition.districts);
  const ticked = state.answers.get(worries.key)?.options ?? [];
  const guide = new Guide(definition, await files.records(ticked.length ? ticked : worries.options));
  const wanted = needs(state, definition, at);
  const found = guide.guide(wanted);
  outcomes.push({
    next: state.next?.key ?? null,
    private: isPrivate(state),
    count: guide.count(wanted),
    shown: found.hits.slice(0, shown).map(({ record }) => record.slug),
    left_out: Object.fromEntries(found.leftOut.map(({ kind, hits }) => [kind, hits.length])),
    hub: found.hub.slug,
    metres: found.hub.metres,
    why: Object.fromEntries(found.hits.slice(0, explained).map(({ record, why }) => [record.slug, why])),
  });
}
process.stdout.write(JSON.stringify(outcomes));
