from dataclasses import fields

from tests.referrals.test_referral import NEW

from familyhelp.referrals.referral import Event, Referral
from familyhelp.referrals.states import Kind
from familyhelp.referrals.storage import tables
from familyhelp.referrals.storage.rows import event_row, referral_row


def test_every_field_of_a_referral_has_its_column_and_no_column_is_forgotten() -> None:
    assert set(tables.referrals.c.keys()) == {each.name for each in fields(Referral)} == set(referral_row(NEW))


def test_every_field_of_an_event_has_its_column_and_the_database_numbers_it() -> None:
    event = Event("CCCC-CCCC", Kind.NOTE, NEW.received)
    assert set(tables.events.c.keys()) == {each.name for each in fields(Event)} == {*event_row(event), "number"}
