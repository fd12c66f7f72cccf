"""Which pages of an application axe has looked at, down to the sentence: what nobody looks at cannot pass unnoticed."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from flask import Flask, Response, g, request, template_rendered
from jinja2 import Template, pass_context
from jinja2.ext import babel_extract
from jinja2.runtime import Context
from playwright.sync_api import Page
from tests.browser.axe import findings

from familyhelp import resources

_NUMBER = "performance.getEntriesByType('navigation')[0].serverTiming.find(({name}) => name === 'page').description"
_TEST = re.compile(r"^def (test_\w+)", re.MULTILINE)
_KEYWORDS = ("_", "gettext", "ngettext")


@dataclass
class Made:
    """What pages are made of: routes, templates, and the sentences of ours that stand on them."""

    routes: set[str] = field(default_factory=set)
    templates: set[str] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)

    def add(self, other: "Made") -> None:
        """Add those of another page."""
        self.routes |= other.routes
        self.templates |= other.templates
        self.sentences |= other.sentences


class Looks:
    """Notes of every answer what it is made of, and of what axe has looked at all of it together."""

    def __init__(self) -> None:
        self.seen = Made()
        self._answers: dict[str, Made] = {}
        self._numbers = count()

    def watch(self, app: Flask) -> None:
        """Let every answer of an application carry the number under which it is noted."""
        app.before_request_funcs.setdefault(None, []).insert(0, _note)
        app.after_request(self._number)
        template_rendered.connect(_rendered, app)
        words: dict[str, Any] = app.jinja_env.globals
        words.update({name: _overheard(words[name]) for name in ("gettext", "ngettext")})

    def _number(self, response: Response) -> Response:
        number = str(next(self._numbers))
        self._answers[number] = g.made
        response.headers["Server-Timing"] = f'page;desc="{number}"'
        return response

    def clean(self, page: Page) -> None:
        """Let axe look at a page, in which it must find nothing."""
        page.locator("details").evaluate_all("(all) => all.forEach((each) => { each.open = true; })")
        found = findings(page)
        assert not found, f"{page.url} ({page.title()}):\n{found}"
        self.seen.add(self._answers[page.evaluate(_NUMBER)])

    def unseen(self, folder: str, app: Flask, pageless: set[str]) -> list[str]:
        """The routes, the templates of a folder and the sentences in them at which axe has not looked."""
        routes = {_bare(rule.endpoint) for rule in app.url_map.iter_rules()}
        assert pageless <= routes
        missing = [f"the route {each}" for each in sorted(routes - pageless - self.seen.routes)]
        for path in sorted((resources.templates() / folder).glob("*.html")):
            name, text = f"{folder}/{path.name}", path.read_text(encoding="utf-8")
            if text.startswith("{% extends") and name not in self.seen.templates:
                missing.append(name)
            missing += [f"{name}: {each}" for each in sorted(_sentences(text) - self.seen.sentences)]
        return missing


def _bare(endpoint: str) -> str:
    """A route's name, the same in every language."""
    return endpoint.rpartition(".")[2]


def _note() -> None:
    g.made = Made({_bare(request.endpoint or "")})


def _rendered(_app: Flask, template: Template, **_more: Any) -> None:
    g.made.templates.add(template.name)


def _overheard(say: Callable[..., str]) -> Callable[..., str]:
    @pass_context
    def said(context: Context, sentence: str, *more: Any, **values: Any) -> str:
        g.made.sentences.add(sentence)
        return say(context, sentence, *more, **values)

    return said


def _sentences(text: str) -> set[str]:
    """Whatever a template can say; of a sentence that counts, its form for one."""
    found = (words for _, _, words, _ in babel_extract(io.BytesIO(text.encode()), _KEYWORDS, (), {}) if words)
    return {words if isinstance(words, str) else str(words[0]) for words in found}


def all_of_this_folder(request: pytest.FixtureRequest) -> None:
    """Skip a test that speaks for all tests of its folder, unless all of them run."""
    here = request.path.parent
    run = {getattr(each, "originalname", "") for each in request.session.items if each.path.parent == here}
    there = {name for file in here.glob("test_*.py") for name in _TEST.findall(file.read_text(encoding="utf-8"))}
    if there - run:
        pytest.skip("the other tests of this folder do not all run, and they do the looking")
