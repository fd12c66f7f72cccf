// Why a service is shown or left out, as familyhelp.search.guiding.reasons and .leaving do it.
import { OPEN, openAt, overlaps, square } from "./standing.mjs";

const NO_YOUNGEST = -999;
const NO_OLDEST = 999;

export const LEFT_OUT = ["older", "younger", "other-ages", "other-areas", "professionals"];

function wrongAge(ages, children) {
  if (!ages || !children.length || children.some((child) => overlaps(ages, child.ages))) return undefined;
  const [first, last] = ages;
  if (first !== null && children.every((child) => child.ages[1] !== null && first > child.ages[1])) return "older";
  if (last !== null && children.every((child) => child.ages[0] !== null && last < child.ages[0])) return "younger";
  return "other-ages";
}

// The reason for which a service is left out; undefined when it is shown.
export function leftOut(facts, needs) {
  if (facts.audience?.join() === "professionals") return "professionals";
  const reached = facts.reached;
  const elsewhere = needs.areas.length && !reached?.some((area) => needs.areas.includes(area));
  if (reached && (!reached.length || elsewhere)) return "other-areas";
  return wrongAge(facts.ages, needs.children);
}

function* ofAges({ ages }, { children }) {
  if (!ages) return;
  const fitting = children.filter((child) => overlaps(ages, child.ages)).map(({ key }) => key);
  if (fitting.length) yield ["children", ...fitting];
  yield ["ages", ages[0] ?? NO_YOUNGEST, ages[1] ?? NO_OLDEST];
}

function* ofPlace(facts, { areas, place }) {
  for (const area of facts.named ?? []) if (areas.includes(area)) yield ["area", area];
  const found = place && square(facts, place);
  if (found !== null) yield ["metres", Math.floor(Math.sqrt(found))];
}

function* ofCost({ price }, { harder }) {
  if (price) yield [price];
  else if (harder.includes("money")) yield ["cost-unknown"];
}

function* ofHours(facts, { at }) {
  if (facts.always) yield ["always"];
  else if (at) {
    const open = openAt(facts, at);
    const hold = ([opens, closes]) => opens <= at.minute && at.minute < closes;
    if (open === OPEN.NOW) yield ["open-until", Math.max(...facts.week[at.day].filter(hold).map(([, closes]) => closes))];
    else yield [open === OPEN.CLOSED ? "closed" : "hours-unknown"];
  }
}

function* ofEase(facts, { harder }) {
  const taking = facts.welcome ? "accepting" : [undefined, "waiting", "full"][facts.accepting ?? 0];
  if (taking) yield [taking];
  const eased = harder.filter((each) => each !== "money" && facts.eases?.includes(each));
  if (eased.length) yield ["easier", ...eased];
}

// Each reason is its kind and what is said of it, in the order in which they should be read.
export function reasons(facts, needs) {
  return [
    ...(facts.urgent && needs.urgent ? [["urgent"]] : []),
    ...ofAges(facts, needs),
    ...ofPlace(facts, needs),
    ...ofCost(facts, needs),
    ...ofHours(facts, needs),
    ...ofEase(facts, needs),
    ...(facts.checked ? [["checked", facts.checked]] : []),
  ];
}
