"""What the browser is given."""

import json
from dataclasses import replace

import pytest
from tests.questionnaire.shared_cases import town as read_town

from familyhelp.domain.directory import Directory
from familyhelp.search.guiding.export import definition, records
from familyhelp.search.guiding.facts import facts


@pytest.fixture(scope="module")
def threeports() -> Directory:
    return read_town()


def test_the_definition_has_every_question_and_answer_and_goes_through_json(threeports: Directory) -> None:
    told = json.loads(json.dumps(definition(threeports)))
    assert [each["key"] for each in told["questions"]] == ["worry", "who", "age", "where", "harder"]
    worry, who, age, where, harder = told["questions"]
    assert worry["options"][0] == {
        "key": "money", "code": "f", "label": "Money and bills", "icon": "heart", "topics": ["money", "debt"],
        "lang": "en",
    }  # fmt: skip
    assert [each["code"] for each in worry["options"] if each.get("private")] == ["j"]
    assert who["ask_if"]["question"] == "worry"
    assert who["options"][0]["audience"][0] == "parents-and-carers"
    assert age["options"][0]["ages"] == [-9, -1]
    assert [each["area"] for each in where["options"]] == ["riverside", "hilltop", "harbour", "lighthouse"]
    assert [each["harder"] for each in harder["options"]] == ["language", "disability", "money", "travel", "safety"]


def test_the_definition_knows_where_districts_areas_and_hubs_are(threeports: Directory) -> None:
    told = definition(threeports)
    here = threeports.districts["SR5"]
    assert told["districts"]["SR5"] == [here.easting, here.northing]
    assert told["areas"][0] == {"key": "riverside", "districts": ("SR5",), "middle": [here.easting, here.northing]}
    assert [each["slug"] for each in told["hubs"]] == list(threeports.hubs)


def test_the_definition_names_every_number_that_ranking_counts_with(threeports: Directory) -> None:
    points = definition(threeports)["points"]
    assert set(points) == {
        "primary", "main", "more_topics", "own_area", "local", "right_age", "right_people", "wrong_people", "eased",
        "direct", "always", "open_now", "taking", "bands", "no_place",
    }  # fmt: skip


def test_a_worrys_records_are_the_services_on_its_topics(threeports: Directory) -> None:
    assert threeports.questionnaire
    for worry in threeports.questionnaire.questions[0].options:
        told = json.loads(json.dumps(records(threeports, worry)))
        slugs = {
            slug
            for slug, each in threeports.services.items()
            if not worry.topics or set(worry.topics).intersection(each.topics)
        }
        assert {each["slug"] for each in told} == slugs
        for each in told:
            service = threeports.services[each["slug"]]
            assert (each["name"], each["summary"]) == (service.name, service.summary)
            assert each["facts"]["order"] == facts(threeports)[service.slug].order


def test_in_another_language_words_change_and_facts_do_not(threeports: Directory) -> None:
    assert threeports.questionnaire
    worry = threeports.questionnaire.questions[0].options[0]
    english, polish = records(threeports, worry), records(threeports.in_language("pl"), worry)
    assert [each["facts"] for each in english] == [each["facts"] for each in polish]


def test_a_site_without_questions_has_nothing_to_export(threeports: Directory) -> None:
    with pytest.raises(ValueError, match="no questionnaire"):
        definition(replace(threeports, questionnaire=None))
