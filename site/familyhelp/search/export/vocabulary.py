"""Families' own words, as what each word says: the phrases that begin with it, and the topics it hints at."""

from collections.abc import Iterable, Iterator

from familyhelp.domain.directory import Directory, Phrase
from familyhelp.search.analysis import KEPT_WORDS, stem, telling, terms, words
from familyhelp.search.export.documents import topic_names
from familyhelp.search.export.impacts import Field, impacts
from familyhelp.search.phrases import WHOLE, whole
from familyhelp.search.weights import WEIGHTS

_FIELDS = {"words": Field(2.0, 0.3)}
_NAME_COUNTS = 4
_MOST_HINTS = 6
_LEAST_HINT = 0.3
_IN_A_NAME = 0.4
_COMMON = 0.2
_SURELY = 100
_LITTLE = frozenset(map(stem, KEPT_WORDS))

Said = dict[tuple[str, str, str], int]
"""For (first term, the rest, topic): how sure, per cent."""


def sayings(directory: Directory) -> list[Phrase]:
    """Every phrase of the vocabulary, and the names of the topics in every language, surely meant."""
    named = [
        Phrase(topic.key, lang, name)
        for topic in directory.topics.values()
        for name, lang in zip(topic_names(topic), _languages(directory, topic.key), strict=True)
    ]
    return [*directory.phrases, *(phrase for phrase in named if phrase.say)]


def _languages(directory: Directory, topic: str) -> tuple[str, ...]:
    """The language of each of a topic's names."""
    of = directory.topics[topic]
    return (of.lang, "en", *(each.lang for each in of.translations))


def phrases(said: Iterable[Phrase]) -> Said:
    """What is found under each first term. A rest that begins with "=" is all the words of the phrase.

    "want to die" is more than "die": all of it is sure, the one telling word left only a hint.
    """
    found: Said = {}
    for phrase in said:
        for first, rest, weight in _ways_to_find(phrase):
            key = (first, rest, phrase.topic)
            found[key] = max(found.get(key, 0), weight)
    return found


def _ways_to_find(phrase: Phrase) -> Iterator[tuple[str, str, int]]:
    spoken = words(phrase.say)
    said = [stem(word) for word in telling(spoken)]
    everything = whole(spoken)
    weight = round(100 * phrase.weight)
    if len(said) == 1 < len(everything):
        longer = _SURELY + WEIGHTS.longer * (len(everything) - 1)
        yield said[0], WHOLE + " ".join(everything), weight * longer // _SURELY
        # A little word that is kept ("dont", "no") says nothing by itself.
        weight = 0 if said[0] in _LITTLE else weight * WEIGHTS.loose // 100
    if said and weight:
        yield said[0], " ".join(said[1:]), weight


def languages(said: Iterable[Phrase]) -> dict[str, str]:
    """The language of each term that stands in phrases of one language only."""
    found: dict[str, set[str]] = {}
    for phrase in said:
        for term in terms(phrase.say):
            found.setdefault(term, set()).add(phrase.lang)
    return {term: min(langs) for term, langs in found.items() if len(langs) == 1}


def hints(directory: Directory) -> dict[str, dict[str, int]]:
    """For each term of a topic's names and phrases: points for the topics it hints at most, strongest first.

    A topic is searched like a document whose words are its names, four times, and what families say for it.
    """
    said: dict[str, list[str]] = {}
    for phrase in directory.phrases:
        said.setdefault(phrase.topic, []).append(phrase.say)
    found = impacts(
        (
            {
                "words": _NAME_COUNTS * terms(" ".join((*topic_names(topic), *_group(directory, topic.group))))
                + terms("\n".join(said.get(key, ())))
            }
            for key, topic in directory.topics.items()
        ),
        _FIELDS,
    )
    keys = list(directory.topics)
    for term, topics in _in_names(directory).items():
        for topic in topics:
            found[term][topic] += _IN_A_NAME * WEIGHTS.topic / 100 / len(topics)
    most = max(len(keys) * _COMMON, 1)
    return {term: _strongest(keys, worth) for term, worth in found.items() if len(worth) <= most}


def _group(directory: Directory, key: str) -> tuple[str, ...]:
    """The names of the group a topic stands in."""
    group = directory.groups.get(key)
    return (group.name, *(each.name for each in group.translations)) if group else ()


def _in_names(directory: Directory) -> dict[str, list[int]]:
    """The topics, by number, that have a term in one of their names."""
    found: dict[str, list[int]] = {}
    for number, topic in enumerate(directory.topics.values()):
        for term in dict.fromkeys(term for name in topic_names(topic) for term in terms(name)):
            found.setdefault(term, []).append(number)
    return found


def _strongest(keys: list[str], worth: dict[int, float]) -> dict[str, int]:
    """The few topics that a term hints at most, in points."""
    least = _LEAST_HINT * max(worth.values())
    best = sorted(worth, key=lambda number: (-worth[number], number))[:_MOST_HINTS]
    return {keys[number]: round(100 * worth[number]) for number in best if worth[number] >= least}
