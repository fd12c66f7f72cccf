"""Topics and their headings, in the words of the family that looks."""

from familyhelp.domain.topic import Topic, TopicGroup
from familyhelp.domain.words import Words

SAFETY = Topic(
    "danger",
    "safety",
    "Feeling unsafe",
    "When home is not safe.",
    dfe="Domestic abuse",
    sensitive=True,
    translations=(Words("pl", name="Zagrożenie"),),
)


def test_a_sensitive_topic_is_as_sensitive_in_polish() -> None:
    shown = SAFETY.in_language("pl")
    assert (shown.name, shown.summary, shown.lang) == ("Zagrożenie", "When home is not safe.", "pl")
    assert (shown.key, shown.group, shown.sensitive, shown.dfe) == ("danger", "safety", True, "Domestic abuse")


def test_a_heading_nobody_translated_is_shown_as_it_is() -> None:
    health = TopicGroup("health", "Health", translations=(Words("pl", name="Zdrowie"),))
    assert health.in_language("pl").name == "Zdrowie"
    assert health.in_language("ur") is health


def test_a_topic_is_not_sensitive_unless_somebody_says_so() -> None:
    assert not Topic("food", "money", "Food", "Something to eat.").sensitive
