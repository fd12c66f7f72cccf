import pytest

from familyhelp.content.build.shared import Told, address, ages, contacts, day, hours, schedule
from familyhelp.content.schema.contact import AddressEntry, AgesEntry, ContactsEntry, OpeningEntry
from familyhelp.domain.contact import Contacts
from familyhelp.domain.eligibility import PREGNANCY, AgeRange
from familyhelp.domain.place import Place
from familyhelp.domain.schedule import MIDNIGHT, Day, Hours
from familyhelp.domain.words import RichText


def test_ways_to_reach_somebody_stay_as_they_are_said() -> None:
    assert contacts(ContactsEntry(phone="01632 960001")) == Contacts(phone="01632 960001")


@pytest.mark.parametrize(
    ("stated", "meant"),
    [
        ({}, AgeRange()),
        ({"from": "pregnancy", "to": "24 months"}, AgeRange(PREGNANCY, 24)),
        ({"to": "15 years"}, AgeRange(None, 191)),
        ({"from": "16 years", "to": "25 years"}, AgeRange(192, 311)),
        ({"from": "1 year"}, AgeRange(12, None)),
        ({"to": "pregnancy"}, AgeRange(None, -1)),
    ],
)
def test_ages_hold_until_the_next_birthday(stated: dict[str, str], meant: AgeRange) -> None:
    assert ages(AgesEntry.model_validate(stated)) == meant


def test_days_and_hours_become_a_week() -> None:
    week = schedule(
        [
            OpeningEntry.model_validate({"days": ["sun", "mon"], "opens": "00:00", "closes": "24:00"}),
            OpeningEntry.model_validate({"days": ["tue"], "note": "Ring first"}),
        ]
    )
    assert week.openings[0].days == (Day.MON, Day.SUN)
    assert week.openings[0].hours == Hours(0, MIDNIGHT)
    assert week.openings[1].hours is None
    assert day("wed") is Day.WED
    assert hours(OpeningEntry.model_validate({"days": ["mon"]})) is None


def test_an_address_with_a_postcode_is_on_the_map() -> None:
    assert address(AddressEntry(postcode="sr54bw")).place == Place(435524, 559240)
    assert address(AddressEntry(name="The hall")).place is None


def test_what_a_file_tells_besides_its_keys() -> None:
    assert Told("x", RichText(), "en").translations == ()
