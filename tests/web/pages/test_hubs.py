"""A Family Hub: a person to talk to, its week, and how to get there."""

from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.conftest import Visit

Fetch = Callable[..., Page]


@pytest.mark.parametrize(
    "said",
    [
        "Play, advice and a cup of tea by the river.",
        "01632 960010",
        "riverside@example.org",
        "1 River Street, Anytown",
        "SR5 4BW",
        "9am to 5pm, closed on bank holidays",
        "Some Saturdays: ring first.",
        "Baby group",
        "1:30pm to 3pm",
        "Term time only",
        "up to 12 months",
        "Stay and play",
        "Free, behind the hub.",
        "The 1 stops outside.",
        "Leave your pram inside the door.",
        "Ask for the quiet room.",
        "It is flat all the way in.",
        "checked these details on 1 November 2026",
        "Come in and have a cup of tea.",
    ],
)
def test_everything_that_is_known_of_a_hub_is_on_its_page(page: Fetch, said: str) -> None:
    assert said in page("/hubs/riverside/").text


def test_its_links_ring_write_and_show_the_way(page: Fetch) -> None:
    links = page("/hubs/riverside/").links
    assert {"tel:01632960010", "mailto:riverside@example.org"} <= set(links)
    assert "geo:0,0?q=1%20River%20Street%2C%20Anytown%20SR5%204BW" in links


def test_its_photo_is_described_and_there(anytown: Visit) -> None:
    photo = anytown.page("/hubs/riverside/").one(".fh-photo")
    assert photo.attrs["alt"] == "The front door with its ramp."
    answer = anytown.client.get(str(photo.attrs["src"]), buffered=True)
    assert (answer.status_code, answer.mimetype) == (200, "image/png")


def test_the_week_is_in_order_and_marks_its_days(page: Fetch) -> None:
    days = [node.attrs["data-day"] for node in page("/hubs/riverside/").all(".fh-sessions li")]
    assert days == ["1", "4"]


def test_a_hub_lists_the_services_that_are_given_there(page: Fetch) -> None:
    assert "/services/toy-library/" in page("/hubs/riverside/").links
    assert "/services/food-table/" in page("/hubs/hilltop/").links
    assert "/services/food-table/" not in page("/hubs/riverside/").links


def test_what_is_not_known_of_a_hub_is_said(page: Fetch) -> None:
    found = page("/hubs/library-room/")
    assert "Opening hours not stated" in found.text
    assert "We do not have the timetable yet" in found.text
    assert "step-free access are not stated" in found.text
    assert "not yet checked" in found.text
    assert "postcode not stated" in found.text


def test_a_hub_without_a_number_gives_the_teams(page: Fetch) -> None:
    assert "tel:01632960001" in page("/hubs/library-room/").links


def test_all_hubs_are_on_one_page_with_their_numbers(anytown: Visit) -> None:
    links = anytown.page("/hubs/").links
    assert {f"/hubs/{slug}/" for slug in anytown.directory.hubs} <= set(links)
    assert {"tel:01632960010", "tel:01632960011"} <= set(links)


@pytest.mark.parametrize(("district", "nearest"), [("sr5", "Riverside Family Hub"), ("sr3", "Hilltop Family Hub")])
def test_the_nearest_hub_comes_first(page: Fetch, district: str, nearest: str) -> None:
    found = page(f"/hubs/near/{district}/")
    assert found.said(".fh-card__name")[0] == nearest
    assert "The room in the library" in found.text


def test_a_page_of_nearest_hubs_says_how_far(page: Fetch) -> None:
    far = page("/hubs/near/sr5/").said(".fh-chips__reason")
    assert len(far) == 2
    assert all("mile" in said for said in far)


@pytest.mark.parametrize("path", ["SR5", "sr5 4bw", "sr54bw", "zz1", "sr", "5"])
def test_only_a_district_is_ever_in_an_address_never_a_whole_postcode(anytown: Visit, path: str) -> None:
    assert anytown.client.get(f"/hubs/near/{path}/").status_code == 404
    assert anytown.client.get(f"/postcodes/{path}.json").status_code == 404


def test_the_box_for_a_postcode_sends_nothing(page: Fetch) -> None:
    """The form is hidden until a script answers it on the phone itself."""
    form = page("/hubs/").one("[data-nearest] form")
    assert "hidden" in form.attrs
    assert "action" not in form.attrs


def test_rainbow_family_hub_has_its_number_and_its_postcode(sunderland: Visit) -> None:
    found = sunderland.page("/hubs/rainbow/")
    assert "0191 561 3995" in found.text
    assert "tel:01915613995" in found.links
    assert "NE37 3AE" in found.text


def test_sunderland_has_five_hubs_that_a_family_can_ring(sunderland: Visit) -> None:
    hubs = [hub for hub in sunderland.directory.hubs.values() if hub.kind.value == "hub"]
    assert len(hubs) == 5
    assert all(hub.contacts.phone for hub in hubs)
