import datetime as dt

from tests.referrals.conftest import MONDAY

from familyhelp.referrals.letterbox import Letterbox

HOUR = dt.timedelta(hours=1)
SECOND = dt.timedelta(seconds=1)


def test_a_draft_is_found_by_the_cookie_and_by_nothing_else(box: Letterbox) -> None:
    box.drafts.put("cookie", b"sealed", MONDAY)
    assert box.drafts.get("cookie", MONDAY) == b"sealed"
    assert box.drafts.get("another", MONDAY) is None


def test_a_draft_is_replaced_as_the_family_goes_on(box: Letterbox) -> None:
    assert box.drafts.put("cookie", b"one", MONDAY)
    assert box.drafts.put("cookie", b"two", MONDAY + HOUR, over=b"one")
    assert box.drafts.get("cookie", MONDAY + 2 * HOUR) == b"two"


def test_exit_wipes_a_draft(box: Letterbox) -> None:
    box.drafts.put("cookie", b"sealed", MONDAY)
    box.drafts.wipe("cookie")
    box.drafts.wipe("cookie")
    assert box.drafts.get("cookie", MONDAY) is None


def test_an_idle_hour_forgets_everything(box: Letterbox) -> None:
    box.drafts.put("old", b"sealed", MONDAY)
    box.drafts.put("new", b"sealed", MONDAY + SECOND)
    later = MONDAY + HOUR + SECOND
    assert box.drafts.get("old", later) is None
    assert box.drafts.sweep(later) == 1
    assert box.drafts.get("new", later) == b"sealed"
    assert box.drafts.sweep(later) == 0


def test_a_page_that_is_slow_does_not_undo_what_another_kept_meanwhile(box: Letterbox) -> None:
    assert box.drafts.put("cookie", b"one", MONDAY)
    assert box.drafts.put("cookie", b"two", MONDAY, b"one")
    assert not box.drafts.put("cookie", b"slow", MONDAY, b"one")
    assert not box.drafts.put("cookie", b"slow", MONDAY)
    assert box.drafts.get("cookie", MONDAY) == b"two"


def test_what_an_idle_hour_forgot_stands_in_nobodys_way(box: Letterbox) -> None:
    box.drafts.put("cookie", b"forgotten", MONDAY)
    later = MONDAY + HOUR + SECOND
    assert box.drafts.put("cookie", b"new", later)
    assert box.drafts.get("cookie", later) == b"new"
