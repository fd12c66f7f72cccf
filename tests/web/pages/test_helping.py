"""Asking for help, and help that cannot wait."""

from collections.abc import Callable

from tests.auditing import Page

Fetch = Callable[..., Page]


def test_asking_for_help_gives_every_way_to_the_team(page: Fetch) -> None:
    links = set(page("/ask-for-help/").links)
    assert {
        "tel:01632960001",
        "sms:07700900001",
        "mailto:early.help@example.org",
        "https://ask.example.org/start",
        "/services/early-help-team/",
        "/hubs/riverside/",
    } <= links


def test_urgent_help_is_what_the_council_chose_in_its_order(page: Fetch) -> None:
    found = page("/urgent-help/")
    assert found.said(".fh-card__name") == ["Emergency services", "Night Line"]
    assert {"tel:999", "tel:08081570000"} <= set(found.links)
