"""The menu says what waits."""

from tests.web.inbox.team import Colleague, Inbox


def test_the_menu_counts_what_waits_and_marks_where_one_is(inbox: Inbox, worker: Colleague) -> None:
    inbox.send()
    page = worker.get("/new/")
    assert page.said(".fh-nav a") == ["New 1", "Overdue 0", "Mine 0", "No lead person 1", "All open 1", "Closed"]
    assert page.said(".fh-nav [aria-current=page]") == ["New 1"]


def test_what_is_late_stands_out(inbox: Inbox, worker: Colleague) -> None:
    inbox.send()
    assert not worker.get("/new/").has(".fh-tally--late")
    inbox.clock.goes_on(days=3)
    worker.come_in()
    assert worker.get("/new/").said(".fh-tally--late") == ["1"]


def test_managers_see_what_only_they_may_open(manager: Colleague) -> None:
    page = manager.get("/trail/")
    assert page.said(".fh-nav a")[6:] == ["Figures", "Trail", "Team"]
    assert page.said(".fh-nav [aria-current=page]") == ["Trail"]
