"""The drawn map: every hub that is placed is on it, inside the drawing, with the number the list gives it."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Visit

from familyhelp.domain.place import Place
from familyhelp.web.area_map import HIDDEN, MARGIN, draw, outline

places = st.builds(Place, st.integers(430_000, 440_000), st.integers(550_000, 560_000))


def test_every_hub_with_a_postcode_is_on_the_map(sunderland: Visit) -> None:
    hubs = tuple(sunderland.directory.hubs.values())
    drawn = draw(sunderland.directory, hubs)
    assert drawn is not None
    assert [pin.shown for pin in drawn.pins] == [(hub,) for hub in hubs]
    for pin in drawn.pins:
        assert MARGIN <= pin.x <= drawn.frame.width - MARGIN
        assert MARGIN <= pin.y <= drawn.frame.height - MARGIN


def test_north_is_up_and_east_is_right(sunderland: Visit) -> None:
    drawn = draw(sunderland.directory, sunderland.directory.hubs.values())
    assert drawn is not None
    pins = {pin.shown[0].slug: pin for pin in drawn.pins}
    assert pins["bunny-hill"].y < pins["coalfield"].y
    assert pins["rainbow"].x < pins["winnibell"].x


def test_what_would_hide_a_pin_shares_it_and_what_has_no_place_is_counted(sunderland: Visit) -> None:
    known = sunderland.directory
    services = [each for each in known.services.values() if known.places(each)]
    nowhere = [each for each in known.services.values() if not known.places(each)][:2]
    drawn = draw(known, [*services, *nowhere])
    assert drawn is not None
    for one, other in combinations(drawn.pins, 2):
        assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 >= HIDDEN**2
    outside = [each for each in services if not any(map(drawn.frame.holds, known.places(each)))]
    assert {each.slug for pin in drawn.pins for each in pin.shown} == {
        each.slug for each in services if each not in outside
    }
    assert drawn.unplaced == len(nowhere) + len(outside)


def test_no_name_is_hidden_by_a_pin(sunderland: Visit) -> None:
    drawn = draw(sunderland.directory, tuple(sunderland.directory.hubs.values()))
    assert drawn is not None
    for shape in drawn.shapes:
        for pin in drawn.pins:
            assert abs(pin.x - shape.x) > 60 or abs(pin.y - shape.y) > 20


def test_there_is_no_map_of_an_area_without_postcodes(sunderland: Visit) -> None:
    nowhere = {key: replace(area, districts=()) for key, area in sunderland.directory.areas.items()}
    assert draw(replace(sunderland.directory, areas=nowhere), sunderland.directory.hubs.values()) is None


def test_the_results_of_a_search_are_on_a_map_and_named_beside_it(sunderland: Visit) -> None:
    page = sunderland.page("/search/?q=baby+hub")
    named = page.said(".fh-onmap .fh-map__list a")
    assert named
    assert set(named) <= set(page.said(".fh-card__name a"))


@given(st.lists(places, min_size=3, max_size=40))
def test_an_outline_goes_round_every_place(found: list[Place]) -> None:
    corners = outline(found)
    assert set(corners) <= set(found)
    for one, other in zip(corners, corners[1:] + corners[:1], strict=True):
        for place in found:
            left = (other.easting - one.easting) * (place.northing - one.northing)
            right = (other.northing - one.northing) * (place.easting - one.easting)
            assert left >= right


def test_the_hubs_page_shows_the_map_and_says_the_same_in_words(sunderland: Visit) -> None:
    page = sunderland.page("/hubs/")
    assert page.has("svg.fh-map__drawing")
    assert page.said(".fh-map__list a") == [
        hub.name for hub in sorted(sunderland.directory.hubs.values(), key=lambda hub: hub.name)
    ]
