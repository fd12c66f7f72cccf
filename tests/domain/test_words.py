"""Facts never change with the language; only words do: one rule for everything that has words."""

from dataclasses import fields, replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from familyhelp.domain.hub import Hub
from familyhelp.domain.page import News, Page
from familyhelp.domain.service import Service
from familyhelp.domain.topic import Topic, TopicGroup
from familyhelp.domain.words import RichText, Words

Worded = TypeVar("Worded", TopicGroup, Topic, Service, Hub, Page, News)

SAID: dict[type, dict[str, str]] = {
    TopicGroup: {"name": "name"},
    Topic: {"name": "name", "summary": "summary"},
    Hub: {"name": "name", "summary": "summary", "body": "body"},
    Page: {"title": "name", "summary": "summary", "body": "body"},
    News: {"title": "name", "summary": "summary", "body": "body"},
    Service: {each: each for each in ("name", "summary", "body", "not_for", "what_happens_next", "send")},
}
"""The fields of each kind that are words, each with the field of a translation that replaces it."""

unhurried = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A whole service takes a while to make up, the more so on a busy machine."""

LINES = st.text("abc ąęłب", max_size=5)
BODIES = LINES.map(lambda text: RichText(f"<p>{text}</p>" if text else "", text))
WORDS = st.builds(
    Words,
    lang=st.just("pl"),
    name=LINES,
    summary=LINES,
    body=BODIES,
    not_for=LINES,
    what_happens_next=LINES,
    send=LINES,
    fresh=st.booleans(),
    reviewed=st.booleans(),
)


def _check(original: Worded, polish: Words) -> None:
    told = replace(original, lang="en", translations=(Words("ur", name="اردو"), polish))
    shown = told.in_language("pl")
    said = SAID[type(told)]
    for each in (field.name for field in fields(told)):
        expected = (each in said and getattr(polish, said[each])) or getattr(told, each)
        assert getattr(shown, each) == ("pl" if each == "lang" else expected), each
    assert told.in_language("so") is told


@unhurried
@given(st.from_type(TopicGroup), WORDS)
def test_a_heading_changes_its_words_and_nothing_else(group: TopicGroup, polish: Words) -> None:
    _check(group, polish)


@unhurried
@given(st.from_type(Topic), WORDS)
def test_a_topic_changes_its_words_and_nothing_else(topic: Topic, polish: Words) -> None:
    _check(topic, polish)


@unhurried
@given(st.from_type(Service), WORDS)
def test_a_service_changes_its_words_and_nothing_else(service: Service, polish: Words) -> None:
    _check(service, polish)


@unhurried
@given(st.from_type(Hub), WORDS)
def test_a_hub_changes_its_words_and_nothing_else(hub: Hub, polish: Words) -> None:
    _check(hub, polish)


@unhurried
@given(st.from_type(Page), WORDS)
def test_a_page_changes_its_words_and_nothing_else(page: Page, polish: Words) -> None:
    _check(page, polish)


@unhurried
@given(st.from_type(News), WORDS)
def test_news_changes_its_words_and_nothing_else(news: News, polish: Words) -> None:
    _check(news, polish)


def test_each_word_of_a_translation_is_shown_somewhere() -> None:
    shown = {word for said in SAID.values() for word in said.values()}
    assert {field.name for field in fields(Words)} - {"lang", "fresh", "reviewed"} == shown


def test_a_translation_that_has_fallen_behind_or_was_never_reviewed_is_still_shown() -> None:
    group = TopicGroup("health", "Health", translations=(Words("pl", name="Zdrowie", fresh=False, reviewed=False),))
    assert group.in_language("pl").name == "Zdrowie"


@pytest.mark.parametrize("lang", ["en", "PL", "p", "", "pl-PL"])
def test_only_the_very_language_is_picked(lang: str) -> None:
    group = TopicGroup("health", "Health", translations=(Words("pl", name="Zdrowie"),))
    assert group.in_language(lang) is group


def test_of_two_translations_the_first_is_shown() -> None:
    first, second = Words("pl", name="Zdrowie"), Words("pl", name="Leczenie")
    group = TopicGroup("health", "Health", translations=(Words("ur"), first, second))
    assert group.in_language("pl").name == "Zdrowie"


def test_a_text_without_words_is_nothing_to_read() -> None:
    assert not RichText("<p></p>", "")
    assert RichText("<p>Come in.</p>", "Come in.")
