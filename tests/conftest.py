"""Sites to visit, each as a family would, with an eye on every page."""

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, g, url_for
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from tests.auditing import Page, own_links, problems
from werkzeug.routing import RequestRedirect
from xdist.scheduler import LoadScopeScheduling

from familyhelp.domain.directory import Directory
from familyhelp.web import pages
from familyhelp.web.app import compose
from familyhelp.web.ledger import frozen_pages
from familyhelp.web.settings import Settings

# No test is timed: a machine that does much else would fail it.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
MINIMAL = ROOT / "tests" / "content" / "minimal"

TOGETHER = ("tests/browser/inbox/axe/", "tests/browser/intake/axe/", "tests/search/urgent/test_matcher.py")
"""Tests of one of these run in one process: they add up what they saw, or share what takes long to make."""


class Together(LoadScopeScheduling):  # type: ignore[misc]  # pytest-xdist has no types
    """Gives tests to processes one by one, except those that belong together.

    The marker of pytest-xdist for this, ``xdist_group``, does nothing with pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((each for each in TOGETHER if each in nodeid), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    """How tests are shared out when there are several processes."""
    return Together(config, log)


class Visit:
    """One site and a family who visits it. Every page it fetches is audited."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.app: Flask = compose(settings)
        self._resolves = cache(self._resolve)

    @property
    def client(self) -> FlaskClient:
        """A browser that has never been here."""
        return self.app.test_client()

    @cached_property
    def directory(self) -> Directory:
        with self.app.test_request_context("/"):
            self.app.preprocess_request()
            found: Directory = g.edition.directory
        return found

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The address of every page to freeze, with its view."""
        with self.app.test_request_context("/"):
            self.app.preprocess_request()
            return {
                url_for(pages.endpoint(view, lang), **dict[str, Any](values)): view
                for lang, view, values in frozen_pages(self.directory)
            }

    def page(self, address: str, status: int = 200) -> Page:
        """Fetch a page and look it over."""
        page = Page(address, self.client.get(address, buffered=True))
        assert page.response.status_code == status, f"{address} answers {page.response.status}"
        found = [*problems(page), *self._title(page), *self._links(page)]
        assert not found, f"{address}: " + "\n".join(found)
        return page

    def _title(self, page: Page) -> list[str]:
        about = page.address.partition("?")[0].strip("/").split("/")
        if "search" in about:
            return [] if page.title.startswith(page.h1 + " – ") else [f"its title is {page.title}"]
        if self._sensitive(about):
            head = page.title + "".join(str(node.attrs) for node in page.named("meta", "link"))
            told = [name for name in (page.h1, page.said("h1 + p")[0]) if name in head]
            return [f"the browser's history would say {name}" for name in told]
        return [] if page.title.startswith(page.h1) else [f"its title is {page.title}, its heading {page.h1}"]

    def _sensitive(self, about: list[str]) -> bool:
        services, topics, slug = self.directory.services, self.directory.topic_at, about[-1]
        return ("services" in about and slug in services and services[slug].sensitive) or (
            "topics" in about and slug in topics and topics[slug].sensitive
        )

    def _links(self, page: Page) -> list[str]:
        return [f"the link to {path} leads nowhere" for path in set(own_links(page)) if not self._resolves(path)]

    def _resolve(self, path: str) -> bool:
        if path not in self.addresses:
            return self.client.get(path, buffered=True).status_code == 200
        try:
            self.app.url_map.bind("localhost").match(path)
        except RequestRedirect:
            return False
        return True


def _visit(content: Path, temporary: pytest.TempPathFactory) -> Visit:
    return Visit(Settings(content=content, var=temporary.mktemp("var")))


@pytest.fixture(scope="session")
def anytown(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """A small made-up town with every kind of page."""
    return _visit(MINIMAL, tmp_path_factory)


@pytest.fixture(scope="session")
def sunderland(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """The site that we ship."""
    return _visit(ROOT / "content", tmp_path_factory)


@pytest.fixture(scope="session")
def dudley(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """The second council, on the same engine."""
    return _visit(ROOT / "examples" / "dudley", tmp_path_factory)


@pytest.fixture(scope="session")
def page(anytown: Visit) -> Callable[..., Page]:
    """Fetches a page of Anytown and looks it over."""
    return anytown.page
