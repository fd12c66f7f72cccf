from familyhelp.search.urgent.reading import MOST_LETTERS, entry, spoken


def test_persian_verbs_are_one_word_however_they_are_spaced() -> None:
    assert spoken("می زند") == spoken("می‌زند") == spoken("میزند")
    assert spoken("نمی") == ["نمي"]


def test_a_dot_that_keyboards_hide_does_not_matter() -> None:
    assert spoken("ਖ਼ਤਮ") == spoken("ਖਤਮ")


def test_stars_stay_where_they_stood() -> None:
    assert entry("Self-harm*") == "self harm*"
    assert entry("*Wörd* me") == "*word* me"
    assert entry("…") == ""


def test_only_so_much_is_read() -> None:
    assert len("".join(spoken("a" * 10 + " " + "b" * MOST_LETTERS))) <= MOST_LETTERS
