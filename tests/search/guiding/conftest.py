"""Facts of made-up services, each with what a test sets."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.service import Price
from familyhelp.search.guiding.facts import Facts

PLAIN = Facts(
    topics=("food",),
    ages=AgeRange(),
    audience=(),
    local=False,
    named=(),
    reached=("town", "hill", "coast"),
    accepting=0,
    welcome=False,
    indirect=0,
    price=Price.NOT_STATED,
    eases=(),
    always=False,
    week=(),
    spots=(),
    urgent=False,
    checked="",
    order=0,
)
"""A national number to ring about food, of which nothing else is known."""

Known = Callable[..., Facts]


@pytest.fixture
def known() -> Known:
    """Makes the facts of a service: those of a plain one, but for what is said."""
    return lambda **more: replace(PLAIN, **more)
