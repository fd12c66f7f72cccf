"""A language that runs from right to left, made up here: every word of the interface can be translated, and is."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.mofile import write_mo
from justhtml import Comment, Element, Text
from tests.auditing import Page
from tests.conftest import MINIMAL, ROOT, Visit

from familyhelp.web.settings import Settings

LAZY = ["lazy_gettext", "lazy_ngettext:1,2", "lazy_pgettext:1c,2"]
OPENS, CLOSES = "⟦", "⟧"
SAID = re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}")
HIDDEN = {"script", "style", "svg"}
READ_ALOUD = ("aria-label", "alt", "title", "placeholder", "data-none", "data-miles", "data-near")
NO_MESSAGE = re.compile(r"\S+@\S+|\S*\bexample\.org\S*|\b[A-Z]{2}\d+( \d[A-Z]{2})?\b")
CONTENT = ".fh-prose, .fh-card__summary, .fh-card__name a, main h1, .fh-header__name span, .fh-address span"
SHORTEST = 4  # a shorter string of the content, such as the code of a language, could hide a word of ours


def _catalogue() -> Catalog:
    """Every message of the site, in marks: what is not in marks on a page escaped translation."""
    with (ROOT / "translations" / "babel.cfg").open(encoding="utf-8") as stream:
        mapping, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]  # Babel has no types there
    made = Catalog(locale="ar", charset="utf-8")
    keywords = DEFAULT_KEYWORDS | parse_keywords(LAZY)
    for _file, _line, message, _comments, context in extract_from_dir(ROOT / "site", mapping, options, keywords):
        if isinstance(message, tuple):
            forms = [f"{OPENS}{message[-1]}{CLOSES}"] * made.num_plurals
            made.add(message, tuple(forms), context=context)
        else:
            made.add(message, f"{OPENS}{message}{CLOSES}", context=context)
    return made


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """Anytown, with a third language whose words are the English ones in marks."""
    folder = tmp_path_factory.mktemp("arabic")
    instance = Path(shutil.copytree(MINIMAL, folder / "anytown"))
    site = instance / "site.yaml"
    text = site.read_text(encoding="utf-8")
    assert "languages: [en, pl]" in text
    site.write_text(text.replace("languages: [en, pl]", "languages: [en, pl, ar]"), encoding="utf-8")
    messages = folder / "translations" / "ar" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    with (messages / "messages.mo").open("wb") as stream:
        write_mo(stream, _catalogue())
    return Visit(Settings(content=instance, var=folder / "var", translations=folder / "translations"))


@pytest.fixture(scope="module")
def pages(arabic: Visit) -> list[Page]:
    """Every page in it, and some results."""
    addresses = [each for each in arabic.addresses if each.startswith("/ar/") and each.endswith("/")]
    asked = ["q=baby", "q=colick", "q=zzzzqqqq", "q=toys+riverside&cost=paid", "q=abuse"]
    return [arabic.page(address) for address in (*addresses, *(f"/ar/search/?{each}" for each in asked))]


def test_every_page_runs_from_right_to_left(pages: list[Page]) -> None:
    assert len(pages) > 40
    assert {(page.attribute("html", "lang"), page.attribute("html", "dir")) for page in pages} == {("ar", "rtl")}


def test_every_page_has_the_style_sheet_that_runs_so(pages: list[Page]) -> None:
    for page in pages:
        sheets = [node.attrs["href"] for node in page.all('link[rel="stylesheet"]')]
        assert "/static/dist/site.rtl.css" in sheets
        assert "/static/dist/site.css" not in sheets


def _strings(value: object) -> Iterator[str]:
    """Every string in the content."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, dict):
        yield from (said for part in value.values() for said in _strings(part))
    elif isinstance(value, tuple | list):
        yield from (said for part in value for said in _strings(part))
    elif is_dataclass(value) and not isinstance(value, type | Enum):
        yield from (said for each in fields(value) for said in _strings(getattr(value, each.name)))


def _visible(node: Element | Comment, lang: str = "ar") -> Iterator[tuple[str, str]]:
    """Each piece of text that somebody reads or hears, with the language it says it is in."""
    for child in node.children or ():
        if isinstance(child, Text):
            # Where scripts run, what stands in noscript is one text, marks and all.
            yield re.sub(r"<[^>]*>", " ", str(child.data or "")), lang
        elif isinstance(child, Element) and child.name not in HIDDEN:
            theirs = str(child.attrs.get("lang", lang))
            yield from ((str(child.attrs[name]), theirs) for name in READ_ALOUD if child.attrs.get(name))
            yield from _visible(child, theirs)


def _bare(text: str) -> str:
    """What is left of a text when every message is taken out of it, the innermost first."""
    while SAID.search(text):
        text = SAID.sub(" ", text)
    return " ".join(text.split())


def test_no_word_of_the_interface_escapes_translation(arabic: Visit, pages: list[Page]) -> None:
    content = sorted({said for said in _strings(arabic.directory) if len(said) >= SHORTEST}, key=len, reverse=True)
    escaped = set()
    for page in pages:
        for text, lang in _visible(page.named("html")[0]):
            left = NO_MESSAGE.sub(" ", _bare(text)) if lang == "ar" else ""
            for said in content:
                left = left.replace(said, " ") if said in left else left
            if re.search(r"[A-Za-z]{2,}", left):
                escaped.add((page.address, left.strip()))
    assert escaped == set()


def test_what_is_told_to_search_engines_is_translated_too(pages: list[Page]) -> None:
    home = next(page for page in pages if page.address == "/ar/")
    assert home.attribute('meta[name="description"]', "content").startswith(OPENS)
    assert home.title.startswith(OPENS)


def test_english_words_say_that_they_are_english(pages: list[Page]) -> None:
    """Names, summaries and bodies; so that a screen reader changes its voice and full stops stand right."""
    for page in pages:
        for node in page.all(
            ".fh-prose, .fh-card__summary, .fh-card__name a, main h1, .fh-header__name span, .fh-address span"
        ):
            if node.to_text().strip() and OPENS not in node.to_text() and re.search("[A-Za-z]{3}", node.to_text()):
                assert node.attrs.get("lang") == "en", f"{page.address}: {node.to_html()[:160]}"
                assert node.attrs.get("dir") == "ltr"


def _runs_left_to_right(node: Element | Comment | None) -> bool:
    """Whether the nearest element that says which way it runs runs from left to right."""
    while node is not None:
        if node.attrs and node.attrs.get("dir"):
            return node.attrs["dir"] == "ltr"
        node = node.parent if isinstance(node.parent, Element) else None
    return False


def test_numbers_to_ring_run_from_left_to_right(pages: list[Page]) -> None:
    spaced = re.compile(r"^\+?\d[\d ]{5,}$")
    seen = 0
    for page in pages:
        for node in page.elements:
            own = " ".join(str(child.data or "") for child in node.children or () if isinstance(child, Text)).strip()
            if spaced.match(own):
                seen += 1
                assert _runs_left_to_right(node), f"{page.address}: {node.to_html()[:200]}"
    assert seen > 50


def test_addresses_of_mail_and_websites_run_from_left_to_right(pages: list[Page]) -> None:
    for page in pages:
        for node in page.elements:
            own = " ".join(str(child.data or "") for child in node.children or () if isinstance(child, Text)).strip()
            if re.fullmatch(r"\S+@\S+|(www\.)?example\.org\S*", own):
                assert _runs_left_to_right(node), f"{page.address}: {node.to_html()[:200]}"
