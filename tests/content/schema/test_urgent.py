import datetime as dt

import pytest
from pydantic import ValidationError

from familyhelp.content.known import Known, Name
from familyhelp.content.schema.urgent import Urgent

KNOWN = Known({Name.PANEL: {"violence"}, Name.WORD_SET: {"partner", "hurts"}}, dt.date(2026, 11, 22))


def wrong(**keys: object) -> str:
    with pytest.raises(ValidationError) as found:
        Urgent.model_validate(keys, context=KNOWN)
    return str(found.value)


def test_a_rule_names_sets_that_there_are() -> None:
    assert "there are no words “partnr”" in wrong(raises={"violence": ["partnr hurts"]})


def test_a_rule_is_for_a_panel_that_there_is() -> None:
    assert "there is no urgent panel “violense”" in wrong(raises={"violense": ["partner"]})


def test_a_rule_has_one_kind_of_link() -> None:
    assert "has both > and +" in wrong(innocent=["partner > hurts + partner"])


@pytest.mark.parametrize("rule", ["{partner} hurts", "Partner", "partner hurts!"])
def test_words_themselves_are_no_rule(rule: str) -> None:
    assert "should be names of word sets" in wrong(innocent=[rule])


def test_a_star_stands_at_an_end() -> None:
    assert "not within one" in wrong(words={"en": {"partner": "hus*band"}})


def test_a_set_without_words_is_refused() -> None:
    assert "there are no words here" in wrong(words={"en": {"partner": " , "}})


def test_a_panel_is_there_once() -> None:
    panel = {"key": "violence", "heading": "Afraid?", "says": "Ring."}
    assert "is here twice" in wrong(panels=[panel, panel])
