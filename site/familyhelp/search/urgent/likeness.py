"""Whether a text is like the examples of a danger, though no rule knows its words."""

from collections.abc import Collection, Mapping, Sequence

from familyhelp.domain.urgent import Likeness
from familyhelp.search.urgent.clues import clues

SHOWN = 3
"""The clues that are told as the reason."""


def resembled(
    likeness: Mapping[str, Likeness], said: Sequence[str], passed: Collection[int]
) -> Mapping[str, tuple[int, ...]]:
    """The panels whose examples a text is like, and the places of the words that say so most."""
    found: dict[str, tuple[int, ...]] = {}
    for stretch in clues(said, passed):
        for panel, learned in likeness.items():
            weighed = {clue: learned.weights[clue] for clue in stretch if clue in learned.weights}
            if weighed and panel not in found and sum(weighed.values()) >= learned.needed:
                best = sorted(weighed, key=lambda clue: (-weighed[clue], clue))[:SHOWN]
                found[panel] = tuple(sorted({place for clue in best for place in stretch[clue]}))
    return found
