"""Words that mean danger bring the request to the top of the pile, and whom to ring to the next page."""

import pytest
from tests.web.intake.family import Family

from familyhelp.referrals.referral import Referral
from familyhelp.web.intake.hearing import is_abuse
from familyhelp.web.intake.office import office_of


def _sent(family: Family) -> Referral:
    family.send()
    found = office_of(family.app).letterbox.cases.find(family.sent[0])
    assert found
    return found


@pytest.mark.parametrize(
    ("answer", "urgent", "abuse"),
    [
        ({"words": "my partner scares me"}, True, True),
        ({"would_help": "I want to kill myself"}, True, False),
        ({"topics": "fear"}, True, True),
        ({"words": "we would like a toddler group"}, False, False),
        ({}, False, False),
    ],
)
def test_danger_in_words_or_choices_marks_the_request(
    family: Family, answer: dict[str, str], urgent: bool, abuse: bool
) -> None:
    family.begin().answer(reach={"ways": "i-will-contact"}, help=answer)
    for path in ("/about/", "/check/"):
        assert family.page(path).has(".fh-urgent") is urgent
    referral = _sent(family)
    assert (referral.urgent, referral.abuse) == (urgent, abuse)
    assert (referral.due - referral.received).total_seconds() == 4 * 3600 or not abuse


def test_the_panel_goes_when_the_words_go(family: Family) -> None:
    family.begin().answer(help={"words": "my partner scares me"})
    assert family.page("/about/").has(".fh-urgent")
    family.answer(help={"words": "we would like a toddler group"})
    assert not family.page("/about/").has(".fh-urgent")


def test_danger_from_another_person_is_told_apart_from_other_danger() -> None:
    assert is_abuse(("suicide", "violence-at-home"))
    assert not is_abuse(("suicide", "homeless-tonight"))
    assert not is_abuse(())
