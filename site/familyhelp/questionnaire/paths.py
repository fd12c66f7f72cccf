"""Every way through the questions by one worry, one age and one area, and how many services each leads to."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.domain.questionnaire import Asks, Option, Questionnaire
from familyhelp.questionnaire.needs import needs
from familyhelp.questionnaire.replay import Pair, replay


@dataclass(frozen=True, slots=True)
class Path:
    """One way: an age or area of None is a question that was skipped. ``count`` is how many services are shown."""

    worry: Option
    age: Option | None
    area: Option | None
    count: int


def paths(questionnaire: Questionnaire, directory: Directory, count: Callable[[Needs], int]) -> Iterator[Path]:
    """Walk every path. ``count`` says how many services some needs lead to."""
    for worry, age, area in product(
        _options(questionnaire, Asks.WORRY),
        (None, *_options(questionnaire, Asks.AGES)),
        (None, *_options(questionnaire, Asks.WHERE)),
    ):
        pairs = _pairs(questionnaire, {Asks.WORRY: worry, Asks.AGES: age, Asks.WHERE: area})
        state = replay(questionnaire, pairs, directory.districts)
        yield Path(worry, age, area, count(needs(state, directory)))


@dataclass(frozen=True, slots=True)
class Gap:
    """A worry and the fewest services that it leads to: for which ages and in which areas (none: for and in all)."""

    worry: Option
    ages: tuple[Option, ...]
    areas: tuple[Option, ...]
    count: int

    @property
    def labels(self) -> tuple[str, ...]:
        """What was answered, in the words of the questions."""
        several = (", ".join(each.label for each in options) for options in (self.ages, self.areas))
        return tuple(each for each in (self.worry.label, *several) if each)


def gaps(found: Iterable[Path]) -> list[Gap]:
    """The gaps, the widest first. What an age or an area does not change is told once, without it."""
    by_start: dict[tuple[str, str], list[Path]] = {}
    for path in found:
        by_start.setdefault((path.worry.key, path.age.key if path.age else ""), []).append(path)
    least = {start: min(each.count for each in started) for start, started in by_start.items()}
    told: dict[tuple[str, int, tuple[Option, ...]], Gap] = {}
    for (worry, age), started in by_start.items():
        count = least[worry, age]
        if age and count >= least[worry, ""]:
            continue
        where = _where(started, count)
        ages = tuple(each for each in (started[0].age,) if each)
        gap = told.get((worry, count, where))
        told[worry, count, where] = Gap(started[0].worry, (*gap.ages, *ages) if gap else ages, where, count)
    return sorted(told.values(), key=lambda gap: gap.count)


def _where(started: list[Path], count: int) -> tuple[Option, ...]:
    """The areas in which there are so few; none when it is the same everywhere."""
    if all(each.count == count for each in started):
        return ()
    return tuple(each.area for each in started if each.count == count and each.area)


def _options(questionnaire: Questionnaire, asks: Asks) -> tuple[Option, ...]:
    question = questionnaire.asking(asks)
    return question.options if question else ()


def _pairs(questionnaire: Questionnaire, answers: dict[Asks, Option | None]) -> Iterator[Pair]:
    for asks, option in answers.items():
        question = questionnaire.asking(asks)
        if question and option:
            yield question.key, option.code
