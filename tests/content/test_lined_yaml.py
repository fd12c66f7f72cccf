import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.lined_yaml import Lined, read, scalar
from familyhelp.content.problems import UnreadableError


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "NO", "y", "n", "09:00", "12:30", "1_000", "0x1f", "0800 1111"]
)
def test_what_looks_like_words_is_words(word: str) -> None:
    assert scalar(word) == word


@pytest.mark.parametrize("number", ["01632960001", "0800", "12345678901234567890"])
def test_a_number_that_is_rung_and_not_counted_keeps_its_figures(number: str) -> None:
    assert scalar(number) == number


def test_plain_values_are_what_a_person_means() -> None:
    keys = read("a: 3\nb: true\nc: 2026-11-01\nd: 0.5\ne:\nf: '3'\ng: \"true\"")
    assert keys.value == {
        "a": 3, "b": True, "c": dt.date(2026, 11, 1), "d": 0.5, "e": None, "f": "3", "g": "true",
    }  # fmt: skip


def test_norwegian_is_a_language_and_not_a_refusal() -> None:
    assert read("languages: [en, no]\nno: {name: Helse}").value == {"languages": ["en", "no"], "no": {"name": "Helse"}}


def test_a_colon_in_the_middle_of_words_is_no_mistake() -> None:
    text = 'a: b:c\n"d:e": f\nhttps://example.org: g\nh: |\n  i:j\nK:l: m'
    assert read(text).value == {
        "a": "b:c", "d:e": "f", "https://example.org": "g", "h": "i:j\n", "K:l": "m",
    }  # fmt: skip


def test_every_value_knows_its_line() -> None:
    keys = read("a: 1\nb:\n  - c: 2\n    d: 3\n", first_line=10)
    assert keys.line(("a",)) == 10
    assert keys.line(("b", 0, "d")) == 13
    assert keys.line(("b", 0, "gone")) == 12
    assert Lined(None).line(("a",)) == 1


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: &x 1", 1, "anchor"),
        ("a: 1\nb: *x", 2, "alias"),
        ("a: !!set {}", 1, "tag"),
        ("a: 1\na: 2", 2, "twice"),
        ("a: 1\n\tb: 2", 2, "tab"),
        ("a: b: c", 1, "second colon"),
        ("a: b\nc: d: e", 2, "second colon"),
        ("a:b\nc: d", 1, "a space is missing"),
        ("a: 1\nb:c\n\n# A note\nd: e", 2, "a space is missing"),
        ("a: 1\nb:[\n  c,\n  d]\ne: f", 2, "a space is missing"),
        ("- a:b\n  c: d", 1, "a space is missing"),
        ("a: 1\nb:{c: d}", 2, "a space is missing"),
        ("a: 1\nb: {c:d, e: f}", 2, "a space is missing"),
        ("a: |\n  to:go\nb: c\nd: e: f", 4, "second colon"),
        ("a: 1\nhttps://example.org\nb: 2", 3, "a key without a colon"),
        ("a: [1", 1, "cannot be read"),
        ("? [a]\n: b", 1, "a key should be one word"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: " + "[" * 50, 1, "nested too deeply"),
    ],
)
def test_what_nobody_needs_is_refused_at_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(UnreadableError, match=says) as caught:
        read(text)
    assert caught.value.line == line


def test_a_small_file_cannot_grow_enormous() -> None:
    with pytest.raises(UnreadableError, match="anchor"):
        read("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n")


plain = (
    st.none()
    | st.booleans()
    | st.integers(-999, 999)
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))
)
documents = st.recursive(
    plain, lambda each: st.lists(each) | st.dictionaries(st.text("abc", min_size=1), each), max_leaves=8
)


@given(documents)
def test_what_another_program_writes_is_read_as_it_was_meant(document: object) -> None:
    assert read(json.dumps({"a": document}, ensure_ascii=False)).value == {"a": document}


@given(st.text())
def test_any_text_is_read_or_refused_with_a_line_that_exists(text: str) -> None:
    try:
        line = max(read(text).lines.values())
    except UnreadableError as error:
        line = error.line
    assert 1 <= line <= len(text.splitlines()) + 1
