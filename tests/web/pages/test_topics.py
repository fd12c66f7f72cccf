"""Topics, and what there is for each."""

from collections.abc import Callable

from tests.auditing import Page
from tests.conftest import Visit

Fetch = Callable[..., Page]


def test_topics_are_there_from_a_to_z_and_in_groups(anytown: Visit) -> None:
    found = anytown.page("/topics/")
    names = found.said(".fh-az a")
    assert names == sorted(names)
    assert len(names) == len(anytown.directory.topics)
    assert {"Babies and early years", "Family life and support", "Staying safe"} <= set(found.said("h3"))


def test_a_topic_shows_what_is_near_before_what_is_far(page: Fetch) -> None:
    found = page("/topics/crying-and-sleep/")
    assert found.said(".fh-card__name") == ["Anytown Toy Library", "Sleep Talk"]
    assert found.links.index("/services/toy-library/") < found.links.index("/services/sleep-talk/")


def test_a_sensitive_topic_leaves_nothing_in_the_history_and_begins_with_999(page: Fetch) -> None:
    found = page("/topics/t1/")
    assert found.h1 == "Domestic abuse"
    assert "abuse" not in found.html.partition("<body")[0].lower()
    assert found.has(".fh-urgent")


def test_a_sensitive_topic_has_no_page_at_an_address_that_tells_what_it_is(page: Fetch) -> None:
    page("/topics/domestic-abuse/", 404)


def test_no_link_of_any_page_names_a_sensitive_topic(anytown: Visit) -> None:
    for address in (
        "/",
        "/topics/",
        "/services/night-line/",
        "/search/",
        "/search/?q=help",
        "/find-help/",
        "/topics/t1/",
    ):
        assert not [link for link in anytown.page(address).links if "domestic-abuse" in link], address


def test_a_sensitive_topic_is_no_filter_for_it_would_stand_in_the_address(anytown: Visit) -> None:
    assert anytown.client.get("/search/?topic=domestic-abuse").data == anytown.client.get("/search/").data
