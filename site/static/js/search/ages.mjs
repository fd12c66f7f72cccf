// The age of a child, said in a family's words, in months: docs/search.md, section 7.4.

const span = (first, last = first) => [first, last];
const years = (number) => number <= 25 && span(12 * number, 12 * number + 11);
const teens = span(156, 239);
const WORDS = new Map([
  ["pregnant", span(-9, -1)], ["expecting", span(-9, -1)], ["newborn", span(0, 2)],
  ["toddler", span(12, 47)], ["toddlers", span(12, 47)],
  ["teen", teens], ["teens", teens], ["teenager", teens], ["teenagers", teens],
]);
const PHRASES = [
  [/\b(\d{1,2}) ?(?:years?|yrs?|y) ?olds?\b/, years],
  [/\b(\d{1,2}) ?yo\b/, years],
  [/\b(?:aged?) (\d{1,2})(?! (?:months?|weeks?))\b/, years],
  [/\b(?<!for )(?<!in )(\d{1,2}) ?(?:months?|mths?|mo)(?: olds?)?\b/, (number) => span(number)],
  [/\b(\d{1,2}) ?(?:weeks?|wks?) olds?\b/, (number) => span(Math.floor(number / 4))],
  [/\b(?:year|yr) ?(\d{1,2})\b/, (number) => number > 0 && number < 14 && span(12 * (number + 4), 12 * (number + 6) - 1)],
];

// The ages, if any were said, and the words without their figures.
export function agesIn(words) {
  const text = words.join(" ");
  for (const [phrase, ages] of PHRASES) {
    const found = phrase.exec(text);
    const said = found && ages(Number(found[1]));
    if (said) return [said, text.replace(found[0], "").split(" ").filter(Boolean)];
  }
  return [WORDS.get(words.find((word) => WORDS.has(word))), words];
}

export function overlap([first, last], [from, to]) {
  return !((first !== null && to !== null && first > to) || (last !== null && from !== null && last < from));
}
