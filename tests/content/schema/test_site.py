import pytest
from pydantic import ValidationError

from familyhelp.content.schema.site import DEFAULT_COLOURS, PAIRS, SiteEntry

LEAST = {
    "name": "A",
    "council": "B",
    "area": "c",
    "languages": ["en"],
    "team": {"name": "D"},
    "exit_to": "https://www.example.org/",
}


@pytest.mark.parametrize(
    "key",
    [
        {"url": "http://a.example.org"},
        {"intake": "/ask"},
        {"languages": []},
        {"languages": ["en", "en"]},
        {"examples": ["a", "b", "c", "d"]},
        {"colours": {"button": "#59b8a5"}},
        {"colours": {"text": "#888888"}},
        {"colours": {"dark-text": "#444444"}},
        {"colours": {"control": "#cccccc"}},
        {"colours": {"sky": "#000000"}},
        {"reading_age": 3},
        {"closed": ["Christmas"]},
    ],
)
def test_a_site_that_would_fail_families_is_refused(key: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        SiteEntry.model_validate(LEAST | key)


def test_a_councils_colour_may_be_any_that_can_be_read() -> None:
    assert SiteEntry.model_validate(LEAST | {"colours": {"button": "#1b3a6b"}}).colours == {"button": "#1b3a6b"}


def test_every_pair_is_of_colours_that_there_are() -> None:
    assert {role for front, back, _ in PAIRS for role in (front, back)} == set(DEFAULT_COLOURS)
