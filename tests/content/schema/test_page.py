import datetime as dt

import pytest
from pydantic import ValidationError

from familyhelp.content.known import Known, Name
from familyhelp.content.schema.page import EventEntry

KNOWN = Known({Name.HUB: ["riverside"]}, dt.date(2026, 11, 22))
DAY = dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    "event",
    [
        {"starts": DAY, "ends": DAY - dt.timedelta(days=1)},
        {"starts": DAY, "opens": "10:00"},
        {"starts": DAY, "place": "hub:hilltop"},
        {"starts": "2026-12-01"},
        {},
    ],
)
def test_an_event_has_days_and_a_place_that_there_are(event: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        EventEntry.model_validate(event, context=KNOWN)


@pytest.mark.parametrize("place", ["hub:riverside", "The library, by the river"])
def test_an_event_may_be_at_a_hub_or_anywhere(place: str) -> None:
    assert EventEntry.model_validate({"starts": DAY, "place": place}, context=KNOWN).place == place
