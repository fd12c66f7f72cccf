"""It does not matter who it is about."""

from familyhelp.search.phrases import whole


def test_whoever_it_is_about_the_words_are_the_same() -> None:
    assert whole(["he", "hits", "her"]) == whole(["i", "hit", "me"])
    assert whole(["my", "mum"]) != whole(["my", "dad"])
