"""Searches that the server and the browser must answer alike, with the server's answers.

    python tests/search/shared_cases.py FOLDER [--content DIR]

writes FOLDER/shared-cases.json and, beside it, FOLDER/data with the search files that both read.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from enum import Enum
from pathlib import Path
from typing import Any

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.needs import Needs
from familyhelp.domain.service import Price, Way
from familyhelp.search.engine import Searcher
from familyhelp.search.export.folder import write
from familyhelp.search.relevance import read_cases

SHOWN = 20
"""How many results of each search are compared."""
PHRASES_OF_A_LANGUAGE = 30
_STRANGE = (
    *(
        "",
        "the of and",
        "?!",
        "🎈",
        "(" * 50,
        "a " * 500,
        "ab" * 600,
        "ﷺ ﷺ",
        "e\u0301te\u0301",
        "İstanbul ΣΟΦΟΣ ß",
        "１２ ３",
    ),
    *(
        "fo od bank",
        "foodbank",
        "food bank",
        "toddlergroup",
        "year 7",
        "my 2 year old bites",
        "6 months sleep",
        "teenager angry",
    ),
    *(
        "pregnant",
        "boy aged 9 hits",
        "rainbow hub",
        "family hub",
        "hub",
        "sunderland",
        "samaratins",
        "autisim",
        "postnatel",
    ),
)


def needs(directory: Directory, tables: Iterable[Path]) -> list[Needs]:
    """The searches: all languages, slips, ages, places and filters."""
    asked = [Needs(words=case.words, lang=case.lang) for table in tables for case in read_cases(table)]
    asked += [Needs(words=words) for words in _STRANGE]
    asked += _in_every_language(directory)
    asked += [Needs(words=_slip(each.words, number)) for number, each in enumerate(asked) if number % 5 == 0]
    asked += _somewhere(directory, asked[::9])
    asked += _narrowed(directory, asked[::7])
    return list(dict.fromkeys(asked))


def _in_every_language(directory: Directory) -> Iterator[Needs]:
    for lang in sorted({phrase.lang for phrase in directory.phrases}):
        said = [phrase.say for phrase in directory.phrases if phrase.lang == lang]
        for say in said[:: max(len(said) // PHRASES_OF_A_LANGUAGE, 1)][:PHRASES_OF_A_LANGUAGE]:
            yield Needs(words=say, lang=lang)


def _slip(words: str, number: int) -> str:
    """The words with a letter left out, or two changed round, somewhere in the middle."""
    at = len(words) // 2
    return words[:at] + words[at + 1 :] if number % 2 else words[:at] + words[at : at + 2][::-1] + words[at + 2 :]


def _somewhere(directory: Directory, asked: Iterable[Needs]) -> Iterator[Needs]:
    names = [place for area in directory.areas.values() for place in (*area.places, *area.districts)]
    for number, each in enumerate(asked):
        if names:
            yield replace(each, words=f"{each.words} {names[number * 7 % len(names)]}", nearest=number % 2 == 0)


def _narrowed(directory: Directory, asked: Iterable[Needs]) -> Iterator[Needs]:
    topics, hubs = list(directory.topics), list(directory.hubs)
    for number, each in enumerate(asked):
        yield replace(each, topics=tuple(topics[number % len(topics) :][:2]))
        yield replace(each, ages=(list(AgeBand)[number % len(AgeBand)],), prices=(Price.FREE, Price.NOT_STATED))
        yield replace(each, ways=(list(Way)[number % len(Way)],), exact=True)
        yield replace(each, hubs=(hubs[number % len(hubs)],), areas=(directory.site.area,)) if hubs else each


def answers(searcher: Searcher, asked: Iterable[Needs]) -> list[dict[str, Any]]:
    """Each search as JSON, with the order of results, how many there are, and what was put right."""
    found = []
    for each in asked:
        results = searcher.search(each, limit=SHOWN)
        found.append(
            {
                "needs": {key: _plain(value) for key, value in asdict(each).items() if value},
                "slugs": [f"{hit.kind.value}/{hit.slug}" for hit in results.hits],
                "scores": [hit.score for hit in results.hits],
                "total": results.total,
                "corrected": results.corrected,
                "topics": list(results.understood.topics),
                "lang": results.understood.lang,
                "counts": {
                    narrowed.value: [[count.value, count.count] for count in counts]
                    for narrowed, counts in results.facets.items()
                },
            }
        )
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def main() -> None:
    """Write the cases and the files."""
    parser = argparse.ArgumentParser(description="Searches that the server and the browser must answer alike.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--content", type=Path, default=Path("content"))
    asked = parser.parse_args()
    directory = load(asked.content).directory
    if not directory:
        parser.exit(1, f"{asked.content} has problems; run `familyhelp check` first\n")
    files = asked.folder / "data"
    files.mkdir(parents=True)
    write(directory, files)
    searcher = Searcher(directory, asked.folder / "index")
    cases = answers(searcher, needs(directory, sorted(Path(__file__).parent.glob("*.tsv"))))
    (asked.folder / "shared-cases.json").write_text(json.dumps(cases, ensure_ascii=False, indent=0), encoding="utf-8")


if __name__ == "__main__":
    main()
