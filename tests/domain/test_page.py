"""Pages and news, in the words of the family that reads."""

import datetime as dt
from dataclasses import replace

from familyhelp.domain.page import Document, DocumentKind, Event, News, Page, Section, Step
from familyhelp.domain.words import Words

POLISH = (Words("pl", name="Po polsku"),)


def test_a_translated_page_keeps_its_place_its_steps_and_its_documents() -> None:
    recording = Document("Our pledge", DocumentKind.AUDIO)
    page = Page("pledge", "Our pledge", "What we promise.", Section.ABOUT, 3, (Step("Ring us"),), (recording,))
    shown = replace(page, translations=POLISH).in_language("pl")
    assert (shown.title, shown.summary, shown.lang) == ("Po polsku", "What we promise.", "pl")
    assert (shown.slug, shown.section, shown.order) == ("pledge", Section.ABOUT, 3)
    assert (shown.steps, shown.documents) == (page.steps, page.documents)


def test_a_slot_for_a_document_waits_empty() -> None:
    assert Document("Our pledge, read aloud", DocumentKind.AUDIO).file == ""


def test_translated_news_happens_on_the_same_day() -> None:
    day = dt.date(2026, 5, 1)
    fair = News("fair", "Fair", "Come along.", day, Event(day, day, hub="hill"), translations=POLISH)
    shown = fair.in_language("pl")
    assert (shown.title, shown.summary) == ("Po polsku", "Come along.")
    assert (shown.date, shown.event) == (day, fair.event)
