"""Whether a rule of the grammar holds, and for which words."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from familyhelp.domain.urgent import Link, Rule
from familyhelp.search.urgent.lexicon import Spans

BETWEEN = {Link.NEAR: 6, Link.THEN: 3, Link.NEXT: 0}
"""How many other words may stand between two of a rule."""

Chain = tuple[range, ...]
"""The places of the words of each set in a rule."""


def chains(rule: Rule, spans: Spans) -> Iterator[Chain]:
    """Every place where a rule holds, once for each first word."""
    if any(name not in spans for name in rule.sets):
        return
    orders = permutations(rule.sets) if rule.link is Link.NEAR else (rule.sets,)
    for order in dict.fromkeys(orders):
        for start in spans[order[0]]:
            found = _from(order, start, start, spans, BETWEEN[rule.link])
            if found:
                yield found


def _from(order: Sequence[str], first: int, last: int, spans: Spans, between: int) -> Chain | None:
    """The first chain whose first word stands between two places."""
    name, *rest = order
    for start in range(first, last + 1):
        for end in spans[name].get(start, ()):
            if not rest:
                return (range(start, end),)
            if further := _from(rest, end, end + between, spans, between):
                return (range(start, end), *further)
    return None
