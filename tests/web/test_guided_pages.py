from dataclasses import replace

from tests.conftest import Visit

from familyhelp.web import guided_pages


def test_there_is_a_page_for_every_worry_age_and_part_of_the_town(anytown: Visit) -> None:
    directory = anytown.directory
    assert len(list(guided_pages.worries(directory))) == 4
    assert len(list(guided_pages.ages(directory))) == 4 * 4
    areas = list(guided_pages.areas(directory))
    assert len(areas) == 4 * (4 + 1) * 2
    assert sum(values["age"] == guided_pages.ANY_AGE for values in areas) == 4 * 2


def test_there_is_a_file_for_every_worry_and_one_of_the_questions(anytown: Visit) -> None:
    assert [each["name"] for each in guided_pages.files(anytown.directory)] == ["questions", "t", "q", "j", "b"]


def test_only_worries_about_safety_are_private(anytown: Visit) -> None:
    private = [each["worry"] for each in guided_pages.worries(anytown.directory) if _private(anytown, each)]
    assert private == ["j"]


def _private(anytown: Visit, values: dict[str, str]) -> bool:
    return guided_pages.is_private(anytown.directory, values)


def test_a_council_without_questions_has_none_of_these_pages(anytown: Visit) -> None:
    without = replace(anytown.directory, questionnaire=None)
    for pages in (guided_pages.start, guided_pages.files, guided_pages.worries, guided_pages.ages, guided_pages.areas):
        assert list(pages(without)) == []
