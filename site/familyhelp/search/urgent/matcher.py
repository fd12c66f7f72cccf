"""From what somebody wrote to the panels that it raises."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from familyhelp.domain.urgent import Grammar, Rule
from familyhelp.search.urgent.lexicon import Lexicon, Spans
from familyhelp.search.urgent.likeness import resembled
from familyhelp.search.urgent.reading import entry, spoken
from familyhelp.search.urgent.rules import Chain, chains

FIRST = "en"
"""The language whose words are always looked for, because families mix it into their own."""


@dataclass(frozen=True, slots=True)
class Raised:
    """One panel, and why: the words that did it, the rule they fit, and the language they are in.

    Without a rule, the text is like the examples of the panel, and these words are most of the reason.
    The words are a family's own: show them to nobody but the person who typed them, and keep them nowhere.
    """

    panel: str
    words: tuple[str, ...]
    rule: str = ""
    lang: str = ""


class Matcher:
    """Reads words in every language of a grammar at once. Made once; any thread may ask.

    Its lists of words take half a second to make: the first question waits for it, unless :meth:`ready` was called.
    """

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._innocent = {lang: _sayable(grammar.innocent, sets) for lang, sets in grammar.words.items()}
        self._raises = {
            panel: tuple(
                (rule, frozenset(rule.sets), lang)
                for rule in rules
                for lang, sets in grammar.words.items()
                if _sayable([rule], sets)
            )
            for panel, rules in grammar.raises.items()
        }

    @cached_property
    def _lexicons(self) -> Mapping[str, Lexicon]:
        return {
            lang: Lexicon({name: map(entry, phrases) for name, phrases in sets.items()})
            for lang, sets in self._grammar.words.items()
        }

    def ready(self) -> None:
        """Make the lists of words now, so that nobody waits for them."""
        self.keys("")

    def keys(self, text: str, lang: str = "") -> tuple[str, ...]:
        """The keys of the panels that a text raises, in the order in which they are shown."""
        return tuple(each.panel for each in self.raised(text, lang))

    def raised(self, text: str, lang: str = "") -> tuple[Raised, ...]:
        """The panels that a text raises, in the order in which they are shown. Never fails on any text.

        All words of a rule have to be in one language; with ``lang``, in that one or in English. Where no rule of a
        panel holds, the text may still be like its examples.
        """
        said = spoken(text)
        lexicons = {code: each for code, each in self._lexicons.items() if _reads(lang, code)}
        shared = lexicons[FIRST].has(said) if FIRST in lexicons else frozenset()
        known = {code: each.known(said, code == FIRST, shared) for code, each in lexicons.items()}
        passed = frozenset(
            place for code, each in lexicons.items() for place in _passed(self._innocent[code], each.spans(known[code]))
        )
        heard = {code: each.spans(known[code], passed) for code, each in lexicons.items() if any(known[code])}
        alike = resembled(self._grammar.likeness, said, passed)
        found = (self._raised(panel, heard, said) or _alike(panel, alike, said) for panel in self._raises)
        return tuple(each for each in found if each)

    def _raised(self, panel: str, heard: Mapping[str, Spans], said: Sequence[str]) -> Raised | None:
        """The panel, if any of its rules holds in any language."""
        for rule, names, lang in self._raises[panel]:
            chain = next(chains(rule, heard[lang]), None) if lang in heard and names <= heard[lang].keys() else None
            if chain:
                return Raised(panel, _words(chain, said), str(rule), lang)
        return None


def _alike(panel: str, alike: Mapping[str, Sequence[int]], said: Sequence[str]) -> Raised | None:
    return Raised(panel, tuple(said[place] for place in alike[panel])) if panel in alike else None


def _sayable(rules: Iterable[Rule], sets: Collection[str]) -> tuple[Rule, ...]:
    """The rules whose word sets a language has: those of no other can ever hold."""
    return tuple(rule for rule in rules if all(name in sets for name in rule.sets))


def _passed(innocent: Iterable[Rule], spans: Spans) -> Iterator[int]:
    """The places of words that together are innocent; they are so in every language."""
    for rule in innocent:
        for chain in chains(rule, spans):
            for words in chain:
                yield from words


def _reads(asked: str, lang: str) -> bool:
    """Whether the words of a language are looked for: English always, because families mix it in."""
    return not asked or lang in {asked, FIRST}


def _words(chain: Chain, said: Sequence[str]) -> tuple[str, ...]:
    """The words that a rule holds for, as they were said."""
    return tuple(said[place] for words in sorted(chain, key=lambda each: each.start) for place in words)
