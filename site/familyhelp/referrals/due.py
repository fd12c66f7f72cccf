"""By when somebody must be in touch: one working day, or four hours when it is about abuse."""

import datetime as dt
from collections.abc import Collection
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
ABUSE = dt.timedelta(hours=4)
"""Round the clock: the strategy asks that domestic abuse is dealt with on the same day."""

_SATURDAY = 5


def rounded(moment: dt.datetime) -> dt.datetime:
    """The hour in which a moment lies, in UTC: when exactly somebody wrote is nobody's business."""
    return moment.astimezone(dt.UTC).replace(minute=0, second=0, microsecond=0)


def due(received: dt.datetime, *, abuse: bool, holidays: Collection[dt.date] = ()) -> dt.datetime:
    """By when the family must have heard, in UTC.

    One working day is twenty-four hours that lie on working days: from Friday at 15:00 to Monday at
    15:00, and from any time at a weekend to the end of Monday. ``holidays`` are the days besides
    weekends on which nobody works: see :func:`familyhelp.referrals.closed_days.closed_days`.
    """
    if abuse:
        return received + ABUSE
    start = received.astimezone(LONDON).replace(tzinfo=None)
    if _rests(start.date(), holidays):
        start = dt.datetime.combine(_next_working(start.date(), holidays), dt.time())
    end = dt.datetime.combine(_next_working(start.date(), holidays), start.time())
    if start.time() == dt.time():  # a day that began at midnight is over at the next, not at that after a weekend
        end = start + dt.timedelta(days=1)
    return end.replace(tzinfo=LONDON).astimezone(dt.UTC)


def day_of(moment: dt.datetime) -> dt.date:
    """The day to name to a family: the last on which somebody may still be in touch. Midnight ends the day before."""
    return (moment.astimezone(LONDON) - dt.timedelta(microseconds=1)).date()


def _rests(day: dt.date, holidays: Collection[dt.date]) -> bool:
    return day.weekday() >= _SATURDAY or day in holidays


def _next_working(day: dt.date, holidays: Collection[dt.date]) -> dt.date:
    day += dt.timedelta(days=1)
    while _rests(day, holidays):
        day += dt.timedelta(days=1)
    return day
