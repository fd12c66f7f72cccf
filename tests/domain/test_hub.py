"""A hub, in the words of the family that asks."""

from familyhelp.domain.hub import Hub, HubKind, Session
from familyhelp.domain.location import Location
from familyhelp.domain.place import Place
from familyhelp.domain.schedule import Day
from familyhelp.domain.words import RichText, Words

HILL = Hub(
    slug="hill",
    name="Hill Family Hub",
    summary="Come in.",
    organisation="council",
    areas=("hill",),
    location=Location(address="1 Hill Road", place=Place(439_000, 557_000)),
    sessions=(Session(Day.MON, "Rhyme time"),),
    translations=(Words("pl", name="Centrum Hill", body=RichText("<p>Zapraszamy.</p>", "Zapraszamy.")),),
)


def test_a_hub_is_a_hub_unless_it_is_called_a_spoke() -> None:
    assert HILL.kind is HubKind.HUB


def test_a_hub_is_described_in_polish_and_stands_where_it_stood() -> None:
    shown = HILL.in_language("pl")
    assert (shown.name, shown.summary, shown.body.text) == ("Centrum Hill", "Come in.", "Zapraszamy.")
    assert (shown.slug, shown.location, shown.sessions) == (HILL.slug, HILL.location, HILL.sessions)


def test_a_session_without_a_time_is_for_every_age_at_no_stated_time() -> None:
    (session,) = HILL.sessions
    assert session.hours is None
    assert not session.ages
