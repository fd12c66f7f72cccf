import datetime as dt

import pytest
from pydantic import ValidationError

from familyhelp.content.known import Known, Name
from familyhelp.content.schema.contact import AddressEntry, AgesEntry, OpeningEntry, age_in_months
from familyhelp.content.schema.service import ServiceEntry

KNOWN = Known({Name.HUB: ["riverside"]}, dt.date(2026, 11, 22))
LEAST = {"name": "A", "summary": "B.", "organisation": "c", "topics": ["d"], "areas": ["e"]}


@pytest.mark.parametrize(
    "hours",
    [
        {"opens": "17:00", "closes": "09:00"},
        {"opens": "09:00", "closes": "09:00"},
        {"opens": "09:00"},
        {"closes": "09:00"},
    ],
)
def test_a_day_ends_after_it_starts(hours: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        OpeningEntry.model_validate({"days": ["mon"], **hours})


@pytest.mark.parametrize("days", [[], ["mon", "mon"], ["Mon"], ["monday"]])
def test_days_are_short_and_once_each(days: list[str]) -> None:
    with pytest.raises(ValidationError):
        OpeningEntry.model_validate({"days": days})


@pytest.mark.parametrize(
    ("youngest", "oldest"), [("5 years", "4 years"), ("12 months", "pregnancy"), ("13 months", "12 months")]
)
def test_the_oldest_is_not_younger_than_the_youngest(youngest: str, oldest: str) -> None:
    with pytest.raises(ValidationError, match="change them round"):
        AgesEntry.model_validate({"from": youngest, "to": oldest})


def test_a_year_of_life_is_one_age() -> None:
    assert AgesEntry.model_validate({"from": "5 years", "to": "5 years"})
    assert age_in_months("5 years", last=True) - age_in_months("5 years") == 11


def test_a_place_says_something() -> None:
    with pytest.raises(ValidationError, match="needs a name"):
        AddressEntry()


@pytest.mark.parametrize("place", ["riverside", "hub:", "hub:hilltop", "my hub:riverside", 3])
def test_a_place_is_a_hub_that_there_is_or_an_address(place: object) -> None:
    with pytest.raises(ValidationError):
        ServiceEntry.model_validate(LEAST | {"locations": [place]}, context=KNOWN)


def test_hubs_and_addresses_stand_side_by_side() -> None:
    places = ["hub:riverside", {"name": "The hall"}]
    assert ServiceEntry.model_validate(LEAST | {"locations": places}, context=KNOWN).locations[0] == "hub:riverside"
