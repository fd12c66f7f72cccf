import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.domain.typed import plain


@pytest.mark.parametrize(
    "pasted",
    [
        "\u202a01632 960001\u202c",
        "\u200e01632\u00a0960001",
        "\ufeff01632 960001\u200b",
        "٠١٦٣٢ ٩٦٠٠٠١",
        "०१६३२ ९६०००१",
        "\uff10\uff11\uff16\uff13\uff12\u3000\uff19\uff16\uff10\uff10\uff10\uff11",  # as wide as Chinese letters
    ],
)
def test_a_number_is_the_same_from_whatever_it_was_pasted(pasted: str) -> None:
    assert plain(pasted) == "01632 960001"


@pytest.mark.parametrize("dash", "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d")
def test_every_dash_is_a_hyphen(dash: str) -> None:
    assert plain(f"K7QF{dash}M3TP") == "K7QF-M3TP"


@given(st.text())
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)
