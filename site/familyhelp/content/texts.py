"""Markdown files with keys at their top: read, checked, converted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pydantic import BaseModel

from familyhelp.content.build.words import state_of, words
from familyhelp.content.checks.prose import links, markup, reading_age
from familyhelp.content.files import Source
from familyhelp.content.front_matter import split
from familyhelp.content.known import Known
from familyhelp.content.markdown import Converted, convert
from familyhelp.content.problems import MOST, Problem, Severity, UnreadableError
from familyhelp.content.schema.translation import TranslationEntry
from familyhelp.content.validation import validate
from familyhelp.domain.words import RichText, Words


@dataclass(frozen=True, slots=True)
class Text:
    """A file without errors in its keys: those keys, its body, and the state that a translation of it should name."""

    entry: BaseModel
    body: RichText
    state: str


@dataclass(frozen=True, slots=True)
class Rules:
    """What texts are held to. ``reading_age`` is None for a language that the index was not made for."""

    known: Known
    reading_age: int | None


def read_text(source: Source, model: type[BaseModel], rules: Rules) -> tuple[Text | None, list[Problem]]:
    """Read one file. There may be problems with its body though its keys are good."""
    try:
        document = split(source.text())
    except UnreadableError as error:
        return None, [error.problem(source.shown)]
    entry, problems = validate(model, document.keys, rules.known, source.shown)
    converted = convert(document.body)
    problems += _body_problems(converted, rules, source.shown, document.body_line)
    return (Text(entry, converted.rich, state_of(entry, document.body)) if entry else None), problems


def _body_problems(converted: Converted, rules: Rules, file: str, first_line: int) -> Iterator[Problem]:
    yield from islice(links(converted, rules.known, file, first_line), MOST)
    yield from islice(markup(converted, file, first_line), MOST)
    if rules.reading_age is not None:
        yield from reading_age(converted, rules.reading_age, file, first_line)


def read_translation(
    source: Source, lang: str, model: type[TranslationEntry], original: Text | None, known: Known
) -> tuple[Words | None, list[Problem]]:
    """Read a translation. An older one than its original is a warning, for its reader is told."""
    try:
        document = split(source.text())
    except UnreadableError as error:
        return None, [error.problem(source.shown)]
    entry, problems = validate(model, document.keys, known, source.shown)
    converted = convert(document.body)
    problems += _body_problems(converted, Rules(known, None), source.shown, document.body_line)
    if entry is None or original is None:
        return None, problems
    translated = words(lang, entry, converted.rich, original.state)
    if not translated.fresh:
        line = document.keys.line(("of",))
        why = "the original has changed since this was translated: read both, then" if entry.of else "“of” is missing:"
        said = f"{why} write “of: {original.state}”"
        problems.append(Problem(source.shown, line, said, severity=Severity.WARNING))
    return translated, problems
