"""A family's words, understood: terms to look up, spelling put right, and the topics they mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.needs import Needs
from familyhelp.search.ages import ages_in
from familyhelp.search.analysis import STOP_WORDS, stem, words
from familyhelp.search.languages import Languages
from familyhelp.search.places import Places, Somewhere
from familyhelp.search.spelling import Spelling
from familyhelp.search.vocabulary import Vocabulary

_MOST_LETTERS = 1_000
_MOST_WORDS = 24
_MOST_CORRECTIONS = 6
_SAID_OTHERWISE = 0.5
_SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class Compound:
    """A word that is also written as two: foodbank, food bank. All are terms."""

    whole: str
    parts: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Query:
    """Words ready to be looked up.

    ``terms`` maps each term to what it counts; one in a phrase of the vocabulary or in the name of a place
    counts less, because the phrase says what it means. ``topics`` maps topics to how sure they are;
    ``joined`` are pairs of terms that the directory also writes as one, ``parted`` terms that it also
    writes as two; ``corrected`` is the words as they are searched if spelling was put right. ``where``,
    ``ages`` (months) and ``lang`` were recognised in the words.
    """

    terms: Mapping[str, float]
    topics: Mapping[str, float]
    joined: tuple[Compound, ...] = ()
    parted: tuple[Compound, ...] = ()
    corrected: str = ""
    where: Somewhere = Somewhere()
    ages: AgeRange = AgeRange()
    lang: str = ""


class Reader:
    """Reads the words of a search. ``lexicon`` is the index's own words."""

    def __init__(self, directory: Directory, lexicon: Mapping[str, int]) -> None:
        self._vocabulary = Vocabulary(directory)
        known = dict.fromkeys((*self._vocabulary.known, *_place_names(directory)), 1)
        self._spelling = Spelling(known | dict(lexicon))
        self._places = Places(directory)
        self._languages = Languages(directory.phrases)

    def read(self, needs: Needs) -> Query:
        """The query in ``needs.words``; never the full query language, only plain words, and not too many."""
        text = needs.words[:_MOST_LETTERS]
        said = self._places.split_postcodes(list(dict.fromkeys(words(text)))[:_MOST_WORDS])
        right = self._corrected(said)
        ages, meant = ages_in(right)
        terms = [stem(word) for word in meant if word not in STOP_WORDS]
        meaning = self._vocabulary.meaning(meant)
        where = self._places.found_in(terms)
        said_otherwise = meaning.in_phrases | where.terms
        return Query(
            terms={term: _SAID_OTHERWISE if term in said_otherwise else 1.0 for term in terms},
            topics=meaning.topics,
            joined=tuple(self._joined(meant)),
            parted=tuple(self._parted(meant)),
            corrected=" ".join(right) if right != said else "",
            where=where,
            ages=ages,
            lang=self._languages.recognise(text),
        )

    def _joined(self, said: list[str]) -> Iterator[Compound]:
        """The neighbours that are also written as one word."""
        for one, other in pairwise(said):
            if self._spelling.has(one + other) and not {one, other} & STOP_WORDS:
                yield Compound(stem(one + other), (stem(one), stem(other)))

    def _parted(self, said: list[str]) -> Iterator[Compound]:
        """The words that are also written as two, each long enough not to be chance."""
        for word in said:
            for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
                if self._spelling.has(word[:at]) and self._spelling.has(word[at:]):
                    yield Compound(stem(word), (stem(word[:at]), stem(word[at:])))

    def _corrected(self, said: list[str]) -> list[str]:
        """The words with their spelling put right; only the first few that need it."""
        meant: list[str] = []
        left = _MOST_CORRECTIONS
        for word in said:
            if left and not self._spelling.knows(word):
                left -= 1
                meant += self._spelling.correct(word).split()
            else:
                meant.append(word)
        return meant


def _place_names(directory: Directory) -> Iterable[str]:
    """Every word of the names of places, whether anything is there or not."""
    for area in directory.areas.values():
        yield from words(" ".join((area.name, *area.places, *area.districts)))
