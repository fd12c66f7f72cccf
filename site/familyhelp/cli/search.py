"""``familyhelp search``."""

import json
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click
from flask import Flask, g

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, json_option, settings_for
from familyhelp.cli.saying import counted, plainly
from familyhelp.domain.needs import Needs
from familyhelp.search.results import Hit, Kind
from familyhelp.web.app import compose
from familyhelp.web.presenting import address, base_url, directory

_MOST = 1000
Card = dict[str, Any]


@click.command(
    epilog=examples(
        "familyhelp search baby won't sleep",
        'familyhelp search "dziecko nie śpi" --lang pl --json',
        "familyhelp search --batch searches.txt --json",
    )
)
@content_option
@click.argument("words", nargs=-1)
@click.option("--lang", default="", help="The language of the words and the answers, as pl. [default: the site's own]")
@click.option("--limit", type=click.IntRange(1, _MOST), default=10, show_default=True, help="At most so many results.")
@click.option(
    "--batch",
    type=click.File(encoding="utf-8", errors="replace"),
    help="Search for each line of a file; - is what is piped in.",
)
@json_option
def search(  # noqa: PLR0913, PLR0917  one for each option that people may give
    content: Path, words: tuple[str, ...], lang: str, limit: int, batch: TextIOWrapper | None, as_json: bool
) -> None:
    """Search the directory as a family would.

    Shows what the site would show, best first. With --json it prints a list, with --batch and --json a
    list for each line of the file.
    """
    if bool(words) == bool(batch):
        message = "Give the words to search for, or a file of searches with --batch."
        raise click.UsageError(message)
    with plainly():
        app = compose(settings_for(content))
    for line in batch or [" ".join(words)]:
        asked = line.strip()
        found = _found(app, asked, lang, limit)
        if as_json:
            click.echo(json.dumps(found, ensure_ascii=False, indent=None if batch else 2))
        else:
            _print(asked, found)


def _found(app: Flask, words: str, lang: str, limit: int) -> list[Card]:
    """The results for one search; no words, no results."""
    with app.test_request_context("/"):
        app.preprocess_request()
        languages = g.edition.directory.site.languages
        if lang and lang not in languages:
            message = f"This site is not in “{lang}”. It is in: {', '.join(languages)}."
            raise click.ClickException(message)
        g.lang = lang or languages[0]
        if not words:
            return []
        results = g.edition.searcher.search(Needs(words=words, lang=g.lang), offset=0, limit=limit)
        return [_card(hit) for hit in results.hits]


def _card(hit: Hit) -> Card:
    """What is said of one result."""
    shown = directory()
    kind, slug = hit.kind.value, hit.slug
    entries = {Kind.SERVICE: shown.services, Kind.HUB: shown.hubs, Kind.PAGE: shown.pages, Kind.NEWS: shown.news}
    entry: Any = entries[hit.kind][slug]
    view = "news_item" if hit.kind is Kind.NEWS else kind
    return {
        "slug": slug,
        "name": entry.name if hasattr(entry, "name") else entry.title,
        "summary": entry.summary,
        "topics": [shown.topics[key].name for key in getattr(entry, "topics", ())],
        "url": base_url() + address(view, slug=slug),
        "kind": kind,
    }


def _print(asked: str, found: Iterable[Card]) -> None:
    cards = list(found)
    click.echo(click.style(f"{asked}: {counted(len(cards), 'result')}", bold=True))
    for number, card in enumerate(cards, 1):
        click.echo(f"{number:>3}. {card['name']}\n     {card['summary']}\n     {card['url']}")
