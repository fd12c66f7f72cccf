import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.content.contrast import contrast, luminance
from familyhelp.content.schema.site import DEFAULT_COLOURS, PAIRS

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def test_black_on_white_is_as_far_as_it_goes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert luminance("#000000") == 0


def test_a_known_grey_is_just_readable_on_white() -> None:
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@given(colours, colours)
def test_it_does_not_matter_which_colour_is_behind(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.01


@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_our_own_colours_are_readable(front: str, back: str, least: float) -> None:
    assert contrast(DEFAULT_COLOURS[front], DEFAULT_COLOURS[back]) >= least
