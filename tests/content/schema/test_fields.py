import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from familyhelp.content.known import Known, Name
from familyhelp.content.languages import LANGUAGES
from familyhelp.content.schema import fields

KNOWN = Known({Name.TOPIC: ["debt", "teeth"]}, dt.date(2026, 11, 22), files=frozenset({"/photos/door.png"}))


def check(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value, context=KNOWN)


GOOD = [
    (fields.Slug, "cry-sis"), (fields.Phone, "116 123"), (fields.TextTo, "SHOUT to 85258"), (fields.TextTo, "85258"),
    (fields.Postcode, "SR5 4BW"), (fields.District, "WV14"), (fields.Url, "http://www.example.org/a?b=c#d"),
    (fields.Url, "https://xn--bcher-kva.example/"), (fields.Email, "o'neil+family@mail.example.org"),
    (fields.Time, "24:00"), (fields.Time, "00:00"), (fields.Age, "pregnancy"), (fields.Age, "1 year"),
    (fields.Language, "pa-Arab"), (fields.Language, "bfi"), (fields.Language, "no"), (fields.Colour, "#0b5d4e"),
    (fields.TopicKey, "debt"), (fields.MediaFile, "/photos/door.png"),
    (fields.Checked, dt.date(2026, 11, 22)),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), GOOD)
def test_what_a_careful_person_writes_is_taken_as_it_stands(kind: Any, value: object) -> None:
    assert check(kind, value) == value


BAD = [
    (fields.Text, " "), (fields.Text, ""), (fields.Text, "a\x00b"), (fields.Text, "abc\u202e"),
    (fields.Line, "a" * 201),
    (fields.Slug, "Cry-Sis"), (fields.Slug, "a--b"), (fields.Slug, "-a"), (fields.Phone, "12"), (fields.TextTo, "HELP"),
    (fields.Postcode, "SR5 0ZZ"), (fields.District, "SR"), (fields.Url, "https://"), (fields.Url, "https://localhost/"),
    (fields.Url, "javascript:alert(1)"), (fields.Url, "https://a.org/ b"), (fields.Url, "https://me@example.org/"),
    (fields.Url, "https://example.org:99999/"), (fields.Url, "https://[::1/"), (fields.Url, 'https://a.org/"onclick="'),
    (fields.SecureUrl, "http://example.org/"), (fields.Email, "a@b"), (fields.Email, "a b@example.org"),
    (fields.Email, "a@example..org"), (fields.Time, "9:00"), (fields.Time, "24:01"), (fields.Time, "12:60"),
    (fields.Age, "5"), (fields.Age, "5 weeks"), (fields.Age, "-1 years"), (fields.Language, "english"),
    (fields.Language, "pa-1"), (fields.Colour, "#fff"), (fields.Colour, "red"), (fields.TopicKey, "dept"),
    (fields.MediaFile, "/photos/../site.yaml"), (fields.MediaFile, "door.png"), (fields.MediaFile, "/photos/dor.png"),
    (fields.Checked, dt.date(2026, 11, 23)), (fields.Date, dt.date(1999, 1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), BAD)
def test_what_would_mislead_a_family_is_refused(kind: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        check(kind, value)


def test_a_postcode_is_kept_as_it_is_written_on_letters() -> None:
    assert check(fields.Postcode, "sr54bw") == "SR5 4BW"


def test_times_count_from_midnight() -> None:
    assert fields.minutes("24:00") == 1440


def test_codes_of_languages_are_short_and_small() -> None:
    assert all(code.islower() and len(code) in {2, 3} for code in LANGUAGES)


@given(st.text())
def test_any_text_is_taken_or_refused_by_every_kind(text: str) -> None:
    for kind in (fields.Url, fields.Email, fields.Phone, fields.TextTo, fields.Postcode, fields.Time, fields.Age):
        try:
            kept = check(kind, text)
        except ValidationError:
            continue
        assert check(kind, kept) == kept
