import datetime as dt
from pathlib import Path

from familyhelp.content.files import Source
from familyhelp.content.known import Known
from familyhelp.content.schema.page import PageEntry
from familyhelp.content.schema.translation import PageTranslation
from familyhelp.content.texts import Rules, read_text, read_translation

KNOWN = Known({}, dt.date(2026, 11, 22), frozenset({"/"}))
RULES = Rules(KNOWN, 12)
PAGE = "---\ntitle: A\nsummary: B.\nsection: about\n---\n"
LONG_WORDS = "Comprehensive organisational considerations necessitate multidisciplinary intervention. " * 10


def written(folder: Path, text: str) -> Source:
    path = folder / "x.md"
    path.write_text(text)
    return Source(path, "x.md")


def test_a_text_is_read_with_its_body(tmp_path: Path) -> None:
    text, problems = read_text(written(tmp_path, PAGE + "Hello."), PageEntry, RULES)
    assert problems == []
    assert text
    assert text.body.html == "<p>Hello.</p>"


def test_a_body_is_checked_though_the_keys_are_wrong(tmp_path: Path) -> None:
    text, problems = read_text(written(tmp_path, PAGE.replace("about", "abutt") + "[x](/gone/)"), PageEntry, RULES)
    assert text is None
    assert len(problems) == 2


def test_only_english_is_held_to_a_reading_age(tmp_path: Path) -> None:
    source = written(tmp_path, PAGE + LONG_WORDS)
    assert read_text(source, PageEntry, RULES)[1]
    assert not read_text(source, PageEntry, Rules(KNOWN, None))[1]


def test_a_translation_goes_stale_when_its_original_changes(tmp_path: Path) -> None:
    original, _ = read_text(written(tmp_path, PAGE + "Hello."), PageEntry, RULES)
    assert original
    polish = written(tmp_path, f"---\nof: {original.state}\ntitle: C\nsummary: D.\n---\nCześć.")
    words, problems = read_translation(polish, "pl", PageTranslation, original, KNOWN)
    assert words
    assert words.fresh
    assert problems == []
    changed, _ = read_text(written(tmp_path, PAGE + "Good morning."), PageEntry, RULES)
    polish = written(tmp_path, f"---\nof: {original.state}\ntitle: C\nsummary: D.\n---\nCześć.")
    words, problems = read_translation(polish, "pl", PageTranslation, changed, KNOWN)
    assert words
    assert not words.fresh
    assert changed
    assert f"of: {changed.state}" in problems[0].message


def test_what_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    assert len(read_text(written(tmp_path, "no keys"), PageEntry, RULES)[1]) == 1
    assert len(read_translation(written(tmp_path, ""), "pl", PageTranslation, None, KNOWN)[1]) == 1
