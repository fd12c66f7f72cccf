from pathlib import Path

import pytest
from tests.conftest import MINIMAL, Visit
from werkzeug.exceptions import NotFound

from familyhelp.freeze import urls
from familyhelp.web.app import compose
from familyhelp.web.settings import Settings


def test_every_page_of_the_ledger_and_every_static_file_has_an_address(anytown: Visit, tmp_path: Path) -> None:
    addresses = set(urls.freezer(compose(anytown.settings), tmp_path / "out", "").all_urls())
    assert set(anytown.addresses) <= addresses
    assert "/static/dist/site.css" in addresses
    assert "/pl/services/toy-library/" in addresses


def test_addresses_are_inside_the_folder_in_which_the_site_stands(anytown: Visit, tmp_path: Path) -> None:
    addresses = set(urls.freezer(compose(anytown.settings), tmp_path, "https://example.org/help").all_urls())
    assert set(anytown.addresses) <= addresses


def test_a_page_of_the_ledger_may_be_frozen_and_a_page_for_staff_may_not(tmp_path: Path) -> None:
    app = compose(Settings(content=MINIMAL, var=tmp_path))
    app.add_url_rule("/inbox/", "staff.inbox", lambda: "letters")
    assert not urls.live_only(app, "/services/toy-library/")
    assert not urls.live_only(app, "/static/images/icon.svg")
    assert urls.live_only(app, "/inbox/")


def test_an_address_that_is_nobodys_is_said_to_be_so(anytown: Visit) -> None:
    with pytest.raises(NotFound):
        urls.live_only(anytown.app, "/services/toy-library/more/")
