"""Everybody presses the button at once, and many press it again."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.letterboxes import Keys, answers
from tests.referrals.conftest import MONDAY

from familyhelp.referrals.casework import opened
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.submit import Sent, Submission, new_key, submit


def test_a_thousand_posts_with_forty_keys_are_forty_requests(box: Letterbox, keys: Keys) -> None:
    forms = [new_key() for _ in range(40)]

    def post(number: int) -> tuple[str, Sent]:
        key = forms[number * 7 % len(forms)]
        return key, submit(Submission(answers(key=key), "north", "1", key), box.recipients, box.arrivals, MONDAY)

    with ThreadPoolExecutor(16) as families:
        told = list(families.map(post, range(1000)))
    stored = box.cases.all()
    assert len(stored) == 40
    assert len({(key, sent.reference, sent.words) for key, sent in told}) == 40, "each was told one reference, always"
    letters = [opened(box.cases, each, keys.identity).letter for each in stored]
    assert Counter(each.one("key") for each in letters) == Counter(forms)
