// Whether a text is like the examples of a danger, though no rule knows its words: familyhelp.search.urgent.likeness.

const LETTERS = 5;
const AT_ONCE = 24;

// The clues in a stretch of a text; places that are `passed` do not count.
function clues(begun, start, passed) {
  const found = new Set();
  const counts = (place) => place < Math.min(start + AT_ONCE, begun.length) && !passed.has(place);
  for (let place = start; place < start + AT_ONCE; place += 1) {
    if (counts(place)) found.add(begun[place]);
    if (counts(place) && counts(place + 1)) found.add(`${begun[place]} ${begun[place + 1]}`);
  }
  return found;
}

// The numbers of the panels whose examples a text is like. `clues` tells weights by panel, such as "4+9:2-3".
export function alike({ clues: weights, needed = [] }, said, passed) {
  const begun = said.map((word) => [...word].slice(0, LETTERS).join(""));
  const found = new Set();
  for (let start = 0; start < Math.max(said.length - AT_ONCE / 2, 1); start += AT_ONCE / 2) {
    const sums = new Map();
    for (const clue of clues(begun, start, passed)) {
      for (const [, panel, weight] of (weights.get(clue) ?? "").matchAll(/(\d+)([+-]\d+)/g)) {
        sums.set(Number(panel), (sums.get(Number(panel)) ?? 0) + Number(weight));
      }
    }
    for (const [panel, sum] of sums) if (sum >= needed[panel]) found.add(panel);
  }
  return found;
}
