"""What a family wrote, in the form's words."""

import datetime as dt

from tests.conftest import Visit

from familyhelp.referrals.letter import Letter
from familyhelp.web.inbox.answers import ABOVE, answers


def _letter(**said: tuple[str, ...]) -> Letter:
    return Letter("K7QF-M3TP", "1", (), dt.datetime(2026, 11, 23, tzinfo=dt.UTC), said)


def test_choices_are_in_the_forms_words_and_order(sunderland: Visit) -> None:
    letter = _letter(words=("I am tired.",), topics=("housing", "school"), who=("me",), consent=("yes",))
    found = answers(letter, sunderland.directory)
    assert [(each.label, each.said) for each in found] == [
        ("Who is it for?", ("Me",)),
        ("What is it about?", ("Housing, or nowhere to stay", "School or nursery")),
        ("In your own words: what is going on?", ("I am tired.",)),
        ("Yes, the team may read this and get in touch with me in the ways I chose", ("Yes",)),
    ]


def test_a_hub_is_called_by_its_name(sunderland: Visit) -> None:
    assert answers(_letter(hub=("bunny-hill",)), sunderland.directory)[0].said == ("Bunny Hill Family Hub",)
    assert answers(_letter(hub=("long-gone",)), sunderland.directory)[0].said == ("long-gone",)


def test_children_are_written_as_people_write_them(sunderland: Visit) -> None:
    letter = _letter(children=("Sami; 6", "; 14 months", "Ola"))
    assert answers(letter, sunderland.directory)[0].said == ("Sami, 6", "14 months", "Ola")


def test_what_stands_among_the_rules_for_contact_is_not_said_twice(sunderland: Visit) -> None:
    letter = _letter(phone=("07700 900123",), name=("Amira",), words=("I am tired.",))
    assert [each.key for each in answers(letter, sunderland.directory)] == ["words"]
    assert {each.key for each in answers(letter, sunderland.directory, whole=True)} == {"phone", "name", "words"}


def test_what_is_only_counted_is_shown_to_nobody(sunderland: Visit, anytown: Visit) -> None:
    letter = _letter(ethnicity=("asian-bangladeshi",), language=("Sylheti",), interpreter=("Sylheti",), words=("x",))
    for asks in (sunderland, anytown):
        found = answers(letter, asks.directory, whole=True)
        assert {each.key for each in found} == {"interpreter", "words"}
    assert {"interpreter"} == {key for key in letter.answers if key in ABOVE}


def test_everything_that_is_left_out_stands_above(sunderland: Visit) -> None:
    assert {each for each in ABOVE if sunderland.directory.intake.question(each) is None} == set()


def test_what_is_only_counted_says_so_to_the_family_that_is_asked(sunderland: Visit) -> None:
    asked = [each for each in sunderland.directory.intake.questions if each.only_counted]
    assert [each.key for each in asked] == ["language", "ethnicity"]
    assert all(each.why.endswith("It is only counted, in groups of five or more.") for each in asked)


def test_answers_to_an_older_form_are_shown_as_they_are(sunderland: Visit, anytown: Visit) -> None:
    letter = _letter(favourite_colour=("teal",), words=("I am tired.",))
    found = answers(letter, sunderland.directory)
    assert [(each.label, each.said) for each in found][-1] == ("Favourite colour", ("teal",))
    assert answers(_letter(voicemail=("yes",), consent=("yes",)), anytown.directory)[0].said == ("yes",)


def test_what_was_not_answered_is_not_shown(sunderland: Visit) -> None:
    assert answers(_letter(words=()), sunderland.directory) == ()
