"""What a family is looking for, however they said it."""

from dataclasses import dataclass

from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.place import Place
from familyhelp.domain.service import Price, Way


@dataclass(frozen=True, slots=True)
class Needs:
    """A search. Within one field any of the values will do; across fields all must hold.

    ``words`` are the family's own; ``areas`` and ``hubs`` are keys; ``place`` is where they are,
    for nearness only: a service is never dropped because it is far or has no address. ``exact`` searches for
    the words as they are typed, without putting their spelling right.
    """

    words: str = ""
    lang: str = "en"
    topics: tuple[str, ...] = ()
    ages: tuple[AgeBand, ...] = ()
    areas: tuple[str, ...] = ()
    hubs: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    prices: tuple[Price, ...] = ()
    place: Place | None = None
    exact: bool = False
