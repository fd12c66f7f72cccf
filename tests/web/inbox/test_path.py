"""The nine steps, as the page about early help names them."""

from tests.conftest import Visit
from tests.web.inbox.team import Colleague, Inbox

from familyhelp.referrals.casework import opened
from familyhelp.referrals.referral import Case
from familyhelp.referrals.states import NINE_STEPS, State
from familyhelp.web.inbox.path import path, titles


def _case(inbox: Inbox, reference: str) -> Case:
    here = inbox.office
    one = here.box.cases.find(reference)
    assert one
    return opened(here.box.cases, one, here.vault.identity)


def test_the_steps_are_called_what_families_are_told(sunderland: Visit) -> None:
    told = titles(sunderland.directory)
    assert tuple(told) == NINE_STEPS
    assert told[State.CONVERSATION] == "The right conversation"
    assert told[State.COMPLETE] == "Complete and step away"


def test_without_such_a_page_they_have_plain_names(anytown: Visit) -> None:
    assert titles(anytown.directory)[State.CONVERSATION] == "Conversation"


def test_each_step_has_the_day_on_which_it_was_reached_first(
    inbox: Inbox, worker: Colleague, sunderland: Visit
) -> None:
    reference = inbox.send()
    for state in (State.NOTICED, State.CONVERSATION, State.NOTICED):
        worker.act(reference, "step", step=state.value)
        inbox.clock.goes_on(minutes=5)
    steps = {each.state: each for each in path(_case(inbox, reference), sunderland.directory)}
    first, second = steps[State.NOTICED].reached, steps[State.CONVERSATION].reached
    assert first
    assert second
    assert (second - first).total_seconds() == 300
    assert [each.state for each in steps.values() if each.here] == [State.NOTICED]
    assert steps[State.PLAN].reached is None
