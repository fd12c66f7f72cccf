"""The days besides weekends on which nobody works: England's bank holidays, and those on which the team is closed."""

import datetime as dt
import functools
from collections.abc import Collection

import holidays


def closed_days(own: Collection[dt.date], day: dt.date) -> frozenset[dt.date]:
    """All of them in the year of a day and in the next. ``own`` are the council's, ``closed`` in its ``site.yaml``."""
    return _bank_holidays(day.year) | _bank_holidays(day.year + 1) | frozenset(own)


@functools.cache
def _bank_holidays(year: int) -> frozenset[dt.date]:
    """Those of https://www.gov.uk/bank-holidays for England, as the library ``holidays`` has them."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
