"""Every event in words."""

import datetime as dt

import pytest
from flask import Flask
from tests.conftest import Visit

from familyhelp.referrals.letter import Letter
from familyhelp.referrals.referral import Case, Event, Opened, Referral
from familyhelp.referrals.states import Kind, State
from familyhelp.web.inbox.chronology import Line, chronology

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
REFERRAL = Referral("K7QF-M3TP", "1", "", False, False, NOW, NOW, (), b"", "")
LETTER = Letter("K7QF-M3TP", "1", (), NOW, {})


@pytest.mark.parametrize(
    ("kind", "detail", "said"),
    [
        (Kind.READ, {}, ""),
        (Kind.CONTACT, {"way": "visit", "words": "w"}, "We met"),
        (Kind.CONTACT, {"way": "pigeon"}, ""),
        (Kind.NOTE, {"words": "w"}, ""),
        (Kind.LEVEL, {"level": "3"}, "Level 3: help from more than one place"),
        (Kind.LEAD, {}, "Wren Worker"),
        (Kind.STATE, {}, "Support plan"),
        (Kind.HANDED_OVER, {"number": "EH-2041"}, "Number EH-2041"),
        (Kind.CLOSED, {"outcome": "advice", "helped": "yes"}, "Advice was enough. Did it help? Yes"),
        (Kind.REOPENED, {"words": "w"}, ""),
    ],
)
def test_an_event_says_what_happened(
    inbox_app: Flask, sunderland: Visit, kind: Kind, detail: dict[str, str], said: str
) -> None:
    event = Event("K7QF-M3TP", kind, NOW, who=7, state=State.PLAN, lead=7)
    case = Case(REFERRAL, LETTER, (Opened(event, detail),))
    with inbox_app.test_request_context("/"):
        (line,) = chronology(case, {7: "Wren Worker"}, sunderland.directory)
    assert (line.who, line.said, line.words) == ("Wren Worker", said, detail.get("words", ""))


def test_what_the_family_does_is_the_familys(inbox_app: Flask, sunderland: Visit) -> None:
    case = Case(REFERRAL, LETTER, (Opened(Event("K7QF-M3TP", Kind.RECEIVED, NOW), {}),))
    with inbox_app.test_request_context("/"):
        assert chronology(case, {}, sunderland.directory) == (
            Line(NOW, "The family's request came in", "The family", "", ""),
        )
