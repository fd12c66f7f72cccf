"""What the script of the guided questions says: all of it from here, so that it is translated."""

import json
from typing import Any

import pytest
from tests.conftest import Visit

from familyhelp.domain.needs import Harder
from familyhelp.search.guiding.results import LeftOutKind, WhyKind

ON_EVERY_CARD = {WhyKind.AGES, WhyKind.FREE, WhyKind.PAID, WhyKind.ALWAYS, WhyKind.CHECKED}


def _said(visit: Visit, address: str) -> dict[str, Any]:
    told = json.loads(visit.page(address).attribute("[data-guide]", "data-words"))
    assert isinstance(told, dict)
    return told


def test_the_script_has_words_for_every_reason_and_everybody_left_out(anytown: Visit) -> None:
    said = _said(anytown, "/find-help/answers/")
    assert set(said["why"]) == {kind.value for kind in WhyKind} - {each.value for each in ON_EVERY_CARD} - {"metres"}
    assert set(said["left_out"]) == {kind.value for kind in LeftOutKind}
    assert set(said["why"]["easier"]) == {each.value for each in Harder} - {"money"}
    assert said["left_out"]["older"] == {
        "one": "{0} more is for older children",
        "other": "{0} more are for older children",
    }
    assert said["clock"][9 * 12 + 6] == "9:30am"


def test_in_another_language_the_words_and_the_addresses_are_that_languages(anytown: Visit) -> None:
    said = _said(anytown, "/pl/find-help/answers/")
    assert said["here"] == "/pl/find-help/answers/"
    assert said["data"] == "/pl/find-help/data/"
    assert said["point"] == ","
    assert set(said["many"]) == {"one", "few", "many", "other"}


@pytest.mark.parametrize("query", ["?worry=t", "?worry=t&skip=who&skip=age&skip=where&skip=harder"])
def test_where_the_server_has_answered_there_is_no_script_to_do_so(anytown: Visit, query: str) -> None:
    answer = anytown.client.get(f"/find-help/answers/{query}")
    assert b"data-guide" not in answer.data
