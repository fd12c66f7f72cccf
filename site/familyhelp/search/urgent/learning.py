"""What examples of danger have in common, and everyday sentences have not: a weight for each clue.

A linear support vector machine for each panel, by dual coordinate descent (Hsieh and others, ICML 2008, algorithm 1
with the squared loss). The same examples always give the same weights.
"""

import random
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import fsum

from familyhelp.domain.urgent import Likeness
from familyhelp.search.urgent.clues import clues
from familyhelp.search.urgent.reading import spoken

COST = 0.5
"""How much an example on the wrong side weighs against simplicity."""
ROUNDS = 12
FEWEST = 3
"""Examples that a clue has to be in."""
STEPS = 16
"""Weights are whole numbers of these parts of the margin, so that every reader adds up the same."""
LEAST = 3
"""Smaller weights are left out: they are most of the bytes and hardly change a thing."""
MARGIN = 3
"""By how much a text has to be on the side of danger. Chosen on examples set aside, for few false alarms."""


def learn(examples: Iterable[tuple[Collection[str], str]]) -> Mapping[str, Likeness]:
    """The likeness of each panel, from sentences with the panels that each means (none: an everyday one).

    In which order they come makes no difference.
    """
    told_once = sorted({(text, *sorted(panels)) for panels, text in examples})
    rows = [(frozenset(panels), frozenset().union(*clues(spoken(text)))) for text, *panels in told_once]
    often = Counter(clue for _, found in rows for clue in found)
    known = sorted(clue for clue, times in often.items() if times >= FEWEST)
    numbers = {clue: at for at, clue in enumerate(known)}
    told = [sorted(numbers[clue] for clue in found if clue in numbers) for _, found in rows]
    learned: dict[str, Likeness] = {}
    for panel in sorted({panel for panels, _ in rows for panel in panels}):
        weights, level = _weights(told, [panel in panels for panels, _ in rows], len(known))
        steps = {clue: round(weight * STEPS) for clue, weight in zip(known, weights, strict=True)}
        kept = {clue: step for clue, step in steps.items() if abs(step) >= LEAST}
        learned[panel] = Likeness(MARGIN - round(level * STEPS), kept)
    return learned


def _weights(rows: Sequence[Sequence[int]], danger: Sequence[bool], many: int) -> tuple[list[float], float]:
    """A weight for each clue, and the level from which they count."""
    weights, level = [0.0] * many, 0.0
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    chance = random.Random(1)  # noqa: S311  the order in which examples are looked at is no secret
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for at in order:
            side = 1 if danger[at] else -1
            short = side * (fsum(weights[each] for each in rows[at]) + level) - 1 + pulls[at] / (2 * COST)
            pull = max(pulls[at] - short / (len(rows[at]) + 1 + 1 / (2 * COST)), 0.0)
            step = (pull - pulls[at]) * side
            if step:
                pulls[at] = pull
                level += step
                for each in rows[at]:
                    weights[each] += step
    return weights, level


def written(learned: Mapping[str, Likeness]) -> str:
    """What was learned, as a file in the folder ``urgent`` says it."""
    lines = [
        "# What danger sounds like, learned from examples. Written by “familyhelp learn”: do not edit it by hand.",
        "# By panel: the sum of weights that raises it, and for each weight the beginnings of words, or of two that",
        "# follow one another. The rules of urgent.yaml come first; what they call innocent is passed over here too.",
        "learned:",
    ]
    for panel, likeness in learned.items():
        lines += [f"  {panel}:", f"    needed: {likeness.needed}", "    weights:"]
        for weight in sorted(set(likeness.weights.values()), reverse=True):
            alike = ", ".join(clue for clue, each in sorted(likeness.weights.items()) if each == weight)
            lines.append(f'      {weight}: "{alike}"')
    return "\n".join(lines) + "\n"
