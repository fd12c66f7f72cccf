"""Families' own words to topics: phrases before words, longest first, in every language at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.search.analysis import STOP_WORDS, stem, terms, words
from familyhelp.search.documents import topic_names

_LONGER_IS_SURER = 0.2
_IN_ANY_ORDER = 0.75
_LOOSE = 2
_WITHOUT_THE_REST = 0.35
_PART_OF_A_NAME = 0.5
_ANYONE = {
    **dict.fromkeys(("he", "she", "they", "we", "you"), "i"),
    **dict.fromkeys(("his", "their", "our", "your"), "my"),
    **dict.fromkeys(("him", "her", "them", "us"), "me"),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the vocabulary makes of some terms: how sure each topic is, and which terms stood in a phrase."""

    topics: Mapping[str, float]
    in_phrases: frozenset[str]


class Vocabulary:
    """Every phrase of the directory, and the topics' own names, ready to be found in a search.

    ``known`` holds every word, unstemmed, that stands in any of them.
    """

    def __init__(self, directory: Directory) -> None:
        self._topics: dict[tuple[str, ...], dict[str, float]] = {}
        self._whole: dict[tuple[str, ...], dict[str, float]] = {}
        self._phrases_with: dict[str, set[tuple[str, ...]]] = {}
        self._named: dict[str, set[str]] = {}
        self.known: set[str] = set()
        for topic in directory.topics.values():
            for name in topic_names(topic):
                self._learn(name, topic.key, 1.0)
            for term in {term for name in topic_names(topic) for term in terms(name)}:
                self._named.setdefault(term, set()).add(topic.key)
        for phrase in directory.phrases:
            self._learn(phrase.say, phrase.topic, phrase.weight)
        self._longest = max(map(len, self._topics), default=0)

    def _learn(self, say: str, topic: str, weight: float) -> None:
        """Remember one phrase."""
        self.known.update(words(say))
        whole, phrase = _anyone(words(say)), tuple(terms(say))
        if len(phrase) == 1 < len(whole):
            # "want to die" is more than "die": all of it is sure, the one word left only a hint.
            _keep(self._whole, whole, topic, weight)
            weight *= _WITHOUT_THE_REST
        if phrase:
            _keep(self._topics, phrase, topic, weight)
        if len(phrase) >= _LOOSE:
            for term in phrase:
                self._phrases_with.setdefault(term, set()).add(phrase)

    def meaning(self, spoken: Sequence[str]) -> Meaning:
        """The topics that some words, unstemmed, mean."""
        sure: dict[str, float] = {}
        everything = _anyone(spoken)
        for phrase in self._spoken_whole(everything):
            _add(sure, self._whole[phrase], 1.0)
        said = tuple(stem(word) for word in spoken if word not in STOP_WORDS)
        left: set[str] = set()
        start = 0
        while start < len(said):
            phrase = self._longest_at(said, start)
            if phrase:
                _add(sure, self._topics[phrase], 1.0 + _LONGER_IS_SURER * (len(phrase) - 1))
            else:
                left.add(said[start])
            start += max(len(phrase), 1)
        for phrase in self._scattered(said, left):
            _add(sure, self._topics[phrase], _IN_ANY_ORDER)
        for term in left:
            named = self._named.get(term, set())
            _add(sure, dict.fromkeys(named, 1.0), _PART_OF_A_NAME / max(len(named), 1))
        return Meaning(sure, frozenset(said) - left)

    def _spoken_whole(self, said: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        """The phrases, little words and all, that were said."""
        spans = ((start, end) for start in range(len(said)) for end in range(start + 2, len(said) + 1))
        return (said[start:end] for start, end in spans if said[start:end] in self._whole)

    def _longest_at(self, said: Sequence[str], start: int) -> tuple[str, ...]:
        """The longest phrase that begins at a term; empty when there is none."""
        for length in range(min(self._longest, len(said) - start), 0, -1):
            phrase = tuple(said[start : start + length])
            if phrase in self._topics:
                return phrase
        return ()

    def _scattered(self, said: Sequence[str], left: set[str]) -> Iterable[tuple[str, ...]]:
        """The phrases all of whose terms were said, somewhere, and that explain a term left over."""
        found = {phrase for term in left for phrase in self._phrases_with.get(term, ())}
        return (phrase for phrase in found if set(phrase) <= set(said))


def _anyone(spoken: Iterable[str]) -> tuple[str, ...]:
    """All the words in their stems, whoever it is about: "he hits her" as "I hit me"."""
    return tuple(stem(_ANYONE.get(word, word)) for word in spoken)


def _keep(known: dict[tuple[str, ...], dict[str, float]], phrase: tuple[str, ...], topic: str, weight: float) -> None:
    """Remember that a phrase means a topic; the surest saying counts."""
    topics = known.setdefault(phrase, {})
    topics[topic] = max(weight, topics.get(topic, 0.0))


def _add(sure: dict[str, float], meant: Mapping[str, float], strength: float) -> None:
    """Count what a phrase means; the surest saying of a topic counts, not how often it was said."""
    for topic, weight in meant.items():
        sure[topic] = max(sure.get(topic, 0.0), weight * strength)
