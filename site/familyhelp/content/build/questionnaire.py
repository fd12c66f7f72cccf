"""The guided questions, from questionnaire.yaml and the council's own areas."""

from collections.abc import Iterable, Mapping

from familyhelp.content.build.shared import ages
from familyhelp.content.checks.questionnaire import QuestionnaireSource
from familyhelp.content.schema.questionnaire import LabelTranslation, OptionEntry, QuestionEntry
from familyhelp.domain.area import Area
from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.questionnaire import (
    Asks,
    Condition,
    Option,
    Question,
    Questionnaire,
    Translation,
    area_option,
)


def questionnaire(source: QuestionnaireSource | None, areas: Iterable[Area], lang: str) -> Questionnaire | None:
    """The questions; ``areas`` are those of the council, from which a family picks where they live."""
    if source is None:
        return None
    return Questionnaire(tuple(_question(each, tuple(areas), lang) for each in source.entry.questions))


def _question(entry: QuestionEntry, areas: tuple[Area, ...], lang: str) -> Question:
    where = tuple(map(area_option, areas)) if entry.asks is Asks.WHERE else ()
    return Question(
        key=entry.key,
        asks=entry.asks,
        label=entry.label,
        options=where or tuple(_option(each, lang) for each in entry.options),
        hint=entry.hint,
        several=entry.several,
        ask_if=Condition(entry.ask_if.question, tuple(entry.ask_if.options)) if entry.ask_if else None,
        lang=lang,
        translations=_words(entry.translations),
    )


def _option(entry: OptionEntry, lang: str) -> Option:
    return Option(
        key=entry.key,
        code=entry.code,
        label=entry.label,
        hint=entry.hint,
        topics=tuple(entry.topics or ()),
        ages=ages(entry.ages) if entry.ages else AgeRange(),
        audience=tuple(entry.audience or ()),
        harder=entry.harder,
        private=entry.private,
        panel=entry.panel,
        icon=entry.icon,
        lang=lang,
        translations=_words(entry.translations),
    )


def _words(translations: Mapping[str, LabelTranslation]) -> tuple[Translation, ...]:
    return tuple(Translation(lang, each.label, each.hint) for lang, each in translations.items())
