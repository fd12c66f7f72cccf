"""The nine steps of early help as a path, with the day on which a family came to each, and "you are here"."""

import datetime as dt
from dataclasses import dataclass

from familyhelp.domain.directory import Directory
from familyhelp.referrals.referral import Case
from familyhelp.referrals.states import NINE_STEPS, Kind, State

PAGE = "how-early-help-works"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its title, when the family came to it first, and whether they are there now."""

    state: State
    title: str
    reached: dt.datetime | None
    here: bool


def titles(directory: Directory) -> dict[State, str]:
    """What each step is called on the page about early help; its plain name where there is no such page."""
    page = directory.pages.get(PAGE)
    if page and len(page.steps) == len(NINE_STEPS):
        return {state: step.title for state, step in zip(NINE_STEPS, page.steps, strict=True)}
    return {state: state.value.capitalize() for state in NINE_STEPS}


def path(case: Case, directory: Directory) -> tuple[Step, ...]:
    """The path of one family."""
    reached: dict[State, dt.datetime] = {}
    for each in case.chronology:
        if each.event.kind in {Kind.STATE, Kind.REOPENED} and each.event.state:
            reached.setdefault(each.event.state, each.event.at)
    return tuple(
        Step(state, title, reached.get(state), here=state is case.referral.state)
        for state, title in titles(directory).items()
    )
