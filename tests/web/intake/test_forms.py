"""Each form carries a token that only this browser's draft can make."""

import time

import pytest
from flask import Flask

from familyhelp.referrals.drafts import new_cookie
from familyhelp.web.intake.forms import form_for, is_start_token, start_token


@pytest.mark.usefixtures("in_form")
def test_the_first_pages_token_is_ours_for_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    made = start_token()
    assert is_start_token(made)
    assert not is_start_token(made[:-1] + ("0" if made[-1] != "0" else "1"))
    now = time.time()
    monkeypatch.setattr("familyhelp.web.intake.forms.time.time", lambda: now + 25 * 3600)
    assert not is_start_token(made)


def test_a_token_fits_one_browser_only(form_app: Flask) -> None:
    tokens = []
    for _ in range(2):
        headers = {"Cookie": f"__Host-draft={new_cookie()}"}
        with form_app.test_request_context("/who/", base_url="https://ask.example.org", headers=headers):
            form_app.preprocess_request()
            tokens.append(form_for("who", {})["token"].current_token)
    assert tokens[0] != tokens[1]


@pytest.mark.usefixtures("in_form")
def test_a_form_shows_what_stands_in_the_draft() -> None:
    form = form_for("reach", {"name": ("Amira",), "ways": ("call", "text"), "bsl": ("yes",)})
    assert form["name"].data == "Amira"
    assert form["ways"].data == ["call", "text"]
    assert form["bsl"].data is True
    assert form["phone"].data == ""
