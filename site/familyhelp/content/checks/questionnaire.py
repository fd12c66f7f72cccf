"""Whether the guided questions hang together: each is reached, each answer says what its question asks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from familyhelp.content.lined_yaml import Lined, Trail
from familyhelp.content.problems import Problem, nearest
from familyhelp.content.schema.questionnaire import OptionEntry, QuestionEntry, QuestionnaireFile
from familyhelp.domain.needs import Harder
from familyhelp.domain.questionnaire import Asks

_BELONGS: Mapping[str, Asks] = MappingProxyType(
    {"topics": Asks.WORRY, "audience": Asks.WHO, "ages": Asks.AGES, "harder": Asks.HARDER}
)
"""Which question each of an answer's own keys belongs to. A worry may have an audience too, and need not."""
_FOR_EVERYONE = (Asks.WORRY, Asks.AGES, Asks.WHERE)
"""Questions that may not wait for others: every answer to them has a page of its own."""
_WRITTEN: Mapping[str, str] = MappingProxyType(
    {
        "topics": "topics: [money-and-benefits]",
        "audience": "for: [parents-and-carers]",
        "ages": "ages: {from: 3 years, to: 4 years}",
        "harder": "harder: money",
    }
)


@dataclass(frozen=True, slots=True)
class QuestionnaireSource:
    """A questionnaire without errors of its own, the lines of its keys, and its path."""

    entry: QuestionnaireFile
    keys: Lined
    file: str

    def problem(self, trail: Trail, message: str, suggestion: str = "") -> Problem:
        """Something wrong where a trail leads."""
        return Problem(self.file, self.keys.line(("questions", *trail)), message, suggestion)


def questionnaire_problems(source: QuestionnaireSource) -> Iterator[Problem]:
    """All that is wrong between the questions of one file."""
    questions = source.entry.questions
    yield from _twice(source, "question", [each.key for each in questions], lambda at: (at, "key"))
    yield from _twice(source, "subject of a question", [each.asks.value for each in questions], lambda at: (at, "asks"))
    if questions[0].asks is not Asks.WORRY:
        yield source.problem((0, "asks"), "the first question must ask what the worry is", Asks.WORRY.value)
    for at, question in enumerate(questions):
        yield from _options(source, at, question)
        yield from _condition(source, at, question)


def _twice(
    source: QuestionnaireSource, kind: str, names: list[str], trail: Callable[[int], Trail]
) -> Iterator[Problem]:
    for at, name in enumerate(names):
        if name in names[:at]:
            yield source.problem(trail(at), f"the {kind} “{name}” is here twice")


def _options(source: QuestionnaireSource, at: int, question: QuestionEntry) -> Iterator[Problem]:
    options = question.options
    if question.asks is Asks.WHERE and options:
        said = "“where” has no answers of its own: families pick from the areas in areas.yaml"
        yield source.problem((at, "options"), said)
        return
    if question.asks is not Asks.WHERE and not options:
        yield source.problem((at,), f"the question “{question.key}” has no answers: write its options")
    yield from _twice(source, "answer", [each.key for each in options], lambda one: (at, "options", one, "key"))
    yield from _twice(source, "code", [each.code for each in options], lambda one: (at, "options", one, "code"))
    for one, option in enumerate(options):
        yield from _says_its_own(source, (at, "options", one), question.asks, option)


def _says_its_own(source: QuestionnaireSource, trail: Trail, asks: Asks, option: OptionEntry) -> Iterator[Problem]:
    """Refuse an answer without what its question asks, and one with what another question asks."""
    for name, belongs in _BELONGS.items():
        written = _WRITTEN[name].partition(":")[0]
        given = getattr(option, name) is not None
        if belongs is asks and not given:
            yield source.problem(trail, f"“{option.key}” does not say its “{written}”", _WRITTEN[name])
        elif belongs is not asks and given and (name, asks) != ("audience", Asks.WORRY):
            said = f"“{written}” does not belong in an answer to this question, which asks “{asks.value}”"
            yield source.problem((*trail, written), said)
    if asks is Asks.AGES and option.ages is not None and not (option.ages.first or option.ages.last):
        yield source.problem((*trail, "ages"), f"“{option.key}” has ages without a from or a to", _WRITTEN["ages"])
    if option.harder is Harder.SAFETY and not option.private:
        said = "an answer about safety must never stand in an address: write private: true"
        yield source.problem(trail, said, "private: true")


def _condition(source: QuestionnaireSource, at: int, question: QuestionEntry) -> Iterator[Problem]:
    """Refuse a condition on what there is not, and one that leaves a question where nobody ever comes."""
    asked = question.ask_if
    if asked is None:
        return
    if question.asks in _FOR_EVERYONE:
        said = f"“{question.key}” is asked of everyone, because pages such as /find-help/f/a2/ answer it: delete ask_if"
        yield source.problem((at, "ask_if"), said)
        return
    questions = {each.key: each for each in source.entry.questions}
    if asked.question not in questions:
        near = nearest(asked.question, questions)
        yield source.problem((at, "ask_if", "question"), f"there is no question “{asked.question}”", near)
        return
    offered = [each.key for each in questions[asked.question].options]
    for number, key in enumerate(asked.options):
        if key not in offered:
            said = f"the question “{asked.question}” has no answer “{key}”"
            yield source.problem((at, "ask_if", "options", number), said, nearest(key, offered))
    yield from _never_asked(source, at, question)


def _never_asked(source: QuestionnaireSource, at: int, question: QuestionEntry) -> Iterator[Problem]:
    """A question whose condition is never decided before it: a circle, or an answer that comes too late."""
    order = [each.key for each in source.entry.questions]
    if question.ask_if is None or question.ask_if.question in order[:at]:
        return
    chain = _chain(source.entry, question)
    if chain[-1] == question.key:
        said = f"these wait for each other, so nobody is ever asked: {' → '.join(chain)}"
        yield source.problem((at, "ask_if"), said)
    else:
        said = f"“{question.key}” is never reached: it waits for “{chain[1]}”, which comes after it. Move it below"
        yield source.problem((at, "ask_if"), said)


def _chain(entry: QuestionnaireFile, question: QuestionEntry) -> list[str]:
    """The keys of the questions that one waits for, one after the other, until none or one comes again."""
    by_key = {each.key: each for each in entry.questions}
    chain = [question.key]
    while (asked := by_key[chain[-1]].ask_if) is not None and asked.question in by_key:
        seen = asked.question in chain
        chain.append(asked.question)
        if seen:
            break
    return chain
