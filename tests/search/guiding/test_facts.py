"""What ranking knows of a service."""

from dataclasses import replace

import pytest
from tests.search.conftest import service
from tests.search.guiding.conftest import Known

from familyhelp.domain.contact import Contacts
from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeRange, Audience
from familyhelp.domain.location import Location
from familyhelp.domain.needs import Harder
from familyhelp.domain.place import Place
from familyhelp.domain.schedule import Day, Hours, Opening, Schedule
from familyhelp.domain.service import Accepting, Access, Cost, Price, Route, Service, Way
from familyhelp.search.guiding.facts import Facts, children_helped, facts


def of(town: Directory, **more: object) -> Facts:
    return facts(replace(town, services={"one": service("one", "One", "food", **more)}))["one"]


def test_a_plain_service_is_for_everyone_here_and_nothing_else_is_taken_for_granted(town: Directory) -> None:
    found = of(town)
    assert found.plain(found.reached) == {"order": 0, "topics": ("food",), "indirect": 1}
    assert found.reached == ("town", "hill", "coast")


def test_where_it_is_for(town: Directory) -> None:
    assert of(town, areas=("hill",)).named == ("hill",)
    assert of(town, areas=("hill",)).reached == ("town", "hill")
    assert of(town, areas=("town",)).named == ()
    assert of(town, areas=("town",)).local
    assert not of(town).local
    elsewhere = of(town, areas=("other-town",))
    assert elsewhere.reached == ()
    assert elsewhere.plain(("town", "hill", "coast"))["reached"] == ()


@pytest.mark.parametrize(
    ("first", "audience", "children"),
    [
        (216, (Audience.ADULTS,), False),
        (192, (Audience.YOUNG_PEOPLE, Audience.ADULTS), False),
        (192, (Audience.YOUNG_PEOPLE,), True),
        (191, (Audience.ADULTS,), True),
        (192, (), True),
        (0, (Audience.PARENTS_AND_CARERS,), True),
    ],
)
def test_from_18_years_tells_of_the_grown_up_and_not_of_the_child(
    first: int, audience: tuple[Audience, ...], children: bool
) -> None:
    ages = AgeRange(first, None)
    found = children_helped(service("one", "One", "food", ages=ages, audience=audience))
    assert found == (ages if children else AgeRange())


@pytest.mark.parametrize(
    ("contacts", "locations", "route", "direct"),
    [
        (Contacts(phone="01632 960001"), (), Route.NOT_STATED, True),
        (Contacts(webchat="https://www.example.org/chat"), (), Route.NOT_STATED, True),
        (Contacts(), (Location(address="1 High Street"),), Route.NOT_STATED, True),
        (Contacts(website="https://www.example.org/", email="a@example.org"), (), Route.NOT_STATED, False),
        (Contacts(phone="01632 960001"), (), Route.PROFESSIONAL_REFERRAL, False),
        (Contacts(phone="01632 960001"), (), Route.SELF_REFERRAL, True),
    ],
)
def test_whether_a_family_can_turn_to_it_directly(
    town: Directory, contacts: Contacts, locations: tuple[Location, ...], route: Route, direct: bool
) -> None:
    found = of(town, contacts=contacts, locations=locations, access=Access(route))
    assert found.indirect == int(not direct)


@pytest.mark.parametrize(
    ("more", "eases"),
    [
        ({}, ()),
        ({"languages": ("en",)}, ()),
        ({"languages": ("en", "pl")}, (Harder.LANGUAGE,)),
        ({"interpreters": "on request"}, (Harder.LANGUAGE,)),
        ({"accessibility": ("step-free",)}, (Harder.DISABILITY,)),
        ({"send": "A quiet room."}, (Harder.DISABILITY,)),
        ({"cost": Cost(Price.FREE)}, (Harder.MONEY,)),
        ({"cost": Cost(Price.PAID)}, ()),
        ({"ways": (Way.IN_PERSON,)}, ()),
        ({"ways": (Way.PHONE,)}, (Harder.TRAVEL,)),
        ({"ways": (Way.HOME_VISIT,)}, (Harder.TRAVEL,)),
        ({"ways": (Way.TEXT,)}, (Harder.TRAVEL, Harder.SAFETY)),
        ({"contacts": Contacts(webchat="https://www.example.org/chat")}, (Harder.TRAVEL, Harder.SAFETY)),
    ],
)
def test_only_what_is_stated_makes_it_easier(
    town: Directory, more: dict[str, object], eases: tuple[Harder, ...]
) -> None:
    assert of(town, **more).eases == eases


@pytest.mark.parametrize(
    ("accepting", "rank", "welcome"),
    [
        (Accepting.YES, 0, True),
        (Accepting.UNKNOWN, 0, False),
        (Accepting.WAITING_LIST, 1, False),
        (Accepting.NO, 2, False),
    ],
)
def test_whether_it_takes_people(town: Directory, accepting: Accepting, rank: int, welcome: bool) -> None:
    found = of(town, accepting=accepting)
    assert (found.accepting, found.welcome) == (rank, welcome)


def test_the_week_has_the_hours_of_each_day_and_says_where_they_are_not_known(town: Directory) -> None:
    schedule = Schedule((Opening((Day.MON, Day.TUE), Hours(540, 720)), Opening((Day.TUE,), None)))
    assert of(town, schedule=schedule).week == (((540, 720),), None, (), (), (), (), ())
    assert of(town).week == ()


def test_it_is_where_its_hub_is(town: Directory) -> None:
    hub = town.hubs["hill"].location.place
    assert hub
    found = of(town, locations=(Location(hub="hill"), Location(place=Place(1, 2)), Location(name="Nowhere")))
    assert found.spots == ((hub.easting, hub.northing), (1, 2))


def test_what_is_open_day_and_night_needs_no_week_in_the_browser(known: Known) -> None:
    always = known(always=True, week=(((0, 1440),),) * 7)
    assert "week" not in always.plain(always.reached)


def test_services_are_numbered_by_name(town: Directory) -> None:
    found = facts(town)
    assert [each.order for each in found.values()] == list(range(len(found)))
    assert isinstance(town.services["larder"], Service)
    assert not found["larder"].only_professionals
