"""A week as a page shows it: seven rows, or one line when every day is the same."""

from dataclasses import dataclass
from itertools import groupby

from flask_babel import gettext

from familyhelp.domain.schedule import BankHolidays, Day, Hours, Opening, Schedule
from familyhelp.web import wording


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of a week: its name, its hours in words (empty: nothing stated for that day), and bars to draw.

    ``number`` is 0 for Monday, so that the page's script can mark today. ``bars`` are (start, length)
    in whole percent of the day from 6am to midnight.
    """

    number: int
    name: str
    lines: tuple[str, ...]
    bars: tuple[tuple[int, int], ...]


DRAWN_FROM, DRAWN_TO = 6 * 60, 24 * 60


def _line(opening: Opening) -> str:
    parts = [wording.hours(opening.hours)] if opening.hours else []
    if opening.note:
        parts.append(opening.note)
    if opening.bank_holidays is not BankHolidays.NOT_STATED:
        parts.append(str(wording.HOLIDAYS[opening.bank_holidays]))
    return ", ".join(parts)


def _bar(hours: Hours) -> tuple[int, int]:
    width = DRAWN_TO - DRAWN_FROM
    start = max(0, hours.opens - DRAWN_FROM) * 100 // width
    end = max(0, hours.closes - DRAWN_FROM) * 100 // width
    return start, max(1, end - start)


def week(schedule: Schedule) -> tuple[DayRow, ...]:
    """The seven days of a schedule; empty when nothing is stated at all."""
    if not schedule:
        return ()
    return tuple(
        DayRow(
            number=int(day),
            name=str(wording.DAYS[day]),
            lines=tuple(filter(None, (_line(opening) for opening in schedule.on(day)))),
            bars=tuple(_bar(opening.hours) for opening in schedule.on(day) if opening.hours),
        )
        for day in Day
    )


def opening(schedule: Schedule) -> tuple[str, ...]:
    """A week in as few lines as can be: "Monday to Friday: 9am to 5pm"; empty when nothing is stated."""
    if schedule.always:
        return (gettext("Open day and night, every day."),)
    rows = [row for row in week(schedule) if row.lines]
    runs = groupby(enumerate(rows), key=lambda each: (each[1].number - each[0], each[1].lines))
    return tuple(_run([row for _, row in run]) for _, run in runs)


def _run(rows: list[DayRow]) -> str:
    first, last = rows[0].name, rows[-1].name
    days = first if len(rows) == 1 else gettext("%(first)s to %(last)s", first=first, last=last)
    return f"{days}: {'; '.join(rows[0].lines)}"
