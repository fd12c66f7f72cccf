import datetime as dt
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select
from tests.referrals.conftest import MONDAY, send

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.states import State
from familyhelp.referrals.storage import tables


def test_moments_come_back_in_utc_whatever_zone_they_were_in(box: Letterbox) -> None:
    summer = dt.datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/London"))
    with box.database.writing() as connection:
        connection.execute(insert(tables.drafts).values(id="x", sealed=b"", touched=summer))
        found = connection.execute(select(tables.drafts.c.touched)).scalar_one()
    assert found == summer
    assert found.tzinfo is dt.UTC


def test_what_is_unknown_comes_back_as_unknown(box: Letterbox) -> None:
    kept = box.cases.find(send(box, MONDAY).reference)
    assert kept is not None
    assert (kept.first_read, kept.state, len(kept.key_ids)) == (None, State.RECEIVED, 2)
    assert all(each.state is None for each in box.cases.events(kept.reference))
