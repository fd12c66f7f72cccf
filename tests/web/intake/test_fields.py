"""What a family types goes into the draft and comes back the same."""

import pytest
from werkzeug.datastructures import MultiDict

from familyhelp.domain.intake import Asks
from familyhelp.web.intake.edition import intake
from familyhelp.web.intake.fields import answer_of, data_of, objection
from familyhelp.web.intake.forms import form_for

SAID = {
    Asks.ONE: ("me",),
    Asks.SEVERAL: ("call", "letter"),
    Asks.LINE: ("Amira",),
    Asks.WORDS: ("One.\nTwo.",),
    Asks.PHONE: ("01632 960001",),
    Asks.EMAIL: ("name@example.org",),
    Asks.POSTCODE: ("SR5 4BW",),
    Asks.HUB: ("coalfield",),
    Asks.TICK: ("yes",),
}
KEYS = {Asks.ONE: "who", Asks.SEVERAL: "ways", Asks.LINE: "name", Asks.WORDS: "words", Asks.PHONE: "phone",
        Asks.EMAIL: "email", Asks.POSTCODE: "postcode", Asks.HUB: "hub", Asks.TICK: "bsl"}  # fmt: skip


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize("asks", SAID)
def test_an_answer_survives_the_way_into_the_draft_and_out_again(asks: Asks) -> None:
    question = intake().question(KEYS[asks])
    assert question
    assert question.asks is asks
    posted = MultiDict([(question.key, said) for said in SAID[asks]])
    form = form_for(question.screen, {}, [("coalfield", "Coalfield")], posted)
    form.validate()
    assert not form[question.key].errors
    assert answer_of(form[question.key]) == SAID[asks]
    again = form_for(question.screen, {question.key: SAID[asks]}, [("coalfield", "Coalfield")])
    assert answer_of(again[question.key]) == SAID[asks]
    assert answer_of(form_for(question.screen, {})[question.key]) == ()
    assert not data_of(question, ())


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize("asks", SAID)
def test_a_good_answer_that_waits_in_a_draft_meets_no_objection(asks: Asks) -> None:
    question = intake().question(KEYS[asks])
    assert question
    assert objection(question, SAID[asks], ["coalfield"]) == ""


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    ("asks", "said", "words"),
    [
        (Asks.ONE, ("gone",), "Choose one of the answers on the page"),
        (Asks.SEVERAL, ("call", "gone"), "Choose from the answers on the page"),
        (Asks.HUB, ("gone",), "Choose one of the answers on the page"),
        (Asks.PHONE, ("12",), "Enter a phone number, like 01632 960001"),
        (Asks.EMAIL, ("me@home",), "Enter an email address, like name@example.org"),
        (Asks.POSTCODE, ("SR5",), "Enter a full postcode, like SR5 4BW, or leave it empty"),
    ],
)
def test_what_is_wrong_in_a_draft_is_said_as_on_its_screen(asks: Asks, said: tuple[str, ...], words: str) -> None:
    question = intake().question(KEYS[asks])
    assert question
    assert objection(question, said, ["coalfield"]) == words
    posted = MultiDict([(question.key, each) for each in said])
    form = form_for(question.screen, {}, [("coalfield", "Coalfield")], posted)
    form.validate()
    assert form[question.key].errors == [words]
