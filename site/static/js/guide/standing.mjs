// How one service stands to one family's needs, as familyhelp.search.guiding.standing does it: whole numbers,
// the least first.

export const OPEN = { NOW: 0, UNKNOWN: 1, CLOSED: 2 };

const meets = (some, others) => (some ?? []).some((each) => others.includes(each));

// Whether two ranges of ages, [first, last] in months with null for an open end, have an age in common.
export function overlaps([first, last], [from, to]) {
  return !(first !== null && to !== null && first > to) && !(last !== null && from !== null && last < from);
}

export function openAt(facts, { day, minute }) {
  if (facts.always) return OPEN.NOW;
  const hours = facts.week?.[day] ?? null;
  if (hours === null) return OPEN.UNKNOWN;
  return hours.some(([opens, closes]) => opens <= minute && minute < closes) ? OPEN.NOW : OPEN.CLOSED;
}

// The square of the metres to the nearest place where it is given; null when it has none.
export function square(facts, [east, north]) {
  const all = (facts.spots ?? []).map(([e, n]) => (e - east) ** 2 + (n - north) ** 2);
  return all.length ? Math.min(...all) : null;
}

function topicsFit({ topics = [] }, needs, points) {
  const found = topics.map((topic, at) => (needs.topics.includes(topic) ? points.primary[at] ?? 0 : 0)).filter(Boolean);
  const more = Math.min(Math.max(found.length - 1, 0), points.more_topics);
  return Math.max(0, ...found) + more + (meets(topics, needs.main) ? points.main : 0);
}

function whereFit(facts, needs, points) {
  if (meets(facts.named, needs.areas)) return points.own_area;
  return facts.local ? points.local : 0;
}

function peopleFit(facts, needs, points) {
  const right = meets(facts.audience, needs.audience);
  if (facts.audience && needs.audience.length && !right) return -points.wrong_people;
  const aged = facts.ages && needs.children.some(({ ages }) => overlaps(facts.ages, ages));
  return (right ? points.right_people : 0) + (aged ? points.right_age : 0);
}

// How much of what makes it harder for a family a service answers.
const easing = ({ eases = [] }, { harder }) => eases.filter((each) => harder.includes(each)).length;

function readyFit(facts, needs, points) {
  const always = needs.urgent && facts.always ? points.always : 0;
  const now = needs.at && openAt(facts, needs.at) === OPEN.NOW ? points.open_now : 0;
  const eased = points.eased * easing(facts, needs);
  return always + now + eased + (facts.indirect ? 0 : points.direct) - points.taking[facts.accepting ?? 0];
}

function fit(facts, needs, points) {
  return [topicsFit, whereFit, peopleFit, readyFit].reduce((sum, each) => sum + each(facts, needs, points), 0);
}

// `place` is where to measure from, or null where that is not known.
export function standing(facts, needs, place, points) {
  const found = place && square(facts, place);
  const known = found ?? points.bands[points.no_place] ** 2;
  const band = found === null ? points.no_place : points.bands.filter((end) => found >= end * end).length;
  const [year, month] = (facts.checked ?? "0-0").split("-").map(Number);
  return [
    needs.urgent && facts.urgent ? 0 : 1,
    -fit(facts, needs, points),
    facts.local ? 0 : 1,
    facts.accepting ?? 0,
    -easing(facts, needs),
    needs.at ? openAt(facts, needs.at) : 0,
    place ? band : 0,
    -(year * 12 + month),
    place ? known : 0,
    facts.order,
  ];
}

export function before(one, other) {
  const at = one.findIndex((each, place) => each !== other[place]);
  return at < 0 ? 0 : one[at] - other[at];
}
