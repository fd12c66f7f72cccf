"""``familyhelp questionnaire``."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, json_option
from familyhelp.cli.saying import counted, directory_of
from familyhelp.domain.directory import Directory
from familyhelp.domain.questionnaire import Option, Question, Questionnaire
from familyhelp.questionnaire.drawing import mermaid, text
from familyhelp.questionnaire.paths import Path as Way
from familyhelp.questionnaire.paths import gaps, paths
from familyhelp.search.guiding.guide import Guide

_MOST = 1000


@click.command(epilog=examples("familyhelp questionnaire", "familyhelp questionnaire --mermaid > questions.mmd"))
@content_option
@click.option("--mermaid", "as_mermaid", is_flag=True, help="Print a diagram for Mermaid instead.")
@click.option(
    "--gaps",
    "most",
    type=click.IntRange(0, _MOST),
    default=10,
    show_default=True,
    help="Show so many of the widest gaps.",
)
@json_option
def questionnaire(content: Path, most: int, *, as_mermaid: bool, as_json: bool) -> None:
    """Draw the guided questions, and show where help is thin.

    Walks every path: one worry, with an age and an area or without. The gaps at the end lead to fewest services: write
    a listing there, or ask who could help.
    """
    directory = directory_of(content)
    if directory.questionnaire is None:
        message = "This site asks no questions: it has no questionnaire.yaml."
        raise click.ClickException(message)
    if as_mermaid:
        click.echo("\n".join(mermaid(directory.questionnaire)))
        return
    found = sorted(paths(directory.questionnaire, directory, Guide(directory).count), key=lambda each: each.count)
    if as_json:
        click.echo(json.dumps(_plain(directory.questionnaire, found), ensure_ascii=False, indent=2))
        return
    _draw(directory.questionnaire, directory, found)
    _tell_gaps(found, most)


def _draw(questions: Questionnaire, directory: Directory, found: Iterable[Way]) -> None:
    counts = {each.worry.key: each.count for each in found if each.age is None and each.area is None}

    def beside(question: Question, option: Option) -> str:
        if question is questions.questions[0]:
            return counted(counts[option.key], "service")
        return ", ".join(directory.areas[option.area].districts) if option.area else ""

    for line in text(questions, beside):
        click.echo(line)


def _tell_gaps(found: list[Way], most: int) -> None:
    empty = sum(each.count == 0 for each in found)
    nothing = f"{empty:,} of them to no service" if empty else "each of them to at least one service"
    click.echo(f"{counted(len(found), 'path')}, {nothing}, and all of them to a hub and the team.")
    for each in gaps(found)[:most]:
        click.echo(f"{counted(each.count, 'service'):>12}  {' · '.join(each.labels)}")


def _plain(questions: Questionnaire, found: Iterable[Way]) -> dict[str, Any]:
    """The same for programs: questions with their answers, and every path, the thinnest first."""
    return {
        "questions": [
            {
                "key": question.key,
                "asks": question.asks.value,
                "label": question.label,
                "several": question.several,
                "options": [
                    {"key": each.key, "code": each.code, "label": each.label, "private": each.private}
                    for each in question.options
                ],
            }
            for question in questions.questions
        ],
        "paths": [
            {
                "worry": each.worry.code,
                "age": each.age.code if each.age else "",
                "area": each.area.code if each.area else "",
                "services": each.count,
            }
            for each in found
        ],
    }
