"""What is looked up for a family's words."""

from dataclasses import replace

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.domain.place import Place
from familyhelp.search.export.folder import write
from familyhelp.search.query import Reader
from familyhelp.search.store import Store


@pytest.fixture(scope="module")
def reader(town: Directory, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    folder = tmp_path_factory.mktemp("query")
    larder = replace(town.services["larder"], summary="A foodbank: food from a bank, with a rhyme, at this time.")
    write(replace(town, services={**town.services, "larder": larder}), folder)
    return Reader(Store(folder), {})


def test_a_misspelling_is_said(reader: Reader) -> None:
    assert reader.read(Needs(words="Swiming larder")).corrected == "swimming larder"


@pytest.mark.parametrize("words", ["larders", "Seaborough", "Thornby", "othertown", "swim", "the and of", ""])
def test_known_words_and_places_are_not_corrected(reader: Reader, words: str) -> None:
    assert reader.read(Needs(words=words)).corrected == ""


def test_food_bank_is_also_foodbank(reader: Reader) -> None:
    assert [compound.whole for compound in reader.read(Needs(words="food bank")).joined] == ["foodbank"]
    assert [compound.parts for compound in reader.read(Needs(words="foodbank")).parted] == [("food", "bank")]


def test_a_very_long_search_is_cut(reader: Reader) -> None:
    assert len(reader.read(Needs(words=" ".join(f"word{number}" for number in range(5_000)))).terms) <= 24


def test_nothing_is_an_operator(reader: Reader) -> None:
    assert list(reader.read(Needs(words='name:larder* AND (NOT "rhyme"~9)')).terms) == [
        "name",
        "larder",
        "not",
        "rhyme",
        "9",
    ]


def test_words_are_searched_as_they_are_typed_when_that_is_asked_for(reader: Reader) -> None:
    exact = reader.read(Needs(words="Swiming larder", exact=True))
    assert exact.corrected == ""
    assert "swime" in exact.terms


def test_the_familys_own_word_is_remembered_with_its_term(reader: Reader) -> None:
    assert reader.read(Needs(words="Kids swimming")).typed == {"child": "kids", "swim": "swimming"}


def test_words_that_a_phrase_explains_count_half(reader: Reader) -> None:
    assert dict(reader.read(Needs(words="hungry swimming")).terms) == {"hungri": 1, "swim": 2}


def test_the_place_that_is_given_comes_before_the_one_that_is_named(reader: Reader) -> None:
    given = Place(1, 2)
    assert reader.read(Needs(words="rainbow hub", place=given)).place == given
    assert reader.read(Needs(words="rainbow hub")).place == Place(439_000, 557_000)
