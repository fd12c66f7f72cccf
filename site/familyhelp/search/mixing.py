"""The first few results: words that mean two things find help with both among them."""

from collections.abc import Sequence

FIRST_FEW = 3
"""So many results are looked at before a tired parent tries other words."""


def mixed(order: Sequence[int], strong: Sequence[frozenset[int]]) -> list[int]:
    """Documents, best first, in the same order but for the first few.

    ``strong`` are the services of each topic that the words strongly mean, strongest first. A topic that none of the
    first few has is given the last of their places but the first that the other topics can spare.
    """
    first, others = list(order[:FIRST_FEW]), list(order[FIRST_FEW:])
    for services in strong:
        if not services.isdisjoint(first):
            continue
        best = next((each for each in others if each in services), None)
        spared = next((each for each in reversed(first[1:]) if _can_be_spared(each, first, strong)), None)
        if best is not None and spared is not None:
            first.remove(spared)
            others.remove(best)
            first.append(best)
            others.insert(0, spared)
    return first + others


def _can_be_spared(one: int, first: Sequence[int], strong: Sequence[frozenset[int]]) -> bool:
    """Whether it is in a strong topic, and each that it is in has another of the first few."""
    its = [services for services in strong if one in services]
    return bool(its) and all(len(services.intersection(first)) > 1 for services in its)
