"""Every way through the questions, and where help is thin."""

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.domain.questionnaire import Questionnaire
from familyhelp.questionnaire.paths import gaps, paths


def test_every_worry_is_walked_with_every_age_and_area_and_without(town: Directory, questions: Questionnaire) -> None:
    asked: list[Needs] = []
    found = list(paths(questions, town, lambda needs: asked.append(needs) or len(needs.topics)))  # type: ignore[func-returns-value]
    assert len(found) == len(asked) == 14 * (1 + 8) * (1 + 4)
    assert len({(each.worry.key, each.age and each.age.key, each.area and each.area.key) for each in found}) == 630
    assert {each.count for each in found if each.worry.key == "baby"} == {3}


def few(needs: Needs) -> int:
    """Nobody at all for an expecting family, one service on the hill, two elsewhere."""
    if any(child.key == "expecting" for child in needs.children):
        return 0
    return 1 if needs.areas == ("hilltop",) else 2


def test_the_widest_gap_comes_first_and_each_is_told_once(town: Directory, questions: Questionnaire) -> None:
    found = gaps(paths(questions, town, few))
    assert [each.count for each in found] == sorted(each.count for each in found)
    baby = [each for each in found if each.worry.key == "baby"]
    assert [(each.count, each.labels) for each in baby] == [
        (0, ("My baby", "Expecting")),
        (1, ("My baby", "Hilltop")),
    ]


def test_ages_with_the_same_gap_stand_together(town: Directory, questions: Questionnaire) -> None:
    def none_for_the_young(needs: Needs) -> int:
        return 0 if any(child.ages.first is not None and child.ages.first < 12 for child in needs.children) else 5

    found = gaps(paths(questions, town, none_for_the_young))
    assert found[0].labels == ("Money and bills", "Expecting, Under 1")
    assert found[0].areas == ()
