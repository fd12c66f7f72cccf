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
    found = page("/topics/domestic-abuse/")
    assert "abuse" not in found.html.partition("<body")[0].replace("/topics/domestic-abuse/", "").lower()
    assert found.has(".fh-urgent")
