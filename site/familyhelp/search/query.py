"""A family's words, understood: terms to look up, spelling put right, and the topics they mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search import spelling
from familyhelp.search.ages import ages_in
from familyhelp.search.analysis import KEPT_WORDS, STOP_WORDS, stem, telling, words
from familyhelp.search.languages import recognise
from familyhelp.search.meaning import WHOLE_WEIGHT, Vocabulary
from familyhelp.search.places import Places, Somewhere
from familyhelp.search.store import Store

_MOST_LETTERS = 1_000
_MOST_WORDS = 24
_MOST_CORRECTIONS = 6
_SAID_OTHERWISE = 1


@dataclass(frozen=True, slots=True)
class Compound:
    """A word that is also written as two: foodbank, food bank. All are terms."""

    whole: str
    parts: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Query:
    """Words ready to be looked up.

    ``terms`` maps each term to its weight: 2, or 1 for one in a phrase of the vocabulary or in the name of a
    place, because that says what it means. ``typed`` is each term's first word. ``topics`` maps topic numbers
    to how sure they are, per cent; ``strengths`` the topics to look up to their points. ``joined`` are pairs of
    terms that the directory also writes as one, ``parted`` terms that it also writes as two; ``corrected`` is the
    words as they are searched if spelling was put right. ``where``, ``ages`` (months) and ``lang`` were recognised
    in the words; ``place`` is where to measure from.
    """

    terms: Mapping[str, int] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[int, int] = field(default_factory=dict)
    strengths: Mapping[int, int] = field(default_factory=dict)
    joined: tuple[Compound, ...] = ()
    parted: tuple[Compound, ...] = ()
    corrected: str = ""
    where: Somewhere = Somewhere()
    place: Place | None = None
    ages: AgeRange = AgeRange()
    lang: str = ""


class Reader:
    """Reads the words of a search. ``postcodes`` are those that can be measured from."""

    def __init__(self, store: Store, postcodes: Mapping[str, Place]) -> None:
        self._store = store
        self._vocabulary = Vocabulary(store)
        self._places = Places(store, postcodes)

    def read(self, needs: Needs) -> Query:
        """The query in ``needs.words``; never the full query language, only plain words, and not too many."""
        text = needs.words[:_MOST_LETTERS]
        said, at = self._places.split_postcodes(list(dict.fromkeys(words(text)))[:_MOST_WORDS])
        right = said if needs.exact else list(self._corrected(said))
        ages, meant = ages_in(right)
        typed = {stem(word): word for word in reversed(telling(meant))}
        terms = list(dict.fromkeys(map(stem, telling(meant))))
        meaning = self._vocabulary.meaning(meant)
        where = self._places.found_in(terms)
        said_otherwise = meaning.in_phrases | where.terms
        weights = {term: _SAID_OTHERWISE if term in said_otherwise else WHOLE_WEIGHT for term in terms}
        return Query(
            terms=weights,
            typed=typed,
            topics=meaning.topics,
            strengths=self._vocabulary.strengths(meaning, weights),
            joined=tuple(self._joined(terms)),
            parted=tuple(self._parted(terms)),
            corrected=" ".join(right) if right != said else "",
            where=where,
            place=needs.place or at or where.place,
            ages=ages,
            lang=recognise(text, (self._store.record(term).notes.get("l", "") for term in terms)),
        )

    def _joined(self, terms: list[str]) -> Iterator[Compound]:
        """The neighbours that are also written as one word."""
        for one, other in pairwise(terms):
            noted = self._store.record(one).notes.get("c", ())
            for second, whole in zip(noted[::2], noted[1::2], strict=True):
                if second == other:
                    yield Compound(whole, (one, other))

    def _parted(self, terms: list[str]) -> Iterator[Compound]:
        """The words that are also written as two."""
        for term in terms:
            noted = self._store.record(term).notes.get("s", ())
            for one, other in zip(noted[::2], noted[1::2], strict=True):
                yield Compound(term, (one, other))

    def _corrected(self, said: list[str]) -> Iterator[str]:
        """The words with their spelling put right; only the first few that need it."""
        left = _MOST_CORRECTIONS
        for word in said:
            if left and spelling.can_be_misspelt(word) and not self._knows(word):
                left -= 1
                yield from self._correct(word).split()
            else:
                yield word

    def _knows(self, word: str) -> bool:
        """Whether a word, or another form of it, is known."""
        return word in STOP_WORDS or word in KEPT_WORDS or self._store.knows(stem(word))

    def _correct(self, word: str) -> str:
        """The word that was meant: itself when nothing is near; two words when a space is missing."""
        candidates: dict[str, int] = {}
        for key in spelling.keys(word):
            noted = self._store.record(key).notes.get("w", ())
            candidates.update(zip(noted[::2], noted[1::2], strict=True))
        return spelling.nearest(word, candidates) or spelling.parts(word, candidates, self._knows) or word
