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


def test_what_english_says_in_one_word_is_one_word() -> None:
    assert spoken("I do not feel safe, I can not go home") == spoken("I don't feel safe, I can't go home")
    assert spoken("I am scared. He cannot stop") == ["im", "scared", "he", "cant", "stop"]
    assert entry("they are not") == entry("theyre not") == "theyre not"
    assert spoken("do") == ["do"]
    assert spoken("do do not not") == ["do", "dont", "not"]
