from collections.abc import Callable

from familyhelp.content.build.listings import hub, service
from familyhelp.content.build.shared import Told
from familyhelp.content.loader import Loaded
from familyhelp.content.schema.hub import HubEntry
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.domain.hub import HubKind
from familyhelp.domain.schedule import BankHolidays, Day
from familyhelp.domain.service import Accepting, Price, Route, Service, Way
from familyhelp.domain.words import RichText

LEAST = {"name": "A", "summary": "B.", "organisation": "c", "topics": ["d", "d"], "areas": ["e"]}


def test_what_is_not_stated_is_unknown_and_never_free_or_open() -> None:
    made = service(ServiceEntry.model_validate(LEAST), Told("a", RichText(), "en"), {})
    assert made == Service("a", "A", "B.", "c", ("d",), ("e",))
    assert made.cost.price is Price.NOT_STATED
    assert made.accepting is Accepting.UNKNOWN
    assert made.access.route is Route.NOT_STATED
    assert not made.schedule


def test_every_fact_of_a_full_listing_arrives(loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    assert directory
    full = directory.services["toy-library"]
    unset = {name for name in Service.__slots__ if not getattr(full, name)}
    assert unset == {"urgent", "sensitive"}
    assert set(full.ways) == set(Way)
    assert (full.cost.price, full.cost.note) == (Price.PAID, "50p a toy")
    assert full.schedule.openings[0].bank_holidays is BankHolidays.CLOSED
    assert full.contacts.text_word == "TOYS"


def test_a_note_to_editors_is_never_published(loaded: Callable[[], Loaded]) -> None:
    assert "Ring about the price" not in repr(loaded().directory)
    assert "Ask Riverside about Saturdays" not in repr(loaded().directory)


def test_a_hubs_week_is_in_order(loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    assert directory
    riverside = directory.hubs["riverside"]
    assert [each.day for each in riverside.sessions] == [Day.TUE, Day.FRI]
    assert riverside.sessions[0].ages.last == 12
    assert riverside.sessions[1].hours is None
    assert riverside.photos[0].alt == "The front door with its ramp."
    assert directory.hubs["library-room"].kind is HubKind.SPOKE


def test_a_hub_without_a_postcode_is_not_on_the_map() -> None:
    stated = {"name": "A", "summary": "B.", "organisation": "c", "areas": ["e"], "address": "Somewhere"}
    assert hub(HubEntry.model_validate(stated), Told("a", RichText(), "en")).location.place is None
