"""Which places a service reaches."""

import pytest
from tests.conftest import Visit

from familyhelp.domain.area import Area, AreaKind
from familyhelp.domain.coverage import Coverage
from familyhelp.domain.directory import Directory
from familyhelp.domain.service import Service

AREAS = (
    Area("uk", "the UK", AreaKind.NATION),
    Area("england-and-wales", "England and Wales", AreaKind.NATION, within="uk"),
    Area("england-and-scotland", "England and Scotland", AreaKind.NATION, within="uk"),
    Area("england", "England", AreaKind.NATION, within="england-and-wales"),
    Area("anytown", "Anytown", AreaKind.COUNCIL, within="england"),
    Area("hill", "Hillside", AreaKind.LOCALITY, within="anytown"),
    Area("coast", "The Coast", AreaKind.LOCALITY, within="anytown"),
    Area("other-town", "Othertown", AreaKind.COUNCIL, within="england"),
)


@pytest.fixture
def coverage(anytown: Visit) -> Coverage:
    of = anytown.directory
    areas = {each.key: each for each in AREAS}
    return Coverage(Directory(of.site, {}, {}, areas, {}, {}, {}, {}, {}))


def given(*areas: str) -> Service:
    return Service("one", "One", "A service.", "friends", (), areas)


@pytest.mark.parametrize(
    ("area", "reached"),
    [
        ("hill", True),
        ("anytown", True),
        ("england", True),
        ("uk", True),
        ("england-and-scotland", True),
        ("coast", False),
        ("other-town", False),
    ],
)
def test_a_hillside_family_is_reached_from_their_own_area_and_those_around_it(
    coverage: Coverage, area: str, reached: bool
) -> None:
    assert coverage.reaches((area,), "hill") is reached


def test_the_whole_town_is_reached_from_each_part(coverage: Coverage) -> None:
    assert coverage.reaches(("hill",), "anytown")


def test_a_service_without_areas_reaches_everyone(coverage: Coverage) -> None:
    assert coverage.reaches((), "hill")


@pytest.mark.parametrize(
    ("area", "local", "elsewhere"), [("hill", True, False), ("uk", False, False), ("other-town", False, True)]
)
def test_local_and_elsewhere(coverage: Coverage, area: str, local: bool, elsewhere: bool) -> None:
    assert (coverage.is_local(given(area)), coverage.is_elsewhere(given(area))) == (local, elsewhere)


def test_what_is_for_the_whole_town_and_beyond_covers_each_part(coverage: Coverage) -> None:
    assert coverage.covers(given("anytown"), "hill")
    assert not coverage.covers(given("hill"), "hill")
    assert not coverage.covers(given("coast"), "hill")
