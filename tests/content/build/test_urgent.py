from familyhelp.content.build.urgent import grammar, panels
from familyhelp.content.schema.urgent import Urgent
from familyhelp.domain.urgent import Link, Rule

NATIONAL = Urgent.model_validate(
    {
        "panels": [{"key": "violence", "heading": "Afraid?", "says": "Ring.", "calls": ["line"]}],
        "raises": {"violence": ["partner hurts"]},
        "innocent": ["hurts > gym"],
        "words": {"en": {"partner": "husband, wife", "hurts": "hits", "gym": "gym"}},
    }
)
OURS = Urgent.model_validate(
    {
        "first": {"violence": ["our-refuge", "line"]},
        "raises": {"violence": ["partner"]},
        "words": {"en": {"partner": "wor lad، husband"}},
    }
)


def test_a_councils_own_services_come_first_and_once() -> None:
    assert panels([NATIONAL, OURS], "en")["violence"].calls == ("our-refuge", "line")


def test_a_council_adds_words_and_rules() -> None:
    made = grammar([NATIONAL, OURS], ["violence"])
    assert made.words["en"]["partner"] == ("husband", "wife", "wor lad")
    assert made.raises["violence"] == (Rule(("partner", "hurts")), Rule(("partner",)))
    assert made.innocent == (Rule(("hurts", "gym"), Link.THEN),)


def test_a_councils_panel_replaces_the_one_of_the_same_key() -> None:
    other = Urgent.model_validate({"panels": [{"key": "violence", "heading": "Scared?", "says": "Text."}]})
    assert panels([NATIONAL, other], "en")["violence"].heading == "Scared?"
