"""Somebody who is watched can leave the plain files too, whatever host shows them, and scripts or none."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests import hosts
from tests.browser.back import back
from tests.browser.conftest import ANYTOWN, EXIT

from familyhelp.freeze.freezer import freeze
from familyhelp.web.settings import Settings

PAGES = {
    "home": "/",
    "results": "/search/?q=scared+%C5%BC&area=anytown",
    "sensitive service in Polish": "/pl/services/night-line/",
    "nothing there": "/no-such-page/",
}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up town's site as plain files, from which people leave for the address that the browser knows."""
    place = tmp_path_factory.mktemp("hosts")
    content = Path(shutil.copytree(ANYTOWN, place / "content"))
    settings = (content / "site.yaml").read_text(encoding="utf-8")
    (content / "site.yaml").write_text(re.sub("(?m)^exit_to: .*$", f"exit_to: {EXIT}", settings), encoding="utf-8")
    freeze(Settings(content=content, var=place / "var"), place / "build", checked=False)
    return place / "build"


@pytest.fixture(scope="module", params=list(hosts.HOSTS))
def site(request: pytest.FixtureRequest, build: Path) -> Iterator[str]:
    """The site behind each kind of host that can be started here."""
    if why := hosts.missing(request.param):
        pytest.skip(why)
    with hosts.served(request.param, build) as address:
        yield address


@pytest.mark.parametrize("path", list(PAGES.values()), ids=list(PAGES))
def test_without_scripts_one_tap_leaves_every_page_and_back_shows_the_page_before(
    site: str, opened: Callable[..., Page], absent: set[str], path: str
) -> None:
    absent.add(PAGES["nothing there"])
    page = opened(scripts=False)
    page.goto(f"{site}/hubs/")
    page.goto(site + path)
    page.locator(".fh-exit a:visible").click()
    expect(page).to_have_url(EXIT)
    expect(page.locator("h1")).to_have_text("Weather")
    back(page)
    expect(page).to_have_url(f"{site}/hubs/")


def test_without_scripts_whoever_comes_again_of_their_own_will_sees_the_page(
    site: str, opened: Callable[..., Page]
) -> None:
    page = opened(scripts=False)
    page.goto(f"{site}/services/night-line/")
    page.locator(".fh-exit a:visible").click()
    expect(page).to_have_url(EXIT)
    page.goto(f"{site}/services/night-line/")
    expect(page.locator("h1")).to_be_visible()


def test_with_scripts_they_run_and_one_tap_leaves_too(site: str, phone: Page) -> None:
    phone.goto(f"{site}/hubs/")
    phone.goto(f"{site}/search/?q=toys")
    expect(phone.locator("main")).to_contain_text("Anytown Toy Library")
    phone.locator(".fh-exit a:visible").click()
    expect(phone).to_have_url(EXIT)
    back(phone)
    expect(phone).to_have_url(f"{site}/hubs/")
