"""What is looked up for a family's words."""

import pytest

from familyhelp.domain.directory import Directory
from familyhelp.domain.needs import Needs
from familyhelp.search.query import Reader

LEXICON = {"swimming": 2, "larder": 3, "hillside": 1, "foodbank": 1, "food": 2, "bank": 1, "rhyme": 1, "time": 1}


@pytest.fixture(scope="module")
def reader(town: Directory) -> Reader:
    return Reader(town, LEXICON)


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
