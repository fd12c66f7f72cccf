"""A listing says what is known, says what is not, and never guesses."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.auditing import Page
from tests.conftest import Visit

Fetch = Callable[..., Page]


@pytest.fixture
def toys(page: Fetch) -> Page:
    """A listing of which everything is known."""
    return page("/services/toy-library/")


@pytest.mark.parametrize(
    "link",
    [
        "tel:01632960020",
        "tel:01632960021",
        "sms:07700900020?body=TOYS",
        "https://wa.me/447700900021",
        "mailto:toys@example.org",
        "https://www.example.org/toys",
        "https://www.example.org/toys/chat",
        "geo:0,0?q=3%20Mill%20Lane%2C%20Anytown%20SR3%204JW",
        "https://www.openstreetmap.org/search?query=SR3%204JW",
        "/hubs/riverside/",
        "/topics/baby-groups/",
        "/topics/crying-and-sleep/",
    ],
)
def test_each_way_to_reach_it_is_a_link_that_a_phone_understands(toys: Page, link: str) -> None:
    assert link in toys.links


@pytest.mark.parametrize(
    "said",
    [
        "Borrow toys, and meet other parents while your little one plays.",
        "01632 960020",
        "Textphone 01632 960021",
        "Text TOYS to 07700 900020",
        "07700 900021",
        "toys@example.org",
        "Windmill Hall",
        "3 Mill Lane, Anytown",
        "SR3 4JW",
        "Riverside Family Hub",
        "1 River Street, Anytown",
        "9:30am to 11:30am, Term time only, closed on bank holidays",
        "50p a toy",
        "Ring the day before.",
        "You need to book",
        "There is a waiting list",
        "about 2 weeks",
        "Someone rings you back within two days.",
        "Children at school.",
        "proof of address",
        "a bag",
        "English, Polish",
        "on request",
        "Step-free way in",
        "Changing Places toilet",
        "Hearing loop",
        "There is a quiet hour on Wednesdays.",
        "checked these details on 20 October 2026",
        "Friends of Anytown",
        "Their own page",
        "You can borrow three toys at a time.",
    ],
)
def test_everything_that_is_known_is_on_the_page(toys: Page, said: str) -> None:
    assert said in toys.text


def test_the_facts_at_a_glance(toys: Page) -> None:
    assert toys.facts == {
        "Ages": "from pregnancy to 4 years",
        "For": "Parents and carers, Pregnant women and people",
        "Cost": "Costs money: 50p a toy",
        "How help is given": "In person, By phone, By text, By WhatsApp, By chat on a website, By email, Online, "
        "At your home, By post",
        "Where": "Riverside, Hilltop",
    }


def test_a_note_for_workers_is_never_published(anytown: Visit) -> None:
    for address in ("/services/toy-library/", "/hubs/riverside/", "/search/?q=toy"):
        html = anytown.page(address).html
        assert "Ring about the price" not in html
        assert "Ask Riverside" not in html


def test_what_a_family_needs_to_know_is_unknown_is_said(page: Fetch) -> None:
    found = page("/services/family-worker/")
    assert found.facts["Cost"] == "Cost not stated"
    assert "not stated" in found.facts["Ages"]
    assert "Opening hours not stated" in found.text
    assert "not yet checked" in found.text
    assert "We do not have their contact details" in found.text


def test_an_unknown_cost_is_never_free(anytown: Visit) -> None:
    for service in anytown.directory.services.values():
        found = anytown.page(f"/services/{service.slug}/")
        assert (found.facts["Cost"].startswith("Free")) == (service.cost.price.value == "free")


def test_nothing_is_said_of_what_is_not_known(page: Fetch) -> None:
    found = page("/services/family-worker/")
    for heading in ("Who it cannot help", "What happens next", "What to bring", "Languages and access", "Where"):
        assert heading not in found.said("h2")
    assert "None" not in found.text
    assert {"For", "Where", "Cost", "Ages", "How help is given"} == set(found.facts)


def test_not_taking_new_people_is_said_and_unknown_is_not(page: Fetch) -> None:
    assert "Not taking new people just now" in page("/services/teen-kitchen/").text
    assert "new people" not in page("/services/sleep-talk/").text


def test_how_to_get_in_is_said_for_each_route(page: Fetch) -> None:
    assert "has to ask for you" in page("/services/family-worker/").text
    assert "Just turn up" in page("/services/food-table/").text
    assert "get in touch yourself" in page("/services/sleep-talk/").text
    assert "Ask when you get in touch" in page("/services/night-line/").text


def test_an_address_without_a_postcode_says_so_and_offers_no_map(page: Fetch) -> None:
    found = page("/services/teen-kitchen/")
    assert "Boatyard, Anytown postcode not stated" in found.text
    assert not [link for link in found.links if link.startswith(("geo:", "https://www.openstreetmap.org/"))]


def test_words_of_a_source_and_its_link_are_apart(sunderland: Visit) -> None:
    listed = sunderland.directory.services.values()
    shown = next(each for each in listed if each.source and each.source_note and not each.sensitive)
    found = sunderland.page(f"/services/{shown.slug}/")
    assert re.search(rf"{re.escape(shown.source_note)}\.</span>\s+<a ", found.html)


def test_an_accessibility_note_in_a_workers_own_words_is_shown(visit: Callable[[], Visit], instance: Path) -> None:
    file = instance / "services" / "sleep-talk.md"
    text = file.read_text(encoding="utf-8").replace(
        "ways: [phone]", "ways: [phone]\naccessibility: [Ask for large print]"
    )
    file.write_text(text, encoding="utf-8")
    assert "Ask for large print" in visit().page("/services/sleep-talk/").text


def test_open_day_and_night_is_said_in_one_line(page: Fetch) -> None:
    found = page("/services/emergency-services/")
    assert "Open day and night, every day." in found.text
    assert not found.has("table")


def test_an_urgent_listing_begins_with_999(page: Fetch) -> None:
    assert page("/services/emergency-services/").has(".fh-urgent")
    assert not page("/services/sleep-talk/").has(".fh-urgent")


def test_a_sensitive_listing_leaves_nothing_in_the_history(page: Fetch) -> None:
    for lang in ("", "/pl"):
        found = page(f"{lang}/services/night-line/")
        assert found.h1 == "Night Line"
        assert "Night Line" not in found.title
        head = found.html.partition("<body")[0]
        for told in ("Night Line", "does not feel safe", "ld+json", "og:title", 'name="description"'):
            assert told not in head
        assert found.attribute('meta[name="robots"]', "content") == "noindex"


def test_a_family_can_say_what_is_wrong_without_telling_their_post_box_what_it_is_about(page: Fetch) -> None:
    (link,) = [link for link in page("/services/night-line/").links if "subject=" in link]
    assert link.startswith("mailto:early.help@example.org?subject=")
    assert "Line" not in link


def test_services_from_a_to_z_has_them_all(anytown: Visit) -> None:
    found = anytown.page("/services/")
    listed = [link for link in found.links if link.startswith("/services/") and link != "/services/"]
    assert set(listed) == {f"/services/{slug}/" for slug in anytown.directory.services}
    names = found.said(".fh-az a")
    assert names == sorted(names, key=str.casefold)
    assert all(found.has(link) for link in found.links if link.startswith("#letter-"))


def test_a_service_that_is_not_there_has_a_page_that_helps(anytown: Visit) -> None:
    assert anytown.page("/services/no-such-thing/", status=404).has("#q")
