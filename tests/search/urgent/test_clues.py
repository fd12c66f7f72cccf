from hypothesis import given
from hypothesis import strategies as st

from familyhelp.search.urgent.clues import AT_ONCE, clues
from familyhelp.search.urgent.filing import LITTLE


def test_words_count_by_how_they_begin_and_with_the_word_that_follows() -> None:
    (found,) = clues(["he", "threatened", "violence"])
    assert found == {"threa": (1,), "he threa": (0, 1), "viole": (2,), "threa viole": (1, 2)}


def test_little_words_are_no_clue_by_themselves() -> None:
    (found,) = clues(["i", "want", "to", "be", "gone"])
    assert "i" not in found
    assert {"gone", "be gone"} <= found.keys()


def test_what_is_innocent_is_no_clue_and_parts_what_stands_beside_it() -> None:
    (found,) = clues(["break", "a", "leg", "tonight"], passed=[1, 2])
    assert found == {"break": (0,), "tonig": (3,)}


def test_a_long_text_is_read_in_stretches_that_overlap() -> None:
    said = [f"w{each}" for each in range(60)]
    stretches = list(clues(said))
    assert all(len({place for places in each.values() for place in places}) <= AT_ONCE for each in stretches)
    assert any("w23 w24" in each for each in stretches)
    assert {place for each in stretches for places in each.values() for place in places} == set(range(60))


@given(st.lists(st.one_of(st.text(min_size=1), st.sampled_from(sorted(LITTLE)))), st.sets(st.integers(0, 40)))
def test_a_clue_stands_where_it_is_said_to(said: list[str], passed: set[int]) -> None:
    for stretch in clues(said, passed):
        for clue, places in stretch.items():
            assert " ".join(said[place][:5] for place in places) == clue
            assert not passed & set(places)
