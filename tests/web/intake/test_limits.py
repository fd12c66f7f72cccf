"""Whoever comes too often is shown the phone number, never silence."""

import datetime as dt
from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.letterboxes import Keys
from tests.web.intake.family import HERE, Family

from familyhelp.referrals import reference
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.limits import DailySalt, line_of
from familyhelp.web.intake.settings import IntakeSettings, Limits

FEW = Limits(begin_each=3, begin_all=5, send_each=2, send_all=3, look_each=4, look_all=6, look_reference=2)


@pytest.fixture(scope="module")
def few(set_up: Callable[..., IntakeSettings], team_keys: Keys) -> Family:
    """A form that takes little, and a family who has begun."""
    return Family(compose(set_up(FEW)), team_keys).begin()


def _from(family: Family, address: str, path: str, **fields: str) -> Page:
    answer = family.client.post(path, data=fields, base_url=HERE, environ_base={"REMOTE_ADDR": address})
    return Page(path, answer)


def test_beginning_too_often_shows_the_number_and_others_may_still_begin(few: Family) -> None:
    token = few.page("/").attribute("input[name=token]", "value")
    answers = [_from(few, "192.0.2.1", "/", token=token).response.status_code for _ in range(4)]
    assert answers == [303, 303, 303, 429]
    busy = _from(few, "192.0.2.1", "/", token=token)
    assert "0191 561 4084" in busy.text
    assert _from(few, "192.0.2.2", "/", token=token).response.status_code == 303
    assert _from(few, "192.0.2.3", "/", token=token).response.status_code == 429  # too many in all


def test_sending_too_often_keeps_the_answers_and_shows_the_number(few: Family) -> None:
    from familyhelp.web.intake.check import check  # noqa: F401  the view under test

    said: list[Page] = []
    for _ in range(3):
        family = Family(few.app, few.keys)
        family.client.set_cookie("__Host-draft", few.cookie, domain="ask.example.org", secure=True)
        said.append(Page("/check/", family.press("/check/", 429 if len(said) == 2 else 422)))
    assert "Not sent yet" in said[2].said(".fh-note__title")
    assert "0191 561 4084" in said[2].text
    assert few.page("/check/").title.startswith("Check your answers")


def test_the_words_of_one_reference_can_be_tried_only_now_and_then(few: Family) -> None:
    one = reference.new()
    tries = [_from(few, f"192.0.2.{n}", "/look/", reference=one, words="a b c d") for n in (11, 12, 13)]
    assert [each.response.status_code for each in tries] == [422, 422, 429]
    assert "0191 561 4084" in tries[2].text


def test_other_peoples_mistakes_lock_nobody_out(set_up: Callable[..., IntakeSettings], team_keys: Keys) -> None:
    family = Family(compose(set_up(FEW)), team_keys)
    tries = [_from(family, f"192.0.2.{n}", "/look/", reference="K7QF", words="a b c d") for n in range(5)]
    empty = [_from(family, "192.0.2.9", "/look/", reference="", words="") for _ in range(9)]
    assert {each.response.status_code for each in (*tries, *empty)} == {422}


def test_connections_are_told_apart_by_a_hash_that_fits_only_today() -> None:
    salt, today = DailySalt(), dt.date(2026, 11, 22)
    first = salt.hashed("192.0.2.1", today)
    assert first == salt.hashed("192.0.2.1", today)
    assert first != salt.hashed("192.0.2.2", today)
    assert salt.hashed("192.0.2.1", today + dt.timedelta(days=1)) != first
    assert DailySalt().hashed("192.0.2.1", today) != first
    assert "192" not in first


def test_a_machine_that_changes_its_address_within_its_network_is_still_one(
    set_up: Callable[..., IntakeSettings], team_keys: Keys
) -> None:
    family = Family(compose(set_up(FEW)), team_keys)
    one = [
        _from(family, f"2001:db8:1:2::{n}", "/look/", reference=reference.new(), words="a b c d").response.status_code
        for n in range(5)
    ]
    assert one == [422, 422, 422, 422, 429]
    other = _from(family, "2001:db8:1:3::1", "/look/", reference=reference.new(), words="a b c d")
    assert other.response.status_code == 422


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("fe80::1%eth0", "fe80::2%eth0", True),
        ("", "nonsense", False),
    ],
)
def test_which_addresses_are_one_connection(one: str, other: str, same: bool) -> None:
    assert (line_of(one) == line_of(other)) is same
