"""Home, topics, areas and ages, finding and asking for help, news, and pages of words."""

from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.conftest import Visit

from familyhelp.domain.eligibility import AgeBand

Fetch = Callable[..., Page]


def test_home_has_search_first_then_topics_hubs_and_urgent_help(anytown: Visit) -> None:
    found = anytown.page("/")
    form = found.one('main form[role="search"]')
    assert (form.attrs["action"], form.attrs["method"]) == ("/search/", "get")
    assert {f"/topics/{key}/" for key in anytown.directory.topics} <= set(found.links)
    assert {"tel:999", "/find-help/", "/hubs/near/sr5/", "/hubs/", "/urgent-help/"} <= set(found.links)
    assert found.html.index('role="search"') < found.html.index("/topics/baby-groups/")


def test_the_examples_on_the_home_page_find_something(anytown: Visit) -> None:
    examples = [link for link in anytown.page("/").links if link.startswith("/search/?q=")]
    assert len(examples) == 3
    assert all(anytown.page(link).has(".fh-card") for link in examples[:2])


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


def test_an_area_shows_its_hubs_its_services_and_the_councils(page: Fetch) -> None:
    found = page("/areas/riverside/")
    assert {"/hubs/riverside/", "/services/toy-library/", "/services/food-table/"} <= set(found.links)
    assert "/hubs/hilltop/" not in found.links
    assert "The Quay, Boatyard" in found.text


@pytest.mark.parametrize("key", ["uk", "moon"])
def test_only_the_councils_own_areas_have_pages(anytown: Visit, key: str) -> None:
    assert anytown.client.get(f"/areas/{key}/").status_code == 404


@pytest.mark.parametrize(
    ("band", "shown"), [("pregnancy", ["toy-library", "sleep-talk"]), ("12-15", ["teen-kitchen"]), ("19-25", [])]
)
def test_an_age_shows_what_says_that_it_helps(page: Fetch, band: str, shown: list[str]) -> None:
    links = set(page(f"/ages/{band}/").links)
    assert links & {f"/services/{slug}/" for slug in ("toy-library", "sleep-talk", "teen-kitchen", "food-table")} == {
        f"/services/{slug}/" for slug in shown
    }


def test_an_age_says_how_many_more_help_anyone(page: Fetch) -> None:
    assert "5 more services help any age" in page("/ages/12-15/").text


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


def test_news_and_events_are_newest_first(page: Fetch) -> None:
    found = page("/news/")
    assert found.said(".fh-card__name") == ["A new hub by the river", "Warm coats for winter"]
    assert "1 December 2026" in found.text


def test_an_event_says_when_and_where(page: Fetch) -> None:
    hub, elsewhere = page("/news/2026-11-20-new-hub/"), page("/news/2026-11-10-warm-coats/")
    assert hub.facts == {"When": "1 December 2026, 10am to midday", "Where": "Riverside Family Hub"}
    assert "/hubs/riverside/" in hub.links
    assert elsewhere.facts == {"When": "28 November 2026", "Where": "Anytown Library"}


def test_a_page_of_steps_is_a_list_in_order(page: Fetch) -> None:
    found = page("/how-early-help-works/")
    assert found.said("ol.fh-path li h2") == ["You ask", "We listen", "You choose"]
    assert "Ring or drop in." in found.text
    assert "/our-pledge/" in found.links


def test_documents_are_there_to_take_or_said_to_be_missing(page: Fetch) -> None:
    found = page("/our-pledge/")
    assert "/documents/pledge.txt" in found.links
    assert found.text.count("not added yet") == 2
    assert "Not recorded yet" in found.text


def test_every_page_of_words_can_be_reached_from_another(anytown: Visit) -> None:
    reached = {link for address in ("/", "/our-pledge/") for link in anytown.page(address).links}
    assert {f"/{slug}/" for slug in anytown.directory.pages} <= reached


def test_search_without_words_offers_every_other_way(anytown: Visit) -> None:
    links = set(anytown.page("/search/").links)
    assert {f"/topics/{key}/" for key in anytown.directory.topics} <= links
    assert {"/services/", "/ages/0-2/", "/areas/hilltop/"} <= links


def test_results_say_what_was_found_and_why(page: Fetch) -> None:
    found = page("/search/?q=colic")
    assert found.attribute("#q", "value") == "colic"
    assert "/services/sleep-talk/" in found.links
    assert found.has(".fh-chips__reason")
    assert "colic" not in found.title


def test_nothing_found_offers_topics_and_a_person(page: Fetch) -> None:
    found = page("/search/?q=zzzzqqqq")
    assert found.said(".fh-count") == ["0 results"]
    assert [link for link in found.links if link.startswith("/topics/") and link != "/topics/"]
    assert found.has(".fh-talk")


def test_words_of_danger_show_999_first(page: Fetch) -> None:
    found = page("/search/?q=my+partner+hurts+me+domestic+abuse")
    assert found.has(".fh-urgent")
    assert "/services/night-line/" in found.links
