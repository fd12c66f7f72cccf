"""What makes one council's site its own."""

import pytest

from familyhelp.domain.contact import Contacts
from familyhelp.domain.site import Site, Team


def _site(*languages: str) -> Site:
    team = Team("Family help team", Contacts(phone="01632 960001"))
    return Site("Anytown family help", "Anytown Council", "anytown", languages, team, "https://www.example.org/")


@pytest.mark.parametrize("languages", [("en", "pl"), ("pl", "en"), ("cy",)])
def test_the_first_language_stands_at_the_root(languages: tuple[str, ...]) -> None:
    assert _site(*languages).language == languages[0]


def test_a_site_that_says_no_more_is_not_public_and_takes_no_forms() -> None:
    site = _site("en")
    assert (site.url, site.intake, site.notice) == ("", "", "")


def test_one_councils_colours_never_run_into_anothers() -> None:
    assert _site("en").colours is not _site("en").colours
