"""What the process holds, and when it lets go."""

from tests.web.inbox.team import HERE, Inbox

from familyhelp.web.inbox.office import office


def test_the_office_is_that_of_the_application_that_answers(inbox: Inbox) -> None:
    with inbox.app.app_context():
        assert office() is inbox.office
    assert inbox.office.reception.origin == HERE


def test_a_desk_tells_the_offices_time(inbox: Inbox) -> None:
    inbox.clock.goes_on(hours=1)
    desk = inbox.office.desk(7)
    assert (desk.who, desk.now) == (7, inbox.clock())


def test_the_key_stays_while_one_is_there_and_goes_with_the_last(inbox: Inbox) -> None:
    inbox.colleague()
    inbox.office.lock_when_empty()
    assert inbox.office.vault.is_open
    inbox.clock.goes_on(minutes=31)
    inbox.office.lock_when_empty()
    assert not inbox.office.vault.is_open


def test_nobody_signed_in_survives_a_restart(inbox: Inbox) -> None:
    worker = inbox.colleague()
    fresh = type(inbox.office)(
        inbox.office.settings, inbox.office.box, inbox.office.directory, inbox.office.vault, inbox.clock
    )
    assert not fresh.sessions.someone_is_here(inbox.clock())
    assert worker.id
