"""The children: as many as there are, with or without names."""

from tests.auditing import Page
from tests.web.intake.family import Family


def _written(family: Family, names: list[str], ages: list[str], status: int = 303) -> Page:
    return Page("/help/", family.press("/help/", status, **{"children-name": names, "children-age": ages}))


def _rows(family: Family) -> list[tuple[str, str]]:
    page = family.page("/help/")
    values = [str(node.attrs["value"]) for node in page.all(".fh-child input")]
    return list(zip(values[::2], values[1::2], strict=True))


def test_names_and_ages_stay_together_and_empty_rows_go(family: Family) -> None:
    _written(family.begin(), ["", "Ann", "", "Zoë; Mae"], ["2", "", "", "14"])
    assert _rows(family) == [("", "2"), ("Ann", ""), ("Zoë, Mae", "14"), ("", "")]


def test_there_are_always_rows_to_write_in(family: Family) -> None:
    assert _rows(family.begin()) == [("", ""), ("", "")]


def test_more_children_than_there_is_room_for_are_told_so(family: Family) -> None:
    page = _written(family.begin(), ["Child"] * 40, ["3"] * 40, 422)
    assert "Please write about at most 12 children here" in page.said(".govuk-error-summary__list a")
    assert len(page.all(".fh-child")) == 12


def test_a_name_that_is_too_long_is_told_so(family: Family) -> None:
    page = _written(family.begin(), ["a" * 200], [""], 422)
    assert "letters or fewer" in page.text


def test_a_name_without_an_age_field_still_counts(family: Family) -> None:
    family.begin().press("/help/", **{"children-name": ["Ann"]})
    assert _rows(family)[0] == ("Ann", "")
