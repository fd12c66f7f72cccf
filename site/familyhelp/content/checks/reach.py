"""Whether the guided questions lead somewhere: every worry in every area, and every topic from some worry."""

from collections.abc import Iterator

from familyhelp.content.checks.questionnaire import QuestionnaireSource
from familyhelp.content.problems import Problem
from familyhelp.content.schema.questionnaire import OptionEntry
from familyhelp.domain.coverage import Coverage
from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import Audience
from familyhelp.domain.questionnaire import Asks, area_code

_MOST_AREAS = 6
"""How many areas are named in one message."""


def reach_problems(source: QuestionnaireSource, directory: Directory) -> Iterator[Problem]:
    """What is wrong between the questions and the services, topics and areas that there are."""
    for at, question in enumerate(source.entry.questions):
        if question.asks is Asks.WORRY:
            for one, option in enumerate(question.options):
                yield from _leads_somewhere(source, (at, one), option, directory)
            yield from _unreached(source, at, question.options, directory)
        elif question.asks is Asks.WHERE:
            yield from _same_codes(source, at, directory)


def _areas(directory: Directory) -> tuple[str, ...]:
    """The areas that a family can pick, or the council's own where it has no parts."""
    return tuple(each.key for each in directory.inside(directory.site.area)) or (directory.site.area,)


def _leads_somewhere(
    source: QuestionnaireSource, at: tuple[int, int], option: OptionEntry, directory: Directory
) -> Iterator[Problem]:
    """An answer without topics leads to every service."""
    coverage = Coverage(directory)
    topics = option.topics or directory.by_topic
    found = [
        each
        for topic in topics
        for each in directory.by_topic.get(topic, ())
        if each.audience != (Audience.PROFESSIONALS,)
    ]
    empty = [area for area in _areas(directory) if not any(coverage.reaches(each.areas, area) for each in found)]
    if empty:
        more = " …" if len(empty) > _MOST_AREAS else ""
        said = f"“{option.key}” leads to no service in {', '.join(empty[:_MOST_AREAS])}{more}: give it more topics"
        yield source.problem((at[0], "options", at[1], "topics"), said)


def _unreached(
    source: QuestionnaireSource, at: int, options: list[OptionEntry], directory: Directory
) -> Iterator[Problem]:
    """A topic that no worry names: its services would never be found by answering questions."""
    reached = {topic for option in options for topic in option.topics or ()}
    for key, topic in directory.topics.items():
        if key not in reached:
            said = f"no worry leads to the topic “{key}”: add it to the topics of one"
            yield source.problem((at, "options"), said, _likely(topic.group, options, directory))


def _likely(group: str, options: list[OptionEntry], directory: Directory) -> str:
    """The worry that has most topics of a group."""
    shares = {
        option.key: sum(directory.topics[each].group == group for each in option.topics or ()) for option in options
    }
    best = max(shares, key=lambda key: shares[key])
    return best if shares[best] else ""


def _same_codes(source: QuestionnaireSource, at: int, directory: Directory) -> Iterator[Problem]:
    """Two areas whose codes, which are made from their keys, come out the same."""
    by_code: dict[str, str] = {}
    for area in directory.inside(directory.site.area):
        code = area_code(area.key)
        if code in by_code:
            said = f"the areas “{by_code[code]}” and “{area.key}” have the same code “{code}” in addresses"
            yield source.problem((at,), f"{said}: change the key of one", f"{area.key}-area")
        by_code[code] = area.key
