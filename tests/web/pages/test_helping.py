"""Finding help, asking for it, and help that cannot wait."""

from collections.abc import Callable

from tests.auditing import Page
from tests.conftest import Visit

from familyhelp.domain.eligibility import AgeBand

Fetch = Callable[..., Page]


def test_finding_help_leads_to_every_topic_age_and_area(anytown: Visit) -> None:
    links = set(anytown.page("/find-help/").links)
    assert {f"/topics/{key}/" for key in anytown.directory.topics} <= links
    assert {f"/ages/{band.value}/" for band in AgeBand} <= links
    assert {"/areas/riverside/", "/areas/hilltop/"} <= links


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
