"""In which file each word and phrase of the grammar of danger lies, so that few are needed for any text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from familyhelp.search.analysis import KEPT_WORDS, STOP_WORDS
from familyhelp.search.export.chunks import number
from familyhelp.search.export.impacts import coarse
from familyhelp.search.urgent.lexicon import Lexicon, may_be_misspelt
from familyhelp.search.urgent.reading import STAR

HEAD = 3
"""The first letters of a word, which say where it is filed with all that begin so."""
USUAL = 250
"""Bytes of words in a file, before it is squeezed."""
NOWHERE = ""
"""The set of words that are in phrases only, and of no rule; the language of those that are of none."""
LITTLE = STOP_WORDS | KEPT_WORDS
"""English words that are in most texts, so nothing is filed under them if it can be helped."""

_BLOCKS = {
    "cyrillic": ("\u0400", "\u052f"),
    "arabic": ("\u0600", "\u077f"),
    "bengali": ("\u0980", "\u09ff"),
    "gurmukhi": ("\u0a00", "\u0a7f"),
}
SCRIPTS = ("latin", *_BLOCKS)
"""Each has files of its own; what is of none of the others is with the first."""

Words = Mapping[str, Mapping[str, list[str]]]
"""By language and set: words and phrases."""
Place = tuple[str, int]
"""Script and number of a file."""


def script_of(text: str) -> str:
    """The script of a word, which its first letter of another than ours tells."""
    for char in text:
        for name, (first, last) in _BLOCKS.items():
            if first <= char <= last:
                return name
    return SCRIPTS[0]


def places(words: Words, scripts: Iterable[str] = ()) -> dict[Place, dict[str, dict[str, list[str]]]]:
    """The files: each word under its first letters, with the phrases in which no other word is rarer.

    What a text says is found in the files of its words, so a text that lacks any word of a phrase need not have it.
    Each of the ``scripts`` has a file at least.
    """
    filed = list(_filed(words))
    size: Counter[str] = Counter()
    for part, _, _, phrase in filed:
        size[script_of(part[:HEAD])] += len(phrase.encode()) + 1
    many = {script: round(coarse(size[script] / USUAL)) or 1 for script in sorted({*size, *scripts})}
    found: dict[Place, dict[str, dict[str, list[str]]]] = {
        (script, at): {} for script in many for at in range(many[script])
    }
    for part, lang, name, phrase in filed:
        script = script_of(part[:HEAD])
        place = (script, number(part[:HEAD], many[script]))
        found[place].setdefault(lang, {}).setdefault(name, []).append(phrase)
    return found


def loose(words: Words) -> dict[str, list[str]]:
    """By script, the words that the first letters of another do not find: with a star among their own."""
    found: dict[str, list[str]] = {script: [] for script in SCRIPTS}
    for part in _parts(chain.from_iterable(chain.from_iterable(sets.values()) for sets in words.values())):
        if STAR in part[:HEAD]:
            found[script_of(part[:HEAD])].append(part)
    return found


def alike(words: Words) -> Iterator[tuple[str, str, list[str]]]:
    """For each language and letter, the longer words that one which begins with the letter may be a slip of.

    They have the same first letter, or it as their second: the first two may be changed round.
    """
    for lang, sets in words.items():
        found = defaultdict(list)
        for part in _parts(chain.from_iterable(sets.values())):
            plain = part.removesuffix(STAR)
            for letter in dict.fromkeys(plain[:2]) if may_be_misspelt(part) else ():
                found[letter].append(part)
        yield from ((lang, letter, found[letter]) for letter in sorted(found))


def idle(words: Words) -> dict[str, list[str]]:
    """The little words for which no file is needed, by the languages that know them as a word of longer phrases."""
    under: dict[str, set[str]] = defaultdict(set)
    for part, lang, name, _ in _filed(words):
        if name != NOWHERE or STAR in part:
            under[lang].add(part)
    found: dict[str, list[str]] = {}
    lexicons = {lang: Lexicon(sets) for lang, sets in words.items()}
    for word in sorted(LITTLE):
        meant = {lang: lexicon.parts(word) for lang, lexicon in lexicons.items()}
        if all(parts <= {word} - under[lang] for lang, parts in meant.items()):
            for lang in [lang for lang, parts in meant.items() if parts] or [NOWHERE]:
                found.setdefault(lang, []).append(word)
    return found


def _filed(words: Words) -> Iterator[tuple[str, str, str, str]]:
    """Word, language, set and phrase of everything that is filed, a word that has nothing under it by itself."""
    for lang, sets in words.items():
        often = Counter(part for phrases in sets.values() for phrase in phrases for part in set(phrase.split()))
        bare = set(often)
        for name, phrases in sets.items():
            for phrase in sorted(phrases):
                part = min(phrase.split(), key=lambda each: (each in LITTLE, often[each], -len(each), each))
                bare.discard(part)
                yield part, lang, name, phrase
        yield from ((part, lang, NOWHERE, part) for part in sorted(bare))


def _parts(phrases: Iterable[str]) -> list[str]:
    """The words that phrases are made of, each once, in order of the alphabet."""
    return sorted({part for phrase in phrases for part in phrase.split()})
