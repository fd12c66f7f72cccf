"""Whatever is sent, the answer is a page that helps: never a fault of ours."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.intake.family import HERE, Family

from familyhelp.referrals.drafts import token

ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(
    [
        "",
        "\x00",
        "\ufffd",
        "a" * 5000,
        "é" * 4001,
        "; ; ;",
        "<script>",
        "{{ 7*7 }}",
        "%s%n",
        "' OR 1=1 --",
        "\u202e",
        "😀" * 300,
    ]
)
NAMES = st.sampled_from(
    ["who", "relationship", "professional_name", "family_agrees", "name", "ways", "phone", "address", "email", "bsl",
     "postcode", "hub", "topics", "words", "would_help", "children", "children-name", "children-age", "language",
     "ethnicity", "disability", "consent", "kept", "go", "website", "token", "token[]", "who[0][a]", "ways-0", "é"]
)  # fmt: skip
ACTIONS = st.sampled_from(["on", "back", "skip", "more", "find", "send", "", "x"])
PATHS = ["/", "/who/", "/reach/", "/home/", "/help/", "/about/", "/check/", "/look/", "/leave/"]
KIND = {200, 204, 303, 400, 404, 405, 410, 413, 422, 429}
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("path", PATHS)
@QUIET
@given(
    fields=st.dictionaries(NAMES, st.lists(ANY_TEXT, max_size=4), max_size=6),
    go=ACTIONS,
    how=st.tuples(st.booleans(), st.sampled_from([None, "multipart/form-data"])),
)
def test_any_field_with_anything_in_it_gets_an_answer(
    family: Family, path: str, fields: dict[str, list[str]], go: str, how: tuple[bool, str | None]
) -> None:
    ours, kind = how
    if ours:
        family.begin()
        fields = {"token": [token(family.cookie, "form")], "go": [go], **fields}
    answer = family.client.post(path, data=fields, base_url=HERE, content_type=kind)
    assert answer.status_code in KIND, fields
    if answer.status_code >= 400:
        assert "0191 561 4084" in answer.text


@pytest.mark.parametrize(
    "body",
    [
        b"words=\xff\xfe\xfa",
        b"words=%ff%fe",
        b"%",
        b"=&=&&;",
        b"a" * 1000,
        b"words=" + b"%00" * 50,
        "words=ż".encode("utf-16"),
    ],
)
@pytest.mark.parametrize(
    "kind",
    [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/json",
        "text/plain; charset=utf-16",
        "",
    ],
)
def test_any_encoding_gets_an_answer(family: Family, kind: str, body: bytes) -> None:
    family.begin()
    answer = family.client.post("/help/", data=body, content_type=kind, base_url=HERE)
    assert answer.status_code == 400
    assert "0191 561 4084" in answer.text


def test_letters_in_a_wrong_encoding_are_asked_for_again(family: Family) -> None:
    key = token(family.begin().cookie, "form").encode()
    answer = family.client.post(
        "/help/", data=b"words=Zo%eb&token=" + key, content_type="application/x-www-form-urlencoded", base_url=HERE
    )
    assert answer.status_code == 400
    assert "Some letters did not reach us as you wrote them" in answer.text


def test_letters_in_a_wrong_encoding_within_a_part_are_asked_for_again(family: Family) -> None:
    key = token(family.begin().cookie, "form").encode()
    parts = b"".join(
        b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % part
        for part in ((b"token", key), (b"words", b"Zo\xeb"))
    )
    kind = "multipart/form-data; boundary=x"
    answer = family.client.post("/help/", data=parts + b"--x--", content_type=kind, base_url=HERE)
    assert answer.status_code == 400
    assert "Some letters did not reach us as you wrote them" in answer.text


@pytest.mark.parametrize("letter", ["a", "ا", "আ"])
def test_a_story_that_is_far_too_long_is_still_there_in_every_script(family: Family, letter: str) -> None:
    story = letter * 20_000
    answer = family.begin().press("/help/", 422, words=story)
    assert "This is 16000 too many" in answer.text
    assert story in answer.text


def test_letters_that_were_lost_on_the_way_are_asked_for_again(family: Family) -> None:
    family.begin()
    fields = {"token": token(family.cookie, "form"), "words": "Zo\ufffd"}
    answer = family.client.post("/help/", data=fields, base_url=HERE)
    assert answer.status_code == 422
    assert "Please type them again" in answer.text


@pytest.mark.parametrize("path", PATHS[:-1])
def test_more_than_64_kib_is_answered_with_a_page_that_helps(family: Family, path: str) -> None:
    answer = family.begin().client.post(path, data={"words": "a" * 70_000}, base_url=HERE)
    assert answer.status_code == 413
    assert "0191 561 4084" in answer.text


def test_thousands_of_fields_and_files_are_refused(family: Family) -> None:
    family.begin()
    many: dict[str, Any] = {f"f{n}": "x" for n in range(3000)}
    assert family.client.post("/help/", data=many, base_url=HERE).status_code == 400
    parts = "".join(f'--x\r\nContent-Disposition: form-data; name="f{n}"\r\n\r\nx\r\n' for n in range(900)) + "--x--"
    answer = family.client.post("/help/", data=parts, content_type="multipart/form-data; boundary=x", base_url=HERE)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path",
    ["/nope/", "/who", "/..%2f..%2fetc/passwd", "/who/%00/", "/static/../../x", "/pl/nope/", "/ur/who/", "/%ff/"],
)
def test_an_address_that_leads_nowhere_gets_an_answer(family: Family, path: str) -> None:
    assert family.client.get(path, base_url=HERE).status_code in {308, 404}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"])
def test_other_methods_get_an_answer(family: Family, method: str) -> None:
    assert family.client.open("/who/", method=method, base_url=HERE).status_code in {200, 405}


@QUIET
@given(st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=80))
def test_any_cookie_gets_an_answer(family: Family, cookie: str) -> None:
    answer = family.client.get("/help/", base_url=HERE, headers={"Cookie": f"__Host-draft={cookie}"})
    assert answer.status_code == 303
