"""Every route is in the ledger on purpose, and every page that the ledger names is a good one."""

import pytest
from tests.conftest import Visit

from familyhelp.web.ledger import LEDGER, Kind, listed_pages
from familyhelp.web.pages import NAME, TAKES_FORMS


def _routes(visit: Visit) -> set[str]:
    return {rule.endpoint.rpartition(".")[2] for rule in visit.app.url_map.iter_rules() if rule.endpoint != "static"}


def test_every_route_is_in_the_ledger_and_nothing_else_is(anytown: Visit) -> None:
    assert _routes(anytown) == set(LEDGER)


def test_every_language_has_every_route(anytown: Visit) -> None:
    by_language: dict[str, set[str]] = {}
    for rule in anytown.app.url_map.iter_rules():
        blueprint, _, view = rule.endpoint.rpartition(".")
        if blueprint:
            by_language.setdefault(blueprint, set()).add(view)
    assert by_language == {NAME: set(LEDGER), f"{NAME}-pl": set(LEDGER)}


def test_no_public_route_takes_anything_from_a_family_but_answers_that_nothing_keeps(anytown: Visit) -> None:
    taking = {
        rule.endpoint.rpartition(".")[2]
        for rule in anytown.app.url_map.iter_rules()
        if set(rule.methods or ()) - {"GET", "HEAD", "OPTIONS"}
    }
    assert taking == {view.__name__ for view in TAKES_FORMS} == {"guide_answers"}


def test_every_frozen_route_but_those_of_whole_folders_has_pages(anytown: Visit) -> None:
    frozen = {view for view, entry in LEDGER.items() if entry.kind is Kind.FROZEN}
    assert frozen - set(anytown.addresses.values()) == {"media", "search_data", "urgent_words"}


def test_the_site_map_is_not_told_of_sensitive_listings(anytown: Visit) -> None:
    listed = {values.get("slug") for view, values in listed_pages(anytown.directory) if view == "service"}
    assert "night-line" not in listed
    assert "toy-library" in listed


def _machines(visit: Visit) -> list[str]:
    return [address for address, view in visit.addresses.items() if not LEDGER[view].listed]


def _to_read(visit: Visit) -> list[str]:
    return [address for address, view in visit.addresses.items() if LEDGER[view].listed]


def test_every_page_of_anytown_is_good_in_every_language(anytown: Visit) -> None:
    assert len([anytown.page(address) for address in _to_read(anytown)]) > 80


def test_every_english_page_of_sunderland_is_good(sunderland: Visit) -> None:
    english = [address for address in _to_read(sunderland) if not address.startswith("/pl/")]
    assert len([sunderland.page(address) for address in english]) > 300


@pytest.mark.parametrize("town", ["anytown", "sunderland"])
def test_what_programs_read_is_there_for_everyone_alike(town: str, request: pytest.FixtureRequest) -> None:
    visit: Visit = request.getfixturevalue(town)
    for address in _machines(visit):
        answer = visit.client.get(address)
        assert (answer.status_code, answer.headers.get("Set-Cookie"), answer.headers.get("Vary")) == (200, None, None)
