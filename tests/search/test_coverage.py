"""Which places a service reaches."""

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.search.coverage import Coverage


@pytest.fixture(scope="module")
def coverage(town: Directory) -> Coverage:
    return Coverage(town)


@pytest.mark.parametrize(
    ("area", "reached"),
    [
        ("hill", True),
        ("town", True),
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
    assert coverage.reaches(("hill",), "town")


def test_a_service_without_areas_reaches_everyone(coverage: Coverage) -> None:
    assert coverage.reaches((), "hill")


@pytest.mark.parametrize(
    ("slug", "local", "elsewhere"), [("larder", True, False), ("give", False, False), ("far-larder", False, True)]
)
def test_local_and_elsewhere(town: Directory, coverage: Coverage, slug: str, local: bool, elsewhere: bool) -> None:
    service = town.services[slug]
    assert (coverage.is_local(service), coverage.is_elsewhere(service)) == (local, elsewhere)
