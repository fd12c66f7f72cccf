"""Everything has a name that a worker understands."""

from familyhelp.referrals.household import Trace
from familyhelp.referrals.measures.counting import report
from familyhelp.referrals.states import Helped, Kind, Level, Outcome, Role, State
from familyhelp.web.inbox import acts, wording


def test_nothing_is_without_a_name() -> None:
    assert set(wording.EVENTS) == set(Kind)
    assert set(wording.LEVELS) == {str(each.value) for each in Level}
    assert set(wording.OUTCOMES) == {each.value for each in Outcome}
    assert set(wording.HELPED) == {each.value for each in Helped}
    assert set(wording.ROLES) == {str(each.value) for each in Role}
    assert set(wording.MATCHES) == set(Trace)
    assert set(wording.ACTIONS) == set(acts.FORMS)
    assert {State.RECEIVED, State.CLOSED} == set(wording.STATES)


def test_every_figure_has_a_title() -> None:
    import datetime as dt

    shown = report([], dt.datetime(2026, 11, 23, tzinfo=dt.UTC))
    assert {each.name for each in shown.measures} == set(wording.FIGURES)
    for each in shown.measures:
        if each.name in wording.GROUPS:
            assert {row.name for row in each.rows} <= set(wording.GROUPS[each.name])


def test_labels_become_choices_in_their_order() -> None:
    assert [each.value for each in wording.choices({"b": "B", "a": "A"})] == ["b", "a"]
