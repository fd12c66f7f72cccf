"""News and events."""

from collections.abc import Callable

from tests.auditing import Page

Fetch = Callable[..., Page]


def test_news_and_events_are_newest_first(page: Fetch) -> None:
    found = page("/news/")
    assert found.said(".fh-card__name") == ["A new hub by the river", "Warm coats for winter"]
    assert "1 December 2026" in found.text


def test_an_event_says_when_and_where(page: Fetch) -> None:
    hub, elsewhere = page("/news/2026-11-20-new-hub/"), page("/news/2026-11-10-warm-coats/")
    assert hub.facts == {"When": "1 December 2026, 10am to midday", "Where": "Riverside Family Hub"}
    assert "/hubs/riverside/" in hub.links
    assert elsewhere.facts == {"When": "28 November 2026", "Where": "Anytown Library"}
