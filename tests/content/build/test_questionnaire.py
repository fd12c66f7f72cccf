"""From the file to the questions."""

from collections.abc import Callable
from pathlib import Path

from familyhelp.content.loader import Loaded
from familyhelp.domain.eligibility import AgeRange, Audience
from familyhelp.domain.needs import Harder
from familyhelp.domain.questionnaire import Asks, Condition, Questionnaire, area_code


def read(loaded: Callable[[], Loaded]) -> Questionnaire:
    directory = loaded().directory
    assert directory
    assert directory.questionnaire
    return directory.questionnaire


def test_every_key_of_the_file_arrives(loaded: Callable[[], Loaded]) -> None:
    worry, who, age, _where, harder = read(loaded).questions
    assert (worry.key, worry.asks, worry.several, bool(worry.hint)) == ("worry", Asks.WORRY, True, True)
    baby = worry.options[0]
    assert (baby.key, baby.code, baby.icon, baby.hint) == ("baby", "t", "pram", "Sleep, crying, playing.")
    assert baby.topics == ("crying-and-sleep", "baby-groups")
    assert [each.private for each in worry.options] == [False, False, True, False]
    assert worry.options[3].audience == (Audience.FAMILIES,)
    assert who.options[1].audience[:2] == (Audience.CHILDREN, Audience.YOUNG_PEOPLE)
    assert [each.ages for each in age.options[:2]] == [AgeRange(-9, -1), AgeRange(0, 11)]
    assert [each.harder for each in harder.options] == [Harder.LANGUAGE, Harder.MONEY, Harder.TRAVEL, Harder.SAFETY]


def test_where_is_answered_by_the_councils_own_areas_in_their_order(loaded: Callable[[], Loaded]) -> None:
    where = read(loaded).asking(Asks.WHERE)
    assert where
    assert [(each.key, each.label, each.area) for each in where.options] == [
        ("riverside", "Riverside", "riverside"),
        ("hilltop", "Hilltop", "hilltop"),
    ]
    assert [each.code for each in where.options] == [area_code("riverside"), area_code("hilltop")]


def test_the_questions_are_in_the_language_of_the_directory(loaded: Callable[[], Loaded]) -> None:
    directory = loaded().directory
    assert directory
    polish = directory.in_language("pl").questionnaire
    assert polish
    assert polish.questions[0].label == "Co Cię martwi?"
    assert polish.questions[0].options[0].label == "Moje niemowlę"


def test_a_condition_arrives(instance: Path, loaded: Callable[[], Loaded]) -> None:
    file = instance / "questionnaire.yaml"
    asked = "    label: Who is the help for?\n"
    condition = "    ask_if: {question: worry, options: [baby, food]}\n"
    file.write_text(file.read_text(encoding="utf-8").replace(asked, asked + condition), encoding="utf-8")
    assert read(loaded).questions[1].ask_if == Condition("worry", ("baby", "food"))


def test_a_site_may_have_no_questions(instance: Path, loaded: Callable[[], Loaded]) -> None:
    (instance / "questionnaire.yaml").unlink()
    directory = loaded().directory
    assert directory
    assert directory.questionnaire is None


def test_a_councils_own_questions_stand_in_place_of_the_shared_ones(
    instance: Path, loaded: Callable[[], Loaded]
) -> None:
    shared = instance.parent / "shared"
    shared.mkdir()
    text = (instance / "questionnaire.yaml").read_text(encoding="utf-8")
    (shared / "questionnaire.yaml").write_text(text.replace("What is worrying you?", "Shared"), encoding="utf-8")
    site = instance / "site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + "layers: [../shared]\n", encoding="utf-8")
    assert read(loaded).questions[0].label == "What is worrying you?"
    (instance / "questionnaire.yaml").unlink()
    assert read(loaded).questions[0].label == "Shared"
