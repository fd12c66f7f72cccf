"""Every language that we ship is whole: every message said, none guessed, every blank in it kept."""

import os
import re
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po"))
LAZY = ["lazy_gettext", "lazy_ngettext:1,2", "lazy_pgettext:1c,2"]
BLANK = re.compile(r"%\((\w+)\)[sd]|%[sd]")
LANGUAGE = pytest.mark.parametrize("file", FILES, ids=lambda file: file.parts[-3])


def _catalogue(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream, locale=file.parts[-3])


def _forms(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The originals and the translations of one message, as tuples whether or not it counts something."""
    return _texts(message.id), _texts(message.string)


def _texts(of: object) -> tuple[str, ...]:
    return tuple(map(str, of)) if isinstance(of, list | tuple) else (str(of or ""),)


def _messages(file: Path) -> list[Message]:
    return [message for message in _catalogue(file) if message.id]


@pytest.fixture(scope="module")
def in_the_code() -> set[str]:
    """Every message in the code and the templates, by its (first) original."""
    with (ROOT / "translations" / "babel.cfg").open(encoding="utf-8") as stream:
        mapping, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]  # Babel has no types there
    keywords = DEFAULT_KEYWORDS | parse_keywords(LAZY)
    found = extract_from_dir(os.fspath(ROOT / "site"), mapping, options, keywords)
    return {said[0] if isinstance(said, tuple) else said for _file, _line, said, _comments, _context in found}


@LANGUAGE
def test_every_message_of_the_site_is_in_the_language(file: Path, in_the_code: set[str]) -> None:
    assert in_the_code - {_forms(message)[0][0] for message in _messages(file)} == set()


@LANGUAGE
def test_no_message_is_left_empty_or_guessed(file: Path) -> None:
    wanting = [message.id for message in _messages(file) if message.fuzzy or not all(_forms(message)[1])]
    assert wanting == []


@LANGUAGE
def test_no_blank_is_lost_or_made_up(file: Path) -> None:
    wrong = []
    for message in _messages(file):
        originals, meant = _forms(message)
        allowed = {blank[0] for text in originals for blank in BLANK.finditer(text)}
        needed = allowed - {"%(num)s", "%(num)d"}
        found = [{blank[0] for blank in BLANK.finditer(text)} for text in meant if text]
        wrong += [message.id for blanks in found if not needed <= blanks <= allowed]
    assert wrong == []


@LANGUAGE
def test_counted_messages_have_every_form_the_language_needs(file: Path) -> None:
    catalogue = _catalogue(file)
    counted = [message for message in catalogue if message.id and message.pluralizable]
    assert [message.id for message in counted if len(_forms(message)[1]) != catalogue.num_plurals] == []


@pytest.mark.parametrize("instance", ["content", "examples/dudley"])
def test_every_language_that_an_instance_offers_has_a_catalogue(instance: str) -> None:
    offered = yaml.safe_load((ROOT / instance / "site.yaml").read_text(encoding="utf-8"))["languages"]
    assert set(offered) - {"en"} <= {file.parts[-3] for file in FILES}


def test_the_code_has_messages(in_the_code: set[str]) -> None:
    assert "Monday" in in_the_code
