import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send
from tests.referrals.test_referral import NEW

from familyhelp.referrals.casework import opened
from familyhelp.referrals.household import Trace, earlier, surname, telephone, traces
from familyhelp.referrals.letter import Letter
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.referral import Case


def _case(reference: str, days: int = 0, /, **said: str) -> Case:
    referral = dataclasses.replace(NEW, reference=reference, received=MONDAY + dt.timedelta(days=days))
    return Case(referral, Letter(reference, "1", (), MONDAY, {name: (text,) for name, text in said.items()}), ())


OF = _case("CCCC-CCCC", phone="07700 900123", email="Amira@Example.org", name="Amira Testperson", postcode="SR5 4BW")


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ({"phone": "+44 7700 900123"}, {Trace.PHONE}),
        ({"phone": "(0044) 7700-900 123"}, {Trace.PHONE}),
        ({"email": " amira@example.ORG "}, {Trace.EMAIL}),
        ({"name": "Bilal TESTPERSON", "postcode": "sr54bw"}, {Trace.HOME}),
        ({"phone": "07700900123", "email": "amira@example.org"}, {Trace.PHONE, Trace.EMAIL}),
        ({"phone": "07700 900124"}, None),
        ({"email": "amira@example.com"}, None),
        ({"name": "Bilal Testperson", "postcode": "SR5 4BX"}, None),
        ({"name": "Bilal Other", "postcode": "SR5 4BW"}, None),
        ({"name": "Testperson", "postcode": "SR5 4BW"}, None),
        ({"postcode": "SR5 4BW"}, None),
        ({"professional_contact": "07700 900123"}, None),
        ({}, None),
    ],
)
def test_the_same_household_is_found_by_phone_email_or_home(said: dict[str, str], by: set[Trace] | None) -> None:
    found = earlier(OF, [OF, _case("DDDD-DDDD", 0, **said)])
    assert [each.by for each in found] == ([by] if by else [])


def test_nobodys_answers_match_nobodys() -> None:
    assert earlier(_case("CCCC-CCCC"), [_case("DDDD-DDDD"), _case("FFFF-FFFF")]) == ()


def test_the_newest_comes_first_and_the_request_itself_not_at_all() -> None:
    others = [_case(reference, days, phone="07700900123") for days, reference in enumerate(("DDDD-DDDD", "FFFF-FFFF"))]
    assert [each.case.referral.reference for each in earlier(OF, [*others, OF])] == ["FFFF-FFFF", "DDDD-DDDD"]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Zoë Ångström", "angstrom"),
        ("Sinéad O’Neill", "o'neill"),
        ("Ann Smith-Jones", "smith-jones"),
        ("  ANN   SMITH ", "smith"),
        ("Ann", ""),
        ("", ""),
        ("Олена Коваль", "коваль"),
    ],
)
def test_surnames(name: str, last: str) -> None:
    assert surname(name) == last


@pytest.mark.parametrize("number", ["", "none", "123", "0", "call my mum", "+999 12345678901234567890"])
def test_what_is_no_number_matches_nothing(number: str) -> None:
    assert telephone(number) == ""


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=20))
def test_whatever_a_family_wrote_can_be_compared(name: str, phone: str, postcode: str) -> None:
    list(traces(_case("CCCC-CCCC", name=name, phone=phone, email=name, postcode=postcode).letter))


def test_real_requests_are_compared_after_unlocking(box: Letterbox, keys: Keys) -> None:
    first, second, other = send(box), send(box), send(box, phone="07700 900999", name="Sam Stranger")
    cases = {each.reference: opened(box.cases, each, keys.identity) for each in box.cases.all()}
    found = earlier(cases[second.reference], cases.values())
    assert [each.case.referral.reference for each in found] == [first.reference]
    assert earlier(cases[other.reference], cases.values()) == ()
