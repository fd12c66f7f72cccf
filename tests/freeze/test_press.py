from pathlib import Path

import pytest
from flask import Flask, redirect
from werkzeug.wrappers import Response

from familyhelp.freeze import urls
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.press import Press


def _broken() -> str:
    message = "the kettle is empty"
    raise ValueError(message)


@pytest.fixture
def press(tmp_path: Path) -> Press:
    app = Flask("tea", static_folder=None)
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.add_url_rule("/good/", "good", lambda: "a good page")
    app.add_url_rule("/broken/", "broken", _broken)
    app.add_url_rule("/moved/", "moved", lambda: redirect("/good/"))
    app.add_url_rule("/gone/", "gone", lambda: Response("gone", status=410))
    return Press(urls.freezer(app, tmp_path / "out", ""))


def test_a_portion_of_pages_is_made(press: Press, tmp_path: Path) -> None:
    assert press.make(["/good/"]) == 1
    assert (tmp_path / "out" / "good" / "index.html").read_text(encoding="utf-8") == "a good page"


@pytest.mark.parametrize("address", ["/broken/", "/moved/", "/gone/", "/nowhere/"])
def test_a_page_that_cannot_be_made_stops_the_build_and_is_named(press: Press, address: str) -> None:
    with pytest.raises(FreezeError, match=address):
        press.make(["/good/", address])


def test_the_cause_is_said(press: Press) -> None:
    with pytest.raises(FreezeError, match="the kettle is empty"):
        press.make(["/broken/"])
