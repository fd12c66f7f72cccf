"""The last look shows what will be sent, in words."""

import pytest

from familyhelp.web.intake.edition import directory
from familyhelp.web.intake.summary import parts, worth_sending

ANSWERS = {
    "who": ("family",),
    "relationship": ("gran",),
    "ways": ("call", "i-will-contact"),
    "phone": ("01632 960001",),
    "hub": ("coalfield",),
    "words": ("One.\nTwo.",),
    "children": ("Ann; 4", "; 2", "Ben; "),
    "bsl": ("yes",),
}


@pytest.mark.usefixtures("in_form")
def test_every_answer_stands_there_as_the_family_would_say_it() -> None:
    shown = {row.question.key: row.lines for part in parts(directory(), ANSWERS) for row in part.rows}
    assert shown["who"] == ("My family",)
    assert shown["ways"] == ("Ring me", "Do none of these: I will contact you")
    assert shown["hub"] == ("Coalfield Family Hub",)
    assert shown["words"] == ("One.", "Two.")
    assert shown["children"] == ("Ann, 4", "2", "Ben")
    assert shown["bsl"] == ("I use British Sign Language",)


@pytest.mark.usefixtures("in_form")
def test_what_was_skipped_or_no_longer_makes_sense_is_not_held_up() -> None:
    said = worth_sending(directory(), ANSWERS)
    assert "relationship" not in said
    assert set(said) < set(ANSWERS)
    assert [part.screen.key for part in parts(directory(), {}) if part.rows] == []
