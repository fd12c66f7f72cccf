"""The team in the database: its members, and whom they invite."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from familyhelp.referrals.ports import Entry
from familyhelp.referrals.staff import (
    Device,
    Invitation,
    LastManagerError,
    Member,
    NotInvitedError,
    TakenSubjectError,
    new_token,
    token_hash,
)
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import devices, leads, tables, trail
from familyhelp.referrals.storage.database import Database

_STAFF, _LINKS = tables.staff, tables.invitations


class Team:
    """Members of staff. Every change leaves a line in the trail; any method may raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[Member]:
        """Everybody, by name; those who left as well."""
        with self._database.reading() as connection:
            return [member_of(row) for row in connection.execute(select(_STAFF).order_by(_STAFF.c.name, _STAFF.c.id))]

    def find(self, staff: int) -> Member | None:
        """A member who has not left, or None."""
        with self._database.reading() as connection:
            row = connection.execute(select(_STAFF).where(_STAFF.c.id == staff, _STAFF.c.active)).one_or_none()
        return member_of(row) if row else None

    def known_as(self, subject: str) -> Member | None:
        """The member whom the council's own sign-in knows by this subject, or None."""
        if not subject:
            return None
        with self._database.reading() as connection:
            query = select(_STAFF).where(_STAFF.c.oidc_subject == subject, _STAFF.c.active)
            row = connection.execute(query).one_or_none()
        return member_of(row) if row else None

    def signed_in(self, staff: int, how: str, now: dt.datetime) -> None:
        """Leave a line that a member came in, and how."""
        with self._database.writing() as connection:
            trail.add(connection, Entry(staff, "sign in", why=how), now)

    def invite(self, invitation: Invitation, now: dt.datetime) -> str:
        """Let somebody join. The secret of the link, which is stored nowhere and works once."""
        token = new_token()
        with self._database.writing() as connection:
            connection.execute(
                insert(_LINKS).values(
                    token_hash=token_hash(token),
                    name=invitation.name,
                    email=invitation.email,
                    role=int(invitation.role),
                    made_by=invitation.made_by,
                    expires=invitation.expires,
                )
            )
            why = f"{invitation.name} as {invitation.role.name.lower()}"
            trail.add(connection, Entry(invitation.made_by, "invite", why=why), now)
        return token

    def invited(self, token: str, now: dt.datetime) -> Invitation:
        """Whom a link is for. Raises NotInvitedError when it was used, is too old, or never was one."""
        with self._database.reading() as connection:
            return _invitation(connection, token, now)

    def join(self, token: str, by: Device | str, now: dt.datetime) -> Member:
        """Make a member of whom a link is for; the link is used up.

        ``by`` is the first device, or the subject under which the council's own sign-in knows them. Somebody
        who is on the team already (the same email) keeps their role and gets a further way in; somebody who
        left comes back with the invitation's role. Raises NotInvitedError; TakenSubjectError when the
        council's sign-in says that it is another member.
        """
        with self._database.writing() as connection:
            trail.stand_in_line(connection)
            invitation = _invitation(connection, token, now)
            connection.execute(update(_LINKS).where(_LINKS.c.token_hash == token_hash(token)).values(used=now))
            staff = _admitted(connection, invitation, now)
            if isinstance(by, Device):
                devices.keep(connection, by, staff)
            else:
                _know_as(connection, by, staff)
            row = connection.execute(select(_STAFF).where(_STAFF.c.id == staff)).one()
            trail.add(connection, Entry(staff, "join", why=Role(row.role).name.lower()), now)
        return member_of(row)

    def change(self, staff: int, role: Role, active: bool, by: int, now: dt.datetime) -> Sequence[str]:
        """Give a member another role, or let them leave: their devices and codes are forgotten.

        Whoever leaves, or may do less from now on, is not let in again by a link: those that they made, and those made
        for them, are used up.
        Whoever leaves, or may only read from now on, leads nobody any more: the references of the open requests
        that they led. Raises LookupError, LastManagerError.
        """
        with self._database.writing() as connection:
            trail.stand_in_line(connection)
            before = connection.execute(select(_STAFF).where(_STAFF.c.id == staff)).one_or_none()
            if before is None:
                raise LookupError(staff)
            connection.execute(update(_STAFF).where(_STAFF.c.id == staff).values(role=int(role), active=active))
            left = select(_STAFF.c.id).where(_STAFF.c.active, _STAFF.c.role == int(Role.MANAGER))
            if not connection.execute(left).first():
                raise LastManagerError
            if not active:
                devices.forget(connection, staff)
            if not active or role < before.role:
                _use_up(connection, before, now)
            why = f"{before.name}: {role.name.lower() if active else 'left'}"
            trail.add(connection, Entry(by, "change role", why=why), now)
            return () if active and role >= Role.WORKER else leads.release(connection, staff, by, now)


def member_of(row: Row[Any]) -> Member:
    """The member in a row."""
    return Member(row.id, row.name, row.email, Role(row.role), row.active, row.oidc_subject or "")


def _invitation(connection: Connection, token: str, now: dt.datetime) -> Invitation:
    row = connection.execute(select(_LINKS).where(_LINKS.c.token_hash == token_hash(token))).one_or_none()
    if row is None or row.used or row.expires < now:
        raise NotInvitedError
    return Invitation(row.name, row.email, Role(row.role), row.expires, row.made_by)


def _use_up(connection: Connection, member: Row[Any], now: dt.datetime) -> None:
    """Let nobody come in by the links that a member made, or that were made for them."""
    theirs = or_(_LINKS.c.made_by == member.id, _LINKS.c.email == member.email)
    connection.execute(update(_LINKS).where(theirs, _LINKS.c.used.is_(None)).values(used=now))


def _admitted(connection: Connection, invitation: Invitation, now: dt.datetime) -> int:
    """The staff id of whom an invitation is for, who is active from now on."""
    known = connection.execute(select(_STAFF).where(_STAFF.c.email == invitation.email)).one_or_none()
    if known is None:
        values = {"name": invitation.name, "email": invitation.email, "role": int(invitation.role)}
        query = insert(_STAFF).values(**values, active=True, made=now).returning(_STAFF.c.id)
        return int(connection.execute(query).scalar_one())
    if not known.active:
        back = {"active": True, "role": int(invitation.role)}
        connection.execute(update(_STAFF).where(_STAFF.c.id == known.id).values(back))
    return int(known.id)


def _know_as(connection: Connection, subject: str, staff: int) -> None:
    other = select(_STAFF.c.id).where(_STAFF.c.oidc_subject == subject, _STAFF.c.id != staff)
    if connection.execute(other).first():
        raise TakenSubjectError
    connection.execute(update(_STAFF).where(_STAFF.c.id == staff).values(oidc_subject=subject))
