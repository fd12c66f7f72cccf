import dataclasses
import datetime as dt
import math
from typing import Any

from tests.letterboxes import Keys
from tests.referrals.conftest import MONDAY, send
from tests.referrals.measures.test_groups import case
from tests.referrals.test_referral import NEW

from familyhelp.referrals.casework import Desk, opened
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.measures.counting import Report, as_csv, report
from familyhelp.referrals.measures.hiding import Measure
from familyhelp.referrals.states import Helped, Outcome

HOUR = dt.timedelta(hours=1)
NAMES = ["week", "hub", "source", "topic", "age", "language", "ethnicity", "answered", "outcome", "helped"]


def _one(made: Report, name: str) -> Measure:
    (found,) = (each for each in made.measures if each.name == name)
    return found


def test_real_requests_are_counted_after_unlocking(box: Letterbox, worker: int, keys: Keys) -> None:
    told = [send(box, hub="north") for _ in range(6)] + [send(box, hub="south", who="professional") for _ in range(5)]
    desk = Desk(box.cases, box.recipients, worker, MONDAY + HOUR)
    for each in told:
        desk.read(each.reference, keys.identity)
        desk.contact(each.reference, "call")
        desk.close(each.reference, Outcome.HUB, Helped.YES)
    made = report([opened(box.cases, each, keys.identity) for each in box.cases.all()], MONDAY + HOUR)
    assert [each.name for each in made.measures] == NAMES
    assert {row.name: row.count for row in _one(made, "hub").rows} == {"north": 6, "south": 5}
    assert {row.name: row.count for row in _one(made, "source").rows} == {"self": 6, "practitioner": 5}
    assert _one(made, "week").total == 11
    assert {row.name: row.count for row in _one(made, "outcome").rows if row.count} == {"hub": 11}
    assert {row.name: row.count for row in _one(made, "helped").rows if row.count} == {"yes": 11}
    assert {row.name: row.count for row in _one(made, "answered").rows if row.count} == {"same-day": 11}
    assert made.hours == 1.5


def test_without_requests_everything_is_nought() -> None:
    made = report([], MONDAY)
    assert made.hours is None
    assert all(each.total == 0 for each in made.measures)


def test_requests_about_several_topics_overlap() -> None:
    topics = _one(report([case(topics=("sleep", "money")) for _ in range(6)], MONDAY), "topic")
    assert (topics.overlapping, topics.total, [row.count for row in topics.rows]) == (True, 6, [6, 6])


def test_four_families_are_not_told_from_one() -> None:
    made = report([case(dataclasses.replace(NEW, first_contact=MONDAY)) for _ in range(4)], MONDAY)
    assert made.hours is None
    assert all(each.total is None or each.total == 0 for each in made.measures)


def _told(contacted: int, waiting: int, **more: Any) -> float | None:
    answered = [case(dataclasses.replace(NEW, first_contact=NEW.received + HOUR / 2))] * contacted
    return report([*answered, *[case(dataclasses.replace(NEW, **more))] * waiting], MONDAY + 99 * HOUR).hours


def test_families_who_still_wait_are_not_forgotten_in_how_long_it_takes() -> None:
    assert _told(6, 24) == math.inf
    assert _told(24, 6) == 0.5
    assert _told(6, 6) == math.inf
    assert _told(3, 2) == 0.5
    assert _told(2, 2) is None


def test_families_whom_nobody_keeps_waiting_do_not_count_as_waiting() -> None:
    assert _told(6, 24, closed_on=MONDAY.date()) == 0.5
    assert _told(6, 24, waits=True) == 0.5


def test_a_rare_answer_in_a_familys_own_words_is_never_repeated() -> None:
    rare = "Wolof, my husband Omar is the baker in Roker"
    said = ["Polish", "polish", "Polish ", "POLISH", "polish.", rare, "Urdu", "Pashto", "", ""]
    made = report([case(language=(each,)) for each in said], MONDAY)
    rows = {row.name: row.count for row in _one(made, "language").rows}
    assert rows == {"polish": 5, "others": None, "not-said": None}
    assert "omar" not in as_csv(made).casefold()
    more = report([case(language=(each,)) for each in (*said, "Arabic", "Tigrinya", "a", "b", "c")], MONDAY)
    assert ("others", 8) in {(row.name, row.count) for row in _one(more, "language").rows}


def test_the_spreadsheet_hides_what_the_page_hides() -> None:
    made = report([case(language=("ur",)) for _ in range(3)] + [case(language=("pl",)) for _ in range(9)], MONDAY)
    rows = as_csv(made).split("\r\n")
    assert rows[0] == "measure,group,requests"
    assert "language,others,fewer than 5 or hidden" in rows
    assert "language,pl,fewer than 5 or hidden" in rows
    assert "language,total,12" in rows


def test_no_cell_is_taken_for_a_formula() -> None:
    made = report([case(topics=("=HYPERLINK(1)",)) for _ in range(6)], MONDAY)
    assert "topic,'=HYPERLINK(1),6" in as_csv(made)
