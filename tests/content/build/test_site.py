import datetime as dt

from familyhelp.content.build.site import site
from familyhelp.content.schema.site import SiteEntry

LEAST = {
    "name": "A",
    "council": "B",
    "area": "c",
    "languages": ["en", "pl"],
    "team": {"name": "D", "phone": "01632 960001", "text": "07700 900001"},
    "exit_to": "https://www.example.org/",
}


def test_a_site_is_what_site_yaml_says() -> None:
    made = site(SiteEntry.model_validate(LEAST | {"colours": {"button": "#0B5D4E"}, "url": "https://a.example.org/"}))
    assert made.language == "en"
    assert made.team.contacts.phone == "01632 960001"
    assert made.colours == {"button": "#0b5d4e"}
    assert made.url == "https://a.example.org"


def test_the_days_on_which_the_team_is_closed_are_dates() -> None:
    made = site(SiteEntry.model_validate(LEAST | {"closed": [dt.date(2026, 12, 29)]}))
    assert made.closed == {dt.date(2026, 12, 29)}


def test_a_form_that_is_not_open_has_no_address() -> None:
    assert not site(SiteEntry.model_validate(LEAST)).intake
