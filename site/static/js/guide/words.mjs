// Reasons in words, as familyhelp.web.guiding says them. `said` are the page's words.

const METRES_IN_A_MILE = 1609.344;
const SAID_ANYWAY = new Set(["ages", "free", "paid", "always", "checked"]); // every card says these of its service

const fill = (pattern, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), pattern);

function distance(metres, said) {
  const miles = metres / METRES_IN_A_MILE;
  return miles < 0.5 ? said.near : fill(said.miles, String(Math.round(miles * 10) / 10).replace(".", said.point));
}

// A time of day; the page has the words of every fifth minute, and few hours begin at any other.
function clock(minute, said) {
  return said.clock[minute / 5] ?? `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

function words([kind, ...values], said, children) {
  const pattern = said.why[kind];
  if (kind === "metres") return distance(values[0], said);
  if (kind === "open-until") return fill(pattern, clock(values[0], said));
  if (kind === "children") return fill(pattern, values.map((key) => children.get(key)).join(", "));
  if (typeof pattern === "string") return pattern;
  return values.map((value) => pattern[value]).join(", ");
}

// `children` are the words of each answer about a child's age, by its key.
export function reasonWords(why, said, children) {
  return why.filter(([kind]) => !SAID_ANYWAY.has(kind)).map((each) => words(each, said, children));
}

export { distance };
