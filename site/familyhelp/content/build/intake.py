"""The form for asking for help, from the layers of intake.yaml."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeVar

from familyhelp.content.schema.intake import IntakeFile, IntakeTranslation, QuestionEntry
from familyhelp.domain.intake import Choice, Intake, IntakeWords, Question, Retention, Screen


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


Each = TypeVar("Each", bound=_Keyed)


def laid_over(layers: Iterable[Sequence[Each]]) -> tuple[Each, ...]:
    """Entries by key, a later layer's in the place of an earlier one's."""
    found: dict[str, Each] = {}
    for layer in layers:
        found.update({each.key: each for each in layer})
    return tuple(found.values())


def questions_of(files: Sequence[IntakeFile]) -> tuple[QuestionEntry, ...]:
    """The questions that are asked once all layers have had their say."""
    left_out = {key for file in files for key in file.leave_out}
    return tuple(each for each in laid_over(file.questions for file in files) if each.key not in left_out)


def intake(files: Sequence[IntakeFile], lang: str) -> Intake:
    """The whole form. ``lang`` is the language that the files are written in."""
    return Intake(
        screens=tuple(
            Screen(each.key, each.title, each.lead, lang, _words(each.translations))
            for each in laid_over(file.screens for file in files)
        ),
        questions=tuple(_question(each, lang) for each in questions_of(files)),
        retention={
            each.key: Retention(each.key, each.says, each.days, lang, MappingProxyType(dict(each.translations)))
            for each in laid_over(file.retention for file in files)
        },
        readers={each.key: each.name for each in laid_over(file.readers for file in files)},
    )


def _question(entry: QuestionEntry, lang: str) -> Question:
    return Question(
        key=entry.key,
        screen=entry.screen,
        asks=entry.asks,
        label=entry.label,
        hint=entry.hint,
        why=entry.why,
        purpose=entry.purpose,
        basis=entry.lawful_basis,
        condition=entry.condition,
        retention=entry.retention,
        seen_by=tuple(entry.seen_by),
        most=entry.most,
        choices=tuple(Choice(each.key, each.label, each.hint, each.panel) for each in entry.choices),
        only_with=MappingProxyType({key: tuple(wanted) for key, wanted in entry.only_with.items()}),
        lang=lang,
        translations=_words(entry.translations),
    )


def _words(translations: Mapping[str, IntakeTranslation]) -> Mapping[str, IntakeWords]:
    return {
        lang: IntakeWords(
            label=each.label,
            hint=each.hint,
            why=each.why,
            choices=MappingProxyType(dict(each.choices)),
            choice_hints=MappingProxyType(dict(each.choice_hints)),
        )
        for lang, each in translations.items()
    }
