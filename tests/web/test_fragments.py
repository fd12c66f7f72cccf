"""Parts of pages that are drawn once."""

import pytest
from markupsafe import Markup

from familyhelp.web import fragments
from familyhelp.web.fragments import Fragments


def test_a_card_is_drawn_once_for_each_language() -> None:
    drawn: list[str] = []
    cards = Fragments()

    def card() -> Markup:
        drawn.append("card")
        return Markup("card")

    assert [cards.once(("card", lang), card) for lang in ("en", "pl", "en")] == ["card"] * 3
    assert drawn == ["card"] * 2


def test_they_never_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragments, "MOST", 10)
    cards = Fragments()
    for number in range(95):
        assert cards.once((str(number),), lambda: Markup("card")) == "card"
    assert len(cards.drawn) <= 10
