"""Which services on a family's worries are not for them, and why: each is counted and can be shown with one click."""

from familyhelp.domain.needs import Needs
from familyhelp.search.guiding.facts import Facts
from familyhelp.search.guiding.results import LeftOutKind


def left_out(facts: Facts, needs: Needs) -> LeftOutKind | None:
    """Why a service is left out; None when it is shown. What is not stated never leaves anything out."""
    if facts.only_professionals:
        return LeftOutKind.PROFESSIONALS
    if not facts.reached or (needs.areas and not set(facts.reached).intersection(needs.areas)):
        return LeftOutKind.OTHER_AREAS
    return _wrong_age(facts, needs)


def _wrong_age(facts: Facts, needs: Needs) -> LeftOutKind | None:
    children = [child.ages for child in needs.children]
    if not facts.ages or not children or any(facts.ages.overlaps(each) for each in children):
        return None
    first, last = facts.ages.first, facts.ages.last
    if first is not None and all(each.last is not None and first > each.last for each in children):
        return LeftOutKind.OLDER
    if last is not None and all(each.first is not None and last < each.first for each in children):
        return LeftOutKind.YOUNGER
    return LeftOutKind.OTHER_AGES
