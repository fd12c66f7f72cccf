import datetime as dt

from familyhelp.content.build.pages import news, page
from familyhelp.content.build.shared import Told
from familyhelp.content.schema.page import NewsEntry, PageEntry
from familyhelp.domain.page import DocumentKind, Section
from familyhelp.domain.schedule import Hours
from familyhelp.domain.words import RichText

TOLD = Told("x", RichText("<p>Hi</p>", "Hi"), "en")
NEWS = {"title": "A", "summary": "B.", "date": dt.date(2026, 11, 1)}
DAY = dt.date(2026, 12, 1)


def test_a_page_keeps_a_place_for_a_recording_to_come() -> None:
    stated = {"title": "A", "summary": "B.", "section": "about", "documents": [{"title": "Aloud", "kind": "audio"}]}
    made = page(PageEntry.model_validate(stated), TOLD)
    assert made.section is Section.ABOUT
    assert (made.documents[0].kind, made.documents[0].file) == (DocumentKind.AUDIO, "")
    assert made.body.text == "Hi"


def test_an_event_is_one_day_unless_it_says_more() -> None:
    event = news(NewsEntry.model_validate(NEWS | {"event": {"starts": DAY, "place": "The hall"}}), TOLD).event
    assert event
    assert (event.ends, event.place, event.hub, event.hours) == (DAY, "The hall", "", None)


def test_an_event_at_a_hub_names_the_hub() -> None:
    stated = {"starts": DAY, "place": "hub:riverside", "opens": "10:00", "closes": "12:00"}
    event = news(NewsEntry.model_validate(NEWS | {"event": stated}), TOLD).event
    assert event
    assert (event.place, event.hub, event.hours) == ("", "riverside", Hours(600, 720))


def test_news_need_not_be_an_event() -> None:
    assert news(NewsEntry.model_validate(NEWS), TOLD).event is None
