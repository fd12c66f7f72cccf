"""A service says only what somebody has stated."""

from familyhelp.domain.service import Accepting, Price, Route, Service
from familyhelp.domain.words import Words

BARE = Service("larder", "Hill Larder", "Food for a week.", "friends", ("food",), ("hill",))


def test_not_stated_is_never_shown_as_free() -> None:
    assert BARE.cost.price is Price.NOT_STATED


def test_nobody_is_sent_to_a_door_or_told_there_is_room_unless_it_is_stated() -> None:
    assert BARE.access.route is Route.NOT_STATED
    assert BARE.accepting is Accepting.UNKNOWN
    assert not BARE.contacts
    assert not BARE.schedule
    assert not BARE.locations


def test_details_that_nobody_verified_have_no_date() -> None:
    assert BARE.checked is None


def test_a_service_with_no_stated_age_helps_every_age() -> None:
    assert BARE.ages.covers(0)
    assert BARE.ages.covers(60 * 12)


def test_what_to_bring_and_whom_it_is_not_for_are_said_in_the_familys_language() -> None:
    polish = Words("pl", name="Spiżarnia", not_for="Nie dla firm.", what_happens_next="Oddzwonimy.", send="Tak.")
    service = Service(
        "larder", "Hill Larder", "Food.", "friends", ("food",), ("hill",), bring=("a bag",), translations=(polish,)
    )
    shown = service.in_language("pl")
    assert (shown.name, shown.not_for, shown.what_happens_next, shown.send, shown.lang) == (
        "Spiżarnia",
        "Nie dla firm.",
        "Oddzwonimy.",
        "Tak.",
        "pl",
    )
    assert (shown.summary, shown.bring) == ("Food.", ("a bag",))
