"""A draft survives the server; without the family's browser it is noise."""

import datetime as dt

import pytest
from sqlalchemy import select
from tests.web.intake.family import Family

from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.ports import ChangedError, UnavailableError
from familyhelp.referrals.storage import tables
from familyhelp.web.intake import keeping
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.office import office_of


def test_a_restart_of_the_server_loses_nothing(family: Family) -> None:
    family.begin().answer(help={"words": "Please listen"})
    again = Family(compose(office_of(family.app).settings), family.keys)
    again.client.set_cookie("__Host-draft", family.cookie, domain="ask.example.org", secure=True)
    assert "Please listen" in again.page("/help/").text


def test_what_lies_on_the_disk_says_nothing(family: Family) -> None:
    family.begin().answer(reach={"name": "Zebrafinch", "ways": "i-will-contact"}, help={"words": "Zebrafinch"})
    database = office_of(family.app).letterbox.database
    with database.reading() as connection:
        rows = connection.execute(select(tables.drafts)).all()
    assert rows
    for row in rows:
        assert b"Zebrafinch" not in row.sealed
        assert family.cookie not in str(row)
    for file in database.file.parent.glob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"Zebrafinch" not in content
            assert family.cookie.encode() not in content


def test_an_idle_hour_forgets_everything(family: Family) -> None:
    family.begin().answer(help={"words": "Please listen"})
    box = office_of(family.app).letterbox
    box.drafts.sweep(utc_now() + dt.timedelta(minutes=61))
    assert "What you wrote is forgotten" in family.page("/").said(".fh-note__title")


def test_one_family_never_sees_anothers_draft(family: Family) -> None:
    family.begin().answer(reach={"name": "Amira", "ways": "i-will-contact"})
    other = Family(family.app, family.keys).begin()
    assert other.page("/reach/").attribute("#name", "value") == ""
    assert other.cookie != family.cookie


def test_a_draft_of_another_version_is_as_good_as_none(family: Family) -> None:
    from familyhelp.referrals.drafts import seal, token

    family.begin()
    drafts = office_of(family.app).letterbox.drafts
    name = token(family.cookie, "draft name")
    assert drafts.put(name, seal(family.cookie, b'{"old": true}'), utc_now(), over=drafts.get(name, utc_now()))
    assert "What you wrote is forgotten" in family.page("/").said(".fh-note__title")


def test_a_page_that_others_outrun_each_time_gives_up_and_says_so() -> None:
    tries = []

    def outrun() -> None:
        tries.append(1)
        raise ChangedError

    with pytest.raises(UnavailableError):
        keeping.again(outrun)
    assert len(tries) > 1
