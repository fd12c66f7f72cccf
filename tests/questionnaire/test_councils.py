"""The questionnaires that we ship: nobody is led to nothing, and everything can be found."""

import re

import pytest
from tests.conftest import ROOT

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory
from familyhelp.domain.questionnaire import Asks, Questionnaire
from familyhelp.questionnaire.needs import needs
from familyhelp.questionnaire.paths import paths
from familyhelp.questionnaire.replay import replay
from familyhelp.search.guiding.guide import Guide

COUNCILS = ("content", "examples/dudley", "examples/starter")


@pytest.fixture(scope="module", params=COUNCILS)
def directory(request: pytest.FixtureRequest) -> Directory:
    found = load(ROOT / request.param).directory
    assert found
    return found


@pytest.fixture(scope="module")
def questions(directory: Directory) -> Questionnaire:
    assert directory.questionnaire
    return directory.questionnaire


def test_every_path_leads_to_a_service(directory: Directory, questions: Questionnaire) -> None:
    empty = [path for path in paths(questions, directory, Guide(directory).count) if path.count == 0]
    assert empty == []


def test_every_worry_leads_to_somebody_to_talk_to(directory: Directory, questions: Questionnaire) -> None:
    guide = Guide(directory)
    for worry in questions.questions[0].options:
        found = guide.guide(needs(replay(questions, [("worry", worry.code)]), directory))
        assert found.hits, worry.key
        assert found.hub, worry.key
    assert directory.site.team.contacts.phone


def test_what_is_on_the_worry_itself_comes_first(directory: Directory, questions: Questionnaire) -> None:
    guide = Guide(directory)
    for worry in questions.questions[0].options:
        found = guide.guide(needs(replay(questions, [("worry", worry.code)]), directory))
        for hit in found.hits[:2]:
            assert set(hit.service.topics[:2]).intersection(worry.topics), (worry.key, hit.service.slug)


def test_every_service_for_families_here_can_be_reached_by_some_worry(
    directory: Directory, questions: Questionnaire
) -> None:
    guide = Guide(directory)
    reached: set[str] = set()
    for worry in questions.questions[0].options:
        found = guide.guide(needs(replay(questions, [("worry", worry.code)]), directory))
        reached |= {hit.service.slug for hit in found.hits}
        reached |= {hit.service.slug for each in found.left_out for hit in each.hits}
    assert reached == set(directory.services)


def test_somebody_who_is_scared_is_shown_first_who_helps_in_danger(
    directory: Directory, questions: Questionnaire
) -> None:
    (scared,) = (each for each in questions.questions[0].options if each.private)
    found = Guide(directory).guide(needs(replay(questions, [("worry", scared.code)]), directory))
    assert all(hit.service.urgent for hit in found.hits[:5])
    assert "domestic-abuse" in found.hits[0].service.topics


def test_everything_is_asked_in_words_of_everyday_and_in_polish(questions: Questionnaire) -> None:
    polish = questions.in_language("pl")
    for question in polish.questions:
        assert question.lang == "pl", question.key
        if question.asks is not Asks.WHERE:
            assert [each.key for each in question.options if each.lang != "pl"] == []
    labels = " ".join(option.label for question in questions.questions for option in question.options)
    assert not re.search(r"\b(referral|eligib|SEND|CAMHS|safeguard|provision|assessment)", labels, re.IGNORECASE)


def test_no_code_says_what_it_stands_for(questions: Questionnaire) -> None:
    for option in questions.questions[0].options:
        assert option.code not in {option.key, option.key[:2], option.key[:3], option.label[0].lower()}, option.key
