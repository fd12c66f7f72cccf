from dataclasses import replace

import pytest

from familyhelp.referrals.delivery.notice import SUBJECT, notice
from familyhelp.referrals.ports import Waiting

CALM = Waiting(1, "CCCC-CCCC", "north", urgent=False, abuse=False, attempts=1)


def test_a_notice_says_which_request_where_and_whether_in_haste() -> None:
    text = notice(CALM, "https://inbox.example.org")
    assert "CCCC-CCCC" in text
    assert "Hub: North\n" in text
    assert "Not marked as urgent" in text
    assert "https://inbox.example.org/" in text
    assert "DEMONSTRATION" not in text


@pytest.mark.parametrize(
    ("hub", "said"), [("bunny-hill", "Hub: Bunny Hill"), ("", "Hub: none was chosen, so it waits for the team itself")]
)
def test_a_notice_names_the_hub_or_says_that_there_is_none(hub: str, said: str) -> None:
    assert said in notice(replace(CALM, hub=hub), "").splitlines()


@pytest.mark.parametrize(("urgent", "abuse"), [(True, False), (False, True), (True, True)])
def test_haste_is_said_and_its_reason_is_not(urgent: bool, abuse: bool) -> None:
    text = notice(Waiting(1, "CCCC-CCCC", "north", urgent, abuse, 1), "")
    assert "Urgent" in text
    assert "abuse" not in text.lower()


def test_the_subject_tells_a_bystander_nothing() -> None:
    assert not any(word in SUBJECT.lower() for word in ("help", "famil", "abuse", "urgent", "referral", "child"))


def test_a_demonstration_says_so_first() -> None:
    assert notice(CALM, "", demo=True).startswith("DEMONSTRATION")
