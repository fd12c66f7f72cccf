"""What can be found, and by which words."""

from dataclasses import replace

from familyhelp.domain.directory import Directory
from familyhelp.domain.words import Words
from familyhelp.search.export.documents import documents
from familyhelp.search.results import Kind


def test_everything_can_be_found(town: Directory) -> None:
    found = {(each.kind, each.slug) for each in documents(town)}
    assert {(Kind.SERVICE, "larder"), (Kind.HUB, "hill"), (Kind.PAGE, "pledge")} <= found
    assert len(found) == len(town.services) + len(town.hubs) + len(town.pages)


def test_a_document_has_only_words_that_stand_on_its_page(town: Directory) -> None:
    larder = next(each for each in documents(town) if each.slug == "larder")
    assert larder.name == "Hill Larder"
    assert larder.organisation == "Friends of Families"
    assert "hungry" not in str(larder)


def test_documents_are_numbered_by_kind_then_slug(town: Directory) -> None:
    every = [(each.kind, each.slug) for each in documents(town)]
    kinds = list(Kind)
    assert every == sorted(every, key=lambda each: (kinds.index(each[0]), each[0] is not Kind.HUB and each[1]))


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
