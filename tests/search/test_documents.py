"""What can be found, and by which words."""

from dataclasses import replace

from familyhelp.domain.directory import Directory
from familyhelp.domain.words import Words
from familyhelp.search.documents import documents
from familyhelp.search.results import Kind


def test_everything_can_be_found(town: Directory) -> None:
    found = {(each.kind, each.slug) for each in documents(town)}
    assert {(Kind.SERVICE, "larder"), (Kind.HUB, "hill"), (Kind.PAGE, "pledge")} <= found
    assert len(found) == len(town.services) + len(town.hubs) + len(town.pages)


def test_a_service_is_found_by_its_topics_families_words_and_place(town: Directory) -> None:
    larder = next(each for each in documents(town) if each.slug == "larder")
    assert {"Food and essentials", "Jedzenie", "Home"} <= set(larder.topics.splitlines())
    assert {"hungry", "głodne dzieci", "کھانا"} <= set(larder.words.splitlines())
    assert {"Hillside", "Upper Thornby"} <= set(larder.place.splitlines())
    assert larder.organisation == "Friends of Families"


def test_a_service_at_a_hub_is_found_by_the_hubs_name(town: Directory) -> None:
    rhymes = next(each for each in documents(town) if each.slug == "rhymes")
    assert {"Rainbow Hub", "1 High Street"} <= set(rhymes.place.splitlines())


def test_whom_it_is_not_for_finds_nothing(town: Directory) -> None:
    changed = {"calm": replace(town.services["calm"], not_for="Not for astronauts.")}
    assert all("astronaut" not in str(each) for each in documents(replace(town, services=changed)))


def test_translations_are_found_too(town: Directory) -> None:
    changed = {"calm": replace(town.services["calm"], translations=(Words("pl", "Spokój", "Dla nastolatków."),))}
    calm = next(documents(replace(town, services=changed)))
    assert "Spokój" in calm.name
    assert "nastolatków" in calm.summary
