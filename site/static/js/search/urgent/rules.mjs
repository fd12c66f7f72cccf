// Whether a rule of the grammar of danger holds, and where: familyhelp.search.urgent.rules.

const BETWEEN = { " ": 6, ">": 3, "+": 0 };

function permutations(names) {
  if (names.length < 2) return [names];
  return names.flatMap((name, at) => permutations(names.filter((_, other) => other !== at)).map((rest) => [name, ...rest]));
}

export function rule(text) {
  const link = text.includes(">") ? ">" : text.includes("+") ? "+" : " ";
  return { sets: text.split(/\s*[>+]\s*|\s+/), link };
}

// The places of the words of a rule from the first place, or nothing. Each place is [start, end].
function from([name, ...rest], first, last, spans, between) {
  for (let start = first; start <= last; start += 1) {
    for (const end of spans.get(name).get(start) ?? []) {
      if (!rest.length) return [[start, end]];
      const further = from(rest, end, end + between, spans, between);
      if (further) return [[start, end], ...further];
    }
  }
  return undefined;
}

// Every place where a rule holds, once for each first word.
export function* chains({ sets, link }, spans) {
  if (!sets.every((name) => spans.has(name))) return;
  for (const order of link === " " ? permutations(sets) : [sets]) {
    for (const start of spans.get(order[0]).keys()) {
      const found = from(order, start, start, spans, BETWEEN[link]);
      if (found) yield found;
    }
  }
}
