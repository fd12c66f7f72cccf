"""The grammar of danger for the browser, parted by script, so that a phone fetches only what it can need."""

import gzip
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from familyhelp.domain.urgent import Grammar
from familyhelp.search.urgent.reading import entry

_BLOCKS = {
    "cyrillic": ("\u0400", "\u052f"),
    "arabic": ("\u0600", "\u077f"),
    "bengali": ("\u0980", "\u09ff"),
    "gurmukhi": ("\u0a00", "\u0a7f"),
}
LATIN = "latin"
SCRIPTS = (LATIN, *_BLOCKS)
"""The names of the files; what is of none of the others is with the first."""


def script_of(phrase: str) -> str:
    """The script of a phrase, which its first letter of another than ours tells."""
    for char in phrase:
        for name, (first, last) in _BLOCKS.items():
            if first <= char <= last:
                return name
    return LATIN


def exported(grammar: Grammar) -> Mapping[str, bytes]:
    """By script, gzipped JSON of ``words`` (by language and set, with commas), ``raises`` (by panel) and ``innocent``.

    Words are folded already, rules are as an editor writes them.
    """
    found: dict[str, dict[str, dict[str, list[str]]]] = {script: defaultdict(dict) for script in SCRIPTS}
    for lang, sets in grammar.words.items():
        for name, phrases in sets.items():
            for folded in dict.fromkeys(filter(None, map(entry, phrases))):
                found[script_of(folded)][lang].setdefault(name, []).append(folded)
    return {script: _packed(grammar, words) for script, words in found.items()}


def _packed(grammar: Grammar, words: Mapping[str, Mapping[str, list[str]]]) -> bytes:
    told: dict[str, Any] = {
        "words": {
            lang: {name: ",".join(sorted(phrases)) for name, phrases in sets.items()} for lang, sets in words.items()
        },
        "raises": {panel: [str(rule) for rule in rules] for panel, rules in grammar.raises.items()},
        "innocent": [str(rule) for rule in grammar.innocent],
    }
    return gzip.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)
