import re

from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.build.words import state_of, words
from familyhelp.content.lined_yaml import scalar
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.translation import HubTranslation, PageTranslation, ServiceTranslation
from familyhelp.domain.words import RichText


def original(**more: object) -> ServiceEntry:
    least = {"name": "A", "summary": "B.", "organisation": "c", "topics": ["d"], "areas": ["e"]}
    return ServiceEntry.model_validate(least | more)


@given(st.text())
def test_a_state_is_never_taken_for_a_number(body: str) -> None:
    state = state_of(original(), body)
    assert re.fullmatch("[a-f][0-9a-f]{7}", state)
    assert scalar(state) == state


def test_new_words_are_a_new_state_and_new_facts_are_not() -> None:
    state = state_of(original(), "Hello.")
    assert state_of(original(send="Quiet."), "Hello.") != state
    assert state_of(original(), "Hello!") != state
    assert state_of(original(contacts={"phone": "01632 960001"}), "Hello.\n") == state


def test_a_translation_is_fresh_while_it_names_the_state() -> None:
    entry = ServiceTranslation(of="a1234567", summary="B", not_for="C", reviewed=True)
    made = words("pl", entry, RichText(), "a1234567")
    assert (made.fresh, made.reviewed, made.not_for, made.name) == (True, True, "C", "")
    assert not words("pl", entry, RichText(), "b1234567").fresh


def test_a_pages_title_is_its_name() -> None:
    assert words("pl", PageTranslation(title="T", summary="S"), RichText(), "").name == "T"
    assert words("pl", HubTranslation(name="H", summary="S"), RichText(), "").name == "H"
