"""``familyhelp urgent``."""

import json
from collections.abc import Mapping
from io import TextIOWrapper
from pathlib import Path

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, json_option
from familyhelp.cli.saying import directory_of
from familyhelp.domain.urgent import Panel
from familyhelp.search.urgent.matcher import Matcher, Raised


@click.command(
    epilog=examples(
        'familyhelp urgent "my partner scares me"',
        'familyhelp urgent "mąż mnie bije" --json',
        "familyhelp urgent --batch what-people-write.txt --json",
    )
)
@content_option
@click.argument("words", nargs=-1)
@click.option("--lang", default="", help="The language of the words, as pl. [default: every language is tried]")
@click.option(
    "--batch",
    type=click.File(encoding="utf-8", errors="replace"),
    help="Try each line of a file; - is what is piped in.",
)
@json_option
def urgent(content: Path, words: tuple[str, ...], lang: str, batch: TextIOWrapper | None, as_json: bool) -> None:
    """Try which words raise urgent help.

    With --json it prints a list of the panels' keys, with --batch and --json a list for each line of the file.
    """
    if bool(words) == bool(batch):
        message = "Give the words to try, or a file of them with --batch."
        raise click.UsageError(message)
    directory = directory_of(content)
    if lang and lang not in directory.grammar.words:
        message = f"No words of danger are known in “{lang}”. They are in: {', '.join(directory.grammar.words)}."
        raise click.ClickException(message)
    matcher = Matcher(directory.grammar)
    for line in batch or [" ".join(words)]:
        said = line.strip()
        raised = matcher.raised(said, lang)
        if as_json:
            click.echo(json.dumps([each.panel for each in raised]))
        else:
            _print(said, raised, directory.panels)


def _print(said: str, raised: tuple[Raised, ...], panels: Mapping[str, Panel]) -> None:
    """What is raised, with the words and the rule that did it."""
    click.echo(click.style(f"{said}: {'' if raised else 'nothing is raised'}", bold=True))
    for each in raised:
        click.echo(f"  {each.panel}: {panels[each.panel].heading}")
        why = f"({each.lang}), by the rule “{each.rule}”" if each.rule else "most of all, which is like its examples"
        click.echo(f"    “{' '.join(each.words)}” {why}")
