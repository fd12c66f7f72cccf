from collections.abc import Callable

from familyhelp.content.loader import Loaded
from familyhelp.domain.place import METRES_IN_A_MILE, Place


def test_everything_stands_in_the_order_in_which_families_meet_it(loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    assert directory
    assert list(directory.services)[:2] == ["early-help-team", "toy-library"]
    assert list(directory.hubs) == ["hilltop", "riverside", "library-room"]
    assert list(directory.pages) == ["how-early-help-works", "our-pledge", "about"]
    assert list(directory.news) == ["2026-11-20-new-hub", "2026-11-10-warm-coats"]
    assert next(iter(directory.topics)) == "baby-groups"


def test_polish_words_stand_beside_unchanged_facts(loaded: Callable[[], Loaded]) -> None:
    english = loaded().directory
    assert english
    polish = english.in_language("pl")
    assert polish.services["toy-library"].name == "Biblioteka zabawek"
    assert polish.services["toy-library"].contacts == english.services["toy-library"].contacts
    assert polish.services["food-table"].lang == "en"
    assert polish.pages["how-early-help-works"].title == "Jak działa wczesna pomoc"
    assert polish.topics["baby-groups"].name == "Grupy dla maluchów"


def test_a_service_at_a_hub_has_the_hubs_address(loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    assert directory
    at = directory.services["toy-library"].locations[0]
    assert (at.hub, at.postcode, at.place) == ("riverside", "SR5 4BW", Place(435524, 559240))
    assert [each.slug for each in directory.by_hub["hilltop"]] == ["food-table"]


def test_each_district_has_a_middle(loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    assert directory
    assert list(directory.districts) == ["SR3", "SR4", "SR5"]
    assert directory.districts["SR5"].metres_to(Place(435524, 559240)) < 3 * METRES_IN_A_MILE
