"""The grammar of danger for the browser, in small files, so that a phone fetches only what its words can touch.

docs/search.md, section 13, says what is in them and how they are read.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from json import dumps
from typing import Any

from familyhelp.domain.urgent import Grammar, Likeness, Rule
from familyhelp.search.export.chunks import number
from familyhelp.search.shards.names import ALONE, name, squeeze
from familyhelp.search.urgent.clues import BARE
from familyhelp.search.urgent.filing import (
    HEAD,
    NOWHERE,
    SCRIPTS,
    Place,
    Words,
    alike,
    idle,
    loose,
    places,
    script_of,
)
from familyhelp.search.urgent.reading import entry

_INNOCENT = "i"


def exported(grammar: Grammar) -> Mapping[str, bytes]:
    """The files by name, without ``.bin``: one for each script, and all others in a folder named after the edition.

    Words are folded already; sets have numbers instead of names, those that most rules name the lowest.
    """
    rules = {str(at): each for at, each in enumerate(grammar.raises.values())} | {_INNOCENT: grammar.innocent}
    often = Counter(each for rule in _every(rules) for each in rule.sets)
    named = {*often, *(each for sets in grammar.words.values() for each in sets)}
    numbers = {each: str(at) for at, each in enumerate(sorted(named, key=lambda each: (-often[each], each)))}
    words = {
        lang: {numbers[each]: list(dict.fromkeys(filter(None, map(entry, said)))) for each, said in sets.items()}
        for lang, sets in grammar.words.items()
    }
    hints = _hints(grammar)
    filed = places(words, {script_of(part[:HEAD]) for part in hints})
    hinted = _placed(hints, Counter(script for script, _ in filed))
    ruled = _ruled(filed, rules, numbers)
    files = {
        f"{script}-{at}": [_joined(filed[script, at]), ruled[script, at], ",".join(sorted(hinted[script, at]))]
        for script, at in filed
    }
    nearby = list(alike(words))
    files |= {f"{lang}-{ord(letter):x}": [_joined({lang: {NOWHERE: parts}})] for lang, letter, parts in nearby}
    packed = {each: _packed(content) for each, content in files.items()}
    edition = name(b"\n".join(packed.values()), ALONE)
    apart, little = loose(words), idle(words)
    told = {
        "edition": edition,
        "panels": list(grammar.raises),
        "needed": [grammar.likeness[each].needed if each in grammar.likeness else 0 for each in grammar.raises],
        "idle": {lang: ",".join(each) for lang, each in little.items()},
    }
    heads = {
        script: told
        | {
            "many": sum(of == script for of, _ in filed),
            "loose": ",".join(apart[script]),
            "alike": _letters(script, [(lang, letter) for lang, letter, _ in nearby]),
        }
        for script in SCRIPTS
    }
    return {script: squeeze(_packed(head)) for script, head in heads.items()} | {
        f"{edition}/{each}": squeeze(content) for each, content in packed.items()
    }


def _hints(grammar: Grammar) -> Mapping[str, list[str]]:
    """Clues with their weights for each panel's number, by that word of theirs which fewest have.

    Never by a little word, for which a phone may fetch nothing.
    """
    told: dict[str, list[str]] = defaultdict(list)
    for at, panel in enumerate(grammar.raises):
        learned = grammar.likeness.get(panel, Likeness(0, {}))
        for clue, weight in learned.weights.items():
            told[clue].append(f"{at}{weight:+}")
    often = Counter(part for clue in told for part in clue.split())
    found: dict[str, list[str]] = defaultdict(list)
    for clue, weights in told.items():
        part = min(clue.split(), key=lambda each: (each in BARE, often[each], each))
        found[part].append(f"{clue}={':'.join(weights)}")
    return found


def _placed(hints: Mapping[str, list[str]], many: Mapping[str, int]) -> Mapping[Place, list[str]]:
    """The clues of each file."""
    found: dict[Place, list[str]] = defaultdict(list)
    for part, told in hints.items():
        script = script_of(part[:HEAD])
        found[script, number(part[:HEAD], many[script])] += told
    return found


def _ruled(
    filed: Mapping[Place, Words], rules: Mapping[str, Iterable[Rule]], numbers: Mapping[str, str]
) -> Mapping[Place, Mapping[str, str]]:
    """The rules of each file, by the number of their panel: each beside the words of that of its sets which has fewest.

    A rule that holds has words of all its sets, so it comes with them.
    """
    where: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place, words in filed.items():
        for lang, sets in words.items():
            for each in sets:
                where[lang, each].append(place)
    langs = sorted({lang for lang, _ in where})
    found: dict[Place, dict[str, set[str]]] = {place: {} for place in filed}
    for panel, each_rule in rules.items():
        for rule in each_rule:
            told = Rule(tuple(numbers[each] for each in rule.sets), rule.link)
            for lang in langs:
                for place in min((where.get((lang, each), []) for each in told.sets), key=len):
                    found[place].setdefault(panel, set()).add(str(told))
    return {place: {panel: ",".join(sorted(held)) for panel, held in each.items()} for place, each in found.items()}


def _every(rules: Mapping[str, Iterable[Rule]]) -> Iterator[Rule]:
    return (rule for each in rules.values() for rule in each)


def _letters(script: str, nearby: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each language, the letters of a script that have a file of words alike."""
    found: dict[str, str] = {}
    for lang, letter in nearby:
        if script_of(letter) == script:
            found[lang] = found.get(lang, "") + letter
    return found


def _joined(words: Words) -> dict[str, dict[str, str]]:
    """Words and phrases with commas."""
    return {lang: {each: ",".join(said) for each, said in sets.items()} for lang, sets in words.items()}


def _packed(told: Any) -> bytes:
    return dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
