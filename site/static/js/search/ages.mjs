// The age of a child, said in a family's words, in months: docs/search.md, section 7.4.

// The months that a number stands for, by what it counts; none when no child is that old.
const MONTHS = {
  years: (number) => number <= 25 && [12 * number, 12 * number + 11],
  months: (number) => [number, number],
  weeks: (number) => [Math.floor(number / 4), Math.floor(number / 4)],
  school: (number) => number > 0 && number < 14 && [12 * (number + 4), 12 * (number + 6) - 1],
};

// The ages, if any were said, and the words without their figures; `said` are the phrases and words that say ages.
export function agesIn(words, said) {
  const text = words.join(" ");
  for (const [unit, phrase] of said.phrases) {
    const found = new RegExp(`\\b${phrase}\\b`).exec(text);
    const months = found && MONTHS[unit](Number(found[1]));
    if (months) return [months, text.replace(found[0], "").split(" ").filter(Boolean)];
  }
  return [said.words[words.find((word) => Object.hasOwn(said.words, word))], words];
}

export function overlap([first, last], [from, to]) {
  return !((first ?? NaN) > (to ?? NaN) || (from ?? NaN) > (last ?? NaN)); // an open end is past nothing
}
