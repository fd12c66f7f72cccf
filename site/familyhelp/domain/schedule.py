"""When something is open: a week of days, each with its hours."""

from dataclasses import dataclass
from enum import Enum, IntEnum


class Day(IntEnum):
    """A day of the week, Monday first, numbered as :meth:`datetime.date.weekday` does."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


class BankHolidays(Enum):
    """What happens on bank holidays."""

    OPEN = "open"
    CLOSED = "closed"
    NOT_STATED = "not-stated"


MIDNIGHT = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """From one time of day to another, in minutes after midnight (0 to 1440)."""

    opens: int
    closes: int

    @property
    def all_day(self) -> bool:
        """Whether this is the whole day."""
        return self.opens == 0 and self.closes == MIDNIGHT


@dataclass(frozen=True, slots=True)
class Opening:
    """Some days with the same hours. ``hours`` is None when only the days are known."""

    days: tuple[Day, ...]
    hours: Hours | None = None
    note: str = ""
    bank_holidays: BankHolidays = BankHolidays.NOT_STATED


@dataclass(frozen=True, slots=True)
class Schedule:
    """A week. An empty schedule means that the hours are not stated, never that it is closed."""

    openings: tuple[Opening, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is stated."""
        return bool(self.openings)

    def on(self, day: Day) -> tuple[Opening, ...]:
        """What happens on a day, earliest first, openings with unknown hours last."""
        found = [opening for opening in self.openings if day in opening.days]
        return tuple(sorted(found, key=lambda each: (each.hours is None, each.hours or Hours(0, 0))))

    @property
    def always(self) -> bool:
        """Whether it is open day and night, all week."""
        return all(any(each.hours and each.hours.all_day for each in self.on(day)) for day in Day)
