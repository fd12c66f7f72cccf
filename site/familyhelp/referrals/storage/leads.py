"""Who leads which request: the family's one point of contact must be somebody who is still here and may work."""

import datetime as dt

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from familyhelp.referrals.ports import Entry
from familyhelp.referrals.referral import Event
from familyhelp.referrals.states import Kind, Role, State
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.storage.rows import event_row

LEFT = "left"
"""Why a line of the trail says that a request lost its lead person."""


def unled() -> ColumnElement[bool]:
    """Whether a request has no lead person: none was chosen, or whoever was chosen is gone or may only read."""
    lead, staff = tables.referrals.c.lead, tables.staff.c
    here = select(staff.id).where(staff.active, staff.role >= int(Role.WORKER))
    return or_(lead.is_(None), lead.not_in(here))


def release(connection: Connection, staff: int, by: int, now: dt.datetime) -> tuple[str, ...]:
    """Take a member's open requests from them, each with an event in its chronology and a line in the trail.

    Their references, the longest waiting first. Closed ones keep the name of who led them.
    """
    columns = tables.referrals.c
    theirs = (columns.lead == staff) & (columns.state != State.CLOSED)
    query = select(columns.reference).where(theirs).order_by(columns.due, columns.reference)
    led = tuple(connection.execute(query).scalars())
    for reference in led:
        connection.execute(insert(tables.events).values(event_row(Event(reference, Kind.LEAD, now, by))))
        trail.add(connection, Entry(by, Kind.LEAD.value, reference, LEFT), now)
    connection.execute(update(tables.referrals).where(columns.reference.in_(led)).values(lead=None))
    return led
