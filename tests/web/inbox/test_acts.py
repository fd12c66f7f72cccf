"""Which acts are offered, and with which choices."""

from tests.web.inbox.team import Inbox

from familyhelp.referrals.states import NINE_STEPS, Role
from familyhelp.web.inbox.acts import allowed, form


def test_only_those_who_may_work_can_lead(inbox: Inbox) -> None:
    wren, _rae = inbox.member(Role.WORKER, "Wren Worker"), inbox.member(Role.READER, "Rae Reader")
    mo, gone = inbox.member(Role.MANAGER, "Mo Manager"), inbox.member(Role.WORKER, "Gil Gone")
    inbox.office.team.change(gone.id, Role.WORKER, active=False, by=mo.id, now=inbox.clock())
    with inbox.app.test_request_context("/"):
        offered = form("lead", inbox.office, None)["lead"]
        assert [each.value for each in offered.choices] == ["", str(mo.id), str(wren.id)]


def test_the_nine_steps_are_offered_in_order(inbox: Inbox) -> None:
    with inbox.app.test_request_context("/"):
        offered = form("step", inbox.office, None)["step"]
        assert [each.value for each in offered.choices] == ["", *(each.value for each in NINE_STEPS)]


def test_forms_that_share_a_page_share_no_id(inbox: Inbox) -> None:
    reference = inbox.send()
    one = inbox.office.box.cases.find(reference)
    assert one
    with inbox.app.test_request_context("/"):
        ids = [field.id for what in allowed(one) for field in form(what, inbox.office, None)]
    assert len(ids) == len(set(ids))


def test_an_open_request_is_not_opened_again(inbox: Inbox) -> None:
    one = inbox.office.box.cases.find(inbox.send())
    assert one
    assert "reopen" not in allowed(one)
    assert "close" in allowed(one)
