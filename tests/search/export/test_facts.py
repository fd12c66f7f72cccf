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
from familyhelp.search.weights import WEIGHTS


def columns(town: Directory, *services: Service) -> dict[str, Column]:
    directory = replace(town, services={each.slug: each for each in services}, pages={})
    return Facts(directory).columns(tuple(documents(directory)))


@pytest.mark.parametrize(
    ("slug", "standing"),
    [
        ("larder", [WEIGHTS.local, 0, 1]),
        ("far-larder", [WEIGHTS.elsewhere, 0, 0]),
        ("give", [100, 0, 0]),
        ("wish", [100, 100, 0]),
    ],
)
def test_where_a_service_is_for_and_whether_it_is_urgent(town: Directory, slug: str, standing: list[int]) -> None:
    assert columns(town, town.services[slug])["standing"][0] == standing


def test_fresh_is_what_was_checked_lately(town: Directory) -> None:
    one, other, never = (town.services[slug] for slug in ("calm", "give", "wish"))
    newest = replace(one, checked=dt.date(2026, 11, 1))
    standing = columns(town, newest, replace(other, checked=dt.date(2025, 12, 31)), never)["standing"]
    assert [standing[number][0] for number in range(3)] == [WEIGHTS.fresh, 100, 100]
    standing = columns(town, newest, replace(other, checked=dt.date(2026, 1, 1)))["standing"]
    assert [standing[number][0] for number in range(2)] == [WEIGHTS.fresh, WEIGHTS.fresh]


def test_urgent_help_counts_more_by_day_and_night(town: Directory) -> None:
    always = Schedule((Opening(tuple(Day), Hours(0, MIDNIGHT)),))
    assert columns(town, replace(town.services["wish"], schedule=always))["standing"][0][1] == WEIGHTS.always


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


def test_a_card_names_the_part_of_town_of_a_local_service_only(town: Directory) -> None:
    every = tuple(documents(town))
    known = Facts(town)
    named = dict(zip((each.slug for each in every), known.own_areas(known.columns(every)), strict=True))
    assert (named["larder"], named["far-larder"], named["give"], named["pledge"]) == ("hill", "", "", "")
