"""The age of a child is understood as families say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.eligibility import AgeRange
from familyhelp.search.ages import ages_in


@pytest.mark.parametrize(
    ("said", "months", "left"),
    [
        ("my 2 year old bites", (24, 35), "my bites"),
        ("sleep 6 months", (6, 6), "sleep"),
        ("18 month old not walking", (18, 18), "not walking"),
        ("6 weeks old colic", (1, 1), "colic"),
        ("14yo self harm", (168, 179), "self harm"),
        ("boy aged 9", (108, 119), "boy"),
        ("year 7 bullied", (132, 155), "bullied"),
        ("teenager angry", (156, 239), "teenager angry"),
        ("pregnant and alone", (-9, -1), "pregnant and alone"),
        ("newborn crying", (0, 2), "newborn crying"),
    ],
)
def test_an_age_is_understood(said: str, months: tuple[int, int], left: str) -> None:
    assert ages_in(said.split()) == (AgeRange(*months), left.split())


@pytest.mark.parametrize(
    "said",
    ["waiting for 6 months", "in 3 months", "year 2026", "year 99", "40 year old", "call 111", "2", "", "a year"],
)
def test_other_numbers_are_not_ages(said: str) -> None:
    assert ages_in(said.split()) == (AgeRange(), said.split())


@given(st.integers(0, 25))
def test_a_year_of_age_lasts_twelve_months(years: int) -> None:
    ages, _ = ages_in(f"{years} years old".split())
    assert (ages.first, ages.last) == (years * 12, years * 12 + 11)
