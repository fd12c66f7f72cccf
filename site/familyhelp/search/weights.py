"""What everything is worth, in whole numbers: points are hundredths of Whoosh's score, shares are per cent.

Browsers get these numbers with the manifest, so they stand nowhere else. Measured with benchmarks/relevance.py.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of one index."""

    topic: int = 4500
    """Points for a topic that the words surely mean; a rare word in a name is worth about 4000."""
    name: int = 9000
    """Points when the words are exactly the name, or name a hub."""
    place: int = 500
    """Points for being for the part of town that the words name."""
    all_words: int = 50
    """The share of the words' points that only comes with every word found."""
    tail: int = 15
    """Results worth less than this share of the best are left out: they share a word, not a need."""
    kinds: tuple[int, ...] = (100, 80, 30, 25)
    """Of the words' points, for a service, a hub, a page, a piece of news: families look for help, not for pages."""
    order: tuple[int, ...] = (100, 90, 80, 70, 60)
    """A service's topics are best first; the share of a match with each."""
    untypical: int = 4
    """Less for a service whose name and summary use none of the topic's own words."""
    longer: int = 20
    """What each further word adds to how sure a phrase of the vocabulary is."""
    scattered: int = 75
    """How sure a phrase is whose words were said, but not together."""
    loose: int = 35
    """How sure the one telling word of a longer phrase is by itself."""
    sure: int = 80
    """How sure an urgent topic must be to bring urgent services first."""
    topics: int = 5
    """Of so many topics at most, the strongest, are services looked up,"""
    strong: int = 30
    """and only of those that are worth this share of the strongest."""
    mixed: int = 50
    """Of the first three results one is for each topic that is worth this share of the strongest, if there is room."""
    fresh: int = 103
    local: int = 130
    elsewhere: int = 30
    always: int = 150
    their_area: int = 130
    other_area: int = 70
    age_fits: int = 115
    age_differs: int = 75
    at_hub: int = 130
    near: tuple[tuple[int, int], ...] = ((1609, 130), (4828, 120), (8046, 110), (16093, 100))
    """Metres (1, 3, 5 and 10 miles), up to which, and the share; farther is ``far``."""
    far: int = 80


WEIGHTS = Weights()
