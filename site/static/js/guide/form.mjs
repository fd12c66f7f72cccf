// What a form of the guided questions says, as familyhelp.web.answering takes it on the server.
import { SKIP, districtIn, pairs, replay } from "./replay.mjs";

// `entries` are the names and values of a form, its button's among them. Gives the state, the question to ask again
// (undefined when none is), and whether they gave a postcode that is not known here.
export function inForm(entries, { questions, districts }) {
  const sent = (name) => entries.find(([key]) => key === name)?.[1] ?? "";
  const passed = sent("pass");
  const where = questions.find(({ asks }) => asks === "where");
  const skipping = (said, keys) => replay(questions, [...said, ...keys.map((key) => [SKIP, key])], districts);
  let said = entries.filter(([key]) => key !== passed);
  const postcode = where && where.key !== passed ? sent("postcode").trim() : "";
  const district = districtIn(postcode, districts);
  const isPicked = said.some(([key, value]) => key === where?.key && where.options.some(({ code }) => code === value));
  if (district && !(district === sent("district") && isPicked)) said = [[where.key, district], ...said.filter(([key]) => key !== where.key)];
  let state = skipping(said, [passed]);
  if (postcode && !district) return { state, again: where, unknown: true };
  if (sent("asked") && !sent("change")) state = skipping(pairs(state), [sent("asked")]);
  if (sent("enough")) state = skipping(pairs(state), questions.map(({ key }) => key));
  return { state, again: state.asked.find(({ key }) => key === sent("change")), unknown: false };
}

// What an address says. Answers about safety have no place in one, and are passed over.
export function inAddress(search, { questions, districts }) {
  const given = [...new URLSearchParams(search)];
  const isPrivate = ([key, value]) =>
    questions.find((each) => each.key === key)?.options.some((each) => each.code === value && each.private);
  const state = replay(questions, given.filter((pair) => !isPrivate(pair)), districts);
  const sent = (name) => given.find(([key]) => key === name)?.[1];
  const again = state.asked.find(({ key }) => key === sent("change"));
  return { state, again, unknown: again?.asks === "where" && sent("unknown") === "1" };
}
