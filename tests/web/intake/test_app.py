"""A family asks for help: the whole way, and each turning."""

from typing import Any

import pytest
from flask import Flask
from tests.conftest import ROOT
from tests.letterboxes import Keys
from tests.web.intake.family import HERE, Family

from familyhelp.referrals.keys.recipients import TooFewRecipientsError
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.web.intake.app import ROUTES, compose
from familyhelp.web.intake.edition import NoFormError
from familyhelp.web.intake.settings import IntakeSettings
from familyhelp.web.settings import Settings

EVERYTHING: dict[str, dict[str, Any]] = {
    "who": {"who": "family"},
    "reach": {"name": "Amira", "ways": ["call", "text"], "phone": "07700 900123", "voicemail": "no", "say_who": "no"},
    "home": {"postcode": "sr5 4bw"},
    "help": {
        "topics": ["feelings", "baby"],
        "words": "I am worn out.\nNothing helps.",
        "children-name": ["Ann", ""],
        "children-age": ["4", "6 months"],
    },
    "about": {"language": "Urdu", "ethnicity": "asian-pakistani", "disability": "I am deaf in one ear"},
}


def test_a_family_writes_and_the_team_reads_every_word(family: Family) -> None:
    answer = family.begin().answer(**EVERYTHING).send()
    assert answer.location == "/sent/"
    reference, words = family.sent
    assert len(words.split()) == 4
    letter = family.letter(reference)
    assert letter.one("words") == "I am worn out.\nNothing helps."
    assert letter.all("ways") == ("call", "text")
    assert letter.all("children") == ("Ann; 4", "; 6 months")
    assert (letter.one("postcode"), letter.one("consent"), letter.one("who")) == ("SR5 4BW", "yes", "family")


def test_the_request_goes_to_the_nearest_hub_or_to_any_that_the_family_chooses(family: Family) -> None:
    family.begin().answer(**EVERYTHING).send()
    nearest = _kept(family).hub
    chosen = Family(family.app, family.keys)
    chosen.begin().answer(**{**EVERYTHING, "home": {"postcode": "SR5 4BW", "hub": "coalfield"}}).send()
    neither = Family(family.app, family.keys)
    neither.begin().answer(**{**EVERYTHING, "home": {"hub": "any"}}).send()
    assert (nearest, _kept(chosen).hub, _kept(neither).hub) == ("bunny-hill", "coalfield", "")


def _kept(family: Family):  # type: ignore[no-untyped-def]  # noqa: ANN202  a Referral
    from familyhelp.web.intake.office import office_of

    return office_of(family.app).letterbox.cases.find(family.sent[0])


def test_one_safe_way_and_a_yes_are_enough(family: Family) -> None:
    family.begin()
    for screen in ("who", "home", "help", "about"):
        assert family.press(f"/{screen}/", go="skip").status_code == 303
    family.press("/reach/", ways=["i-will-contact"])
    family.send()
    letter = family.letter(family.sent[0])
    assert dict(letter.answers) == {"ways": ("i-will-contact",), "consent": ("yes",)}
    assert "We do not ring, text or write to you." in family.page("/sent/").text


def test_there_are_eight_screens_and_no_more(form_app: Flask, family: Family) -> None:
    family.begin()
    where, seen = "/who/", ["/"]
    while where != "/check/":
        seen.append(where)
        where = str(family.press(where, go="skip").location)
    assert len([*seen, "/check/", "/sent/"]) == 8
    assert {rule.rule for rule in form_app.url_map.iter_rules() if rule.endpoint.startswith("form.")} == set(ROUTES)


def test_every_page_is_there_in_each_language_of_the_site(family: Family) -> None:
    family.begin()
    for path in ("/", "/who/", "/reach/", "/home/", "/help/", "/about/", "/check/", "/look/", "/privacy/"):
        assert family.page(f"/pl{path}").named("html")[0].attrs["lang"] == "pl"


def test_without_two_keys_there_is_no_form(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("keys")
    recipients = Keys().write(folder)
    recipients.write_text(recipients.read_text(encoding="utf-8").partition("# key: recovery")[0], encoding="utf-8")
    letterbox = LetterboxSettings(database=f"sqlite:///{folder}/l.db", recipients=recipients)
    with pytest.raises(TooFewRecipientsError):
        compose(IntakeSettings(Settings(content=ROOT / "content", var=folder), letterbox, "x" * 40))


def test_without_questions_there_is_no_form(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("none")
    letterbox = LetterboxSettings(database=f"sqlite:///{folder}/l.db", recipients=Keys().write(folder))
    with pytest.raises(NoFormError):
        compose(
            IntakeSettings(Settings(content=ROOT / "tests" / "content" / "minimal", var=folder), letterbox, "x" * 40)
        )


def test_the_sheets_that_pages_ask_for_are_there(family: Family) -> None:
    for path in ("/form.css", "/exit.css", "/colours.css", "/static/js/intake.mjs"):
        assert family.client.get(path, base_url=HERE, buffered=True).status_code == 200
