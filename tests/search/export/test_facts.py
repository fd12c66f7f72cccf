"""What filters and fit look at is decided once, when the files are written."""

import datetime as dt
from dataclasses import replace

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.schedule import MIDNIGHT, Day, Hours, Opening, Schedule
from familyhelp.domain.service import Service
from familyhelp.search.export.documents import documents
from familyhelp.search.export.facts import COLUMNS, Facts
from familyhelp.search.shards.columns import Column
from familyhelp.search.shards.flags import Flag


def columns(town: Directory, *services: Service) -> dict[str, Column]:
    directory = replace(town, services={each.slug: each for each in services}, pages={})
    return Facts(directory).columns(tuple(documents(directory)))


@pytest.mark.parametrize(
    ("slug", "flags"),
    [
        ("larder", Flag.LOCAL),
        ("far-larder", Flag.ELSEWHERE),
        ("give", Flag(0)),
        ("wish", Flag.URGENT),
    ],
)
def test_where_a_service_is_for_and_whether_it_is_urgent(town: Directory, slug: str, flags: Flag) -> None:
    assert columns(town, town.services[slug])["flags"][0] == flags


def test_fresh_is_what_was_checked_lately(town: Directory) -> None:
    one, other, never = (town.services[slug] for slug in ("calm", "give", "wish"))
    newest = replace(one, checked=dt.date(2026, 11, 1))
    flags = columns(town, newest, replace(other, checked=dt.date(2025, 12, 31)), never)["flags"]
    assert [flags[number] & Flag.FRESH for number in range(3)] == [Flag.FRESH, 0, 0]
    flags = columns(town, newest, replace(other, checked=dt.date(2026, 1, 1)))["flags"]
    assert [flags[number] & Flag.FRESH for number in range(2)] == [Flag.FRESH, Flag.FRESH]


def test_day_and_night_is_known(town: Directory) -> None:
    always = Schedule((Opening(tuple(Day), Hours(0, MIDNIGHT)),))
    assert columns(town, replace(town.services["give"], schedule=always))["flags"][0] == Flag.ALWAYS


def test_rank_goes_by_name_then_slug(town: Directory) -> None:
    calm, give = town.services["calm"], town.services["give"]
    renamed = columns(town, replace(calm, name="zebra"), replace(give, name="Aardvark"))["rank"]
    assert [number + renamed[number] for number in range(2)] == [3, 0]
    same = columns(town, replace(calm, name="Zebra"), replace(give, name="zebra"))["rank"]
    assert same[0] + 0 < same[1] + 1


def test_a_hub_answers_to_where_only(town: Directory) -> None:
    found = columns(town)
    assert found["hubs"][0] == [[0], []]
    assert all(found[name][0][0] == [] for names in COLUMNS.values() for name in names if name not in {"hubs", "areas"})


def test_what_is_not_stated_stays_in(town: Directory) -> None:
    assert columns(town, town.services["give"])["ages"][0] == [list(range(7)), None, None]


def test_addresses_are_kept_to_ten_metres(town: Directory) -> None:
    assert columns(town, town.services["larder"])["places"][0] == [[439_000, 557_000]]
    assert columns(town, town.services["rhymes"])["places"][0] == [[439_000, 557_000]]
    assert columns(town, town.services["give"])["places"][0] == []
