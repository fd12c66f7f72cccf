"""Families' own words to topics: phrases before words, longest first, in every language at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from familyhelp.search.analysis import stem, telling
from familyhelp.search.phrases import WHOLE, whole
from familyhelp.search.store import Store

WHOLE_WEIGHT = 2
"""The weight of a word that is not said otherwise too."""
_SURELY = 100


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the vocabulary makes of some words: how sure each topic is, per cent, and which terms stood in a phrase.

    Topics are numbers.
    """

    topics: Mapping[int, int]
    in_phrases: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One line of the vocabulary under its first term."""

    terms: tuple[str, ...]
    topic: int
    weight: int


class Vocabulary:
    """Every phrase of the directory, and the topics' own names."""

    def __init__(self, store: Store) -> None:
        self._record = store.record
        self._weights = store.weights
        self._helped = frozenset(number for number, topic in enumerate(store.manifest["topics"]) if topic[2])

    def meaning(self, spoken: Sequence[str]) -> Meaning:
        """The topics that some words, unstemmed, mean."""
        sure: dict[int, int] = {}
        said = tuple(map(stem, telling(spoken)))
        self._said_whole(sure, said, f" {' '.join(whole(spoken))} ")
        left = self._said_together(sure, said)
        self._scattered(sure, said, left)
        return Meaning(sure, frozenset(said) - left)

    def strengths(self, meaning: Meaning, terms: Mapping[str, int]) -> Mapping[int, int]:
        """Points for the topics that the words mean or hint at: the few strongest that have services, strongest first.

        ``terms`` are with their weights.
        """
        found = {topic: self._weights.topic * sure // 100 for topic, sure in meaning.topics.items()}
        for term, weight in terms.items():
            noted = self._record(term).notes.get("h", ())
            for topic, points in zip(noted[::2], noted[1::2], strict=True):
                found[topic] = found.get(topic, 0) + points * weight // WHOLE_WEIGHT
        found = {topic: points for topic, points in found.items() if topic in self._helped}
        least = max(found.values(), default=0) * self._weights.strong // 100
        strongest = sorted(found, key=lambda topic: (-found[topic], topic))[: self._weights.topics]
        return {topic: found[topic] for topic in strongest if found[topic] >= least}

    def _phrases(self, term: str) -> Iterator[_Phrase]:
        """The phrases that begin with a term, as terms; those compared whole are passed over."""
        noted = self._record(term).notes.get("p", ())
        for rest, topic, weight in zip(noted[::3], noted[1::3], noted[2::3], strict=True):
            if not rest.startswith(WHOLE):
                yield _Phrase((term, *rest.split()), topic, weight)

    def _said_whole(self, sure: dict[int, int], said: Sequence[str], everything: str) -> None:
        """Count the phrases that were said little words and all."""
        for term in said:
            noted = self._record(term).notes.get("p", ())
            for rest, topic, weight in zip(noted[::3], noted[1::3], noted[2::3], strict=True):
                if rest.startswith(WHOLE) and f" {rest.removeprefix(WHOLE)} " in everything:
                    _count(sure, topic, weight)

    def _said_together(self, sure: dict[int, int], said: tuple[str, ...]) -> set[str]:
        """Count the longest phrase at each term, and go on behind it; the terms in none are left."""
        left: set[str] = set()
        start = 0
        while start < len(said):
            there = [each for each in self._phrases(said[start]) if said[start : start + len(each.terms)] == each.terms]
            longest = max((len(each.terms) for each in there), default=0)
            strength = _SURELY + self._weights.longer * (longest - 1)
            for each in there:
                if len(each.terms) == longest:
                    _count(sure, each.topic, each.weight * strength // 100)
            if not longest:
                left.add(said[start])
            start += max(longest, 1)
        return left

    def _scattered(self, sure: dict[int, int], said: Sequence[str], left: set[str]) -> None:
        """Count the phrases all of whose terms were said, somewhere, and that explain a term left over."""
        for term in dict.fromkeys(said) if left else ():
            for each in self._phrases(term):
                if len(each.terms) > 1 and left.intersection(each.terms) and set(each.terms) <= set(said):
                    _count(sure, each.topic, each.weight * self._weights.scattered // 100)


def _count(sure: dict[int, int], topic: int, weight: int) -> None:
    """The surest saying of a topic counts, not how often it was said."""
    sure[topic] = max(sure.get(topic, 0), weight)
