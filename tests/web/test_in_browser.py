"""What the browser's own search says: all of it from here, so that it is translated."""

import json

import pytest
from tests.conftest import Visit


def _said(visit: Visit, address: str) -> dict[str, object]:
    told = json.loads(visit.page(address).attribute("[data-words]", "data-words"))
    assert isinstance(told, dict)
    return told


def test_the_script_is_told_every_reason_filter_and_address(anytown: Visit) -> None:
    said = _said(anytown, "/search/")
    assert said["lang"] == "en"
    assert said["results"] == {"one": "{0} result", "other": "{0} results"}
    assert set(said["reasons"]["topic"]) == set(anytown.directory.topics)  # type: ignore[index]
    assert said["addresses"]["service"] == "/services/0/"  # type: ignore[index]


def test_in_another_language_the_words_and_the_addresses_are_that_languages(anytown: Visit) -> None:
    said = _said(anytown, "/pl/search/")
    assert said["addresses"]["service"] == "/pl/services/0/"  # type: ignore[index]
    assert said["addresses"]["data"] == "/search/data/"  # type: ignore[index]
    assert set(said["results"]) == {"one", "few", "many", "other"}  # type: ignore[call-overload]


@pytest.mark.parametrize("question", ["?q=baby", "?topic=urgent-help"])
def test_where_the_server_has_answered_the_script_is_told_nothing(anytown: Visit, question: str) -> None:
    assert not anytown.page(f"/search/{question}").has("[data-words]")
