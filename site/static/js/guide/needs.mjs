// From answers to needs, as familyhelp.questionnaire.needs does it.

const unique = (all) => [...new Set(all)];

// `at` is {day, minute} (0 for Monday, minutes after midnight), or null where the time shall not count.
export function needs(state, definition, at = null) {
  const answer = (asks) => [...state.answers.values()].find(({ question }) => question.asks === asks);
  const options = (asks) => answer(asks)?.options ?? [];
  const worries = options("worry");
  const district = answer("where")?.district ?? "";
  const harder = options("harder").map((each) => each.harder).filter(Boolean);
  const around = definition.areas.filter(({ districts }) => districts.includes(district)).map(({ key }) => key);
  const named = options("where").map(({ area }) => area).filter(Boolean);
  return {
    topics: unique(worries.flatMap(({ topics }) => topics ?? [])),
    main: unique(worries.flatMap(({ topics }) => (topics ?? []).slice(0, 1))),
    areas: around.length ? around : named,
    place: definition.districts[district] ?? null,
    children: options("ages").filter(({ ages }) => ages),
    audience: audience(options("who"), worries),
    harder,
    urgent: worries.some((each) => each.private) || harder.includes("safety"),
    at,
  };
}

function audience(who, worries) {
  const said = unique(who.flatMap((each) => each.audience ?? []));
  const meant = unique(worries.flatMap((each) => each.audience ?? []));
  const both = said.filter((each) => meant.includes(each));
  return [both, said, meant].find((each) => each.length) ?? [];
}
