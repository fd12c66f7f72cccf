"""The form's own addresses, and those of the public site on its other host."""

import pytest
from flask import Flask
from werkzeug.routing import BuildError

from familyhelp.web.intake.addresses import here, here_in, page_on_site, public
from familyhelp.web.intake.edition import directory


@pytest.mark.usefixtures("in_form")
def test_the_public_site_is_on_its_own_host() -> None:
    assert public("home") == "https://help.example.org/"
    assert public("urgent_help", "pl") == "https://help.example.org/pl/urgent-help/"
    assert public("service", slug="samaritans") == "https://help.example.org/services/samaritans/"
    with pytest.raises(BuildError):
        public("nothing")


@pytest.mark.usefixtures("in_form")
def test_the_forms_pages_are_here_in_each_language() -> None:
    assert here("step", screen="reach") == "/reach/"
    assert here("check", "pl") == "/pl/check/"
    assert page_on_site(directory(), "safety-on-this-phone") == "https://help.example.org/safety-on-this-phone/"
    assert page_on_site(directory(), "no-such-page") == ""


@pytest.mark.parametrize(
    ("path", "wanted"), [("/reach/", "/pl/reach/"), ("/pl/check/", "/pl/check/"), ("/form.css", "/pl/")]
)
def test_another_language_keeps_the_page(form_app: Flask, path: str, wanted: str) -> None:
    with form_app.test_request_context(path, base_url="https://ask.example.org"):
        form_app.preprocess_request()
        assert here_in("pl") == wanted
