"""Whom something is for: ages in months, and people."""

from dataclasses import dataclass
from enum import Enum

MONTHS_IN_A_YEAR = 12
PREGNANCY = -9
"""The age, in months, of a child nine months before its birth."""


class Audience(Enum):
    """The people a service is meant for, as families say it."""

    PARENTS_AND_CARERS = "parents-and-carers"
    CHILDREN = "children"
    YOUNG_PEOPLE = "young-people"
    ADULTS = "adults"
    WOMEN = "women"
    MEN = "men"
    FAMILIES = "families"
    PREGNANT_PEOPLE = "pregnant-people"
    CARERS = "carers"
    PROFESSIONALS = "professionals"


@dataclass(frozen=True, slots=True)
class AgeRange:
    """The ages of the children helped, in months, both ends included; None is an open end.

    "To 15 years" holds until the sixteenth birthday, so its last month is 191.
    """

    first: int | None = None
    last: int | None = None

    def __bool__(self) -> bool:
        """Whether any age is stated."""
        return self.first is not None or self.last is not None

    def covers(self, months: int) -> bool:
        """Whether a child of that many months is helped; an open end helps everyone."""
        return (self.first is None or self.first <= months) and (self.last is None or months <= self.last)

    def overlaps(self, other: "AgeRange") -> bool:
        """Whether any age is in both ranges."""
        return not (
            (self.first is not None and other.last is not None and self.first > other.last)
            or (self.last is not None and other.first is not None and self.last < other.first)
        )


class AgeBand(Enum):
    """The ages a family picks from: the Department for Education's bands, and pregnancy."""

    PREGNANCY = "pregnancy"
    FROM_0_TO_2 = "0-2"
    FROM_3_TO_5 = "3-5"
    FROM_6_TO_11 = "6-11"
    FROM_12_TO_15 = "12-15"
    FROM_16_TO_18 = "16-18"
    FROM_19_TO_25 = "19-25"

    @property
    def ages(self) -> AgeRange:
        """The same band in months."""
        if self is AgeBand.PREGNANCY:
            return AgeRange(PREGNANCY, -1)
        youngest, oldest = (int(year) for year in self.value.split("-"))
        return AgeRange(youngest * MONTHS_IN_A_YEAR, (oldest + 1) * MONTHS_IN_A_YEAR - 1)
