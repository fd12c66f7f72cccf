"""The ways in of each member: passkeys on devices, and codes for the day a device is lost."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from familyhelp.referrals.ports import Entry
from familyhelp.referrals.staff import Device, code_hash, new_codes
from familyhelp.referrals.storage import tables, trail
from familyhelp.referrals.storage.database import Database

_KEYS, _CODES, _STAFF = tables.credentials, tables.recovery_codes, tables.staff


class Devices:
    """Passkeys and recovery codes in a database. Any method may raise UnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, staff: int) -> Sequence[Device]:
        """A member's devices, oldest first."""
        with self._database.reading() as connection:
            query = select(_KEYS).where(_KEYS.c.staff == staff).order_by(_KEYS.c.made, _KEYS.c.id)
            return [_device(row) for row in connection.execute(query)]

    def find(self, key: str) -> Device | None:
        """The device with this key, or None."""
        with self._database.reading() as connection:
            row = connection.execute(select(_KEYS).where(_KEYS.c.id == key)).one_or_none()
        return _device(row) if row else None

    def add(self, device: Device, now: dt.datetime) -> None:
        """Keep one more device of a member."""
        with self._database.writing() as connection:
            keep(connection, device, device.staff)
            trail.add(connection, Entry(device.staff, "add device"), now)

    def drop(self, staff: int, key: str, now: dt.datetime) -> bool:
        """Forget a member's lost device. The last one stays, or its owner would be locked out; whether it is gone."""
        with self._database.writing() as connection:
            mine = connection.execute(select(_KEYS.c.id).where(_KEYS.c.staff == staff)).scalars().all()
            if key not in mine or len(mine) == 1:
                return False
            connection.execute(_KEYS.delete().where(_KEYS.c.id == key))
            trail.add(connection, Entry(staff, "drop device"), now)
        return True

    def let_in(self, device: Device, uses: int, now: dt.datetime) -> None:
        """Note that a device let its owner in, and its new count."""
        with self._database.writing() as connection:
            connection.execute(update(_KEYS).where(_KEYS.c.id == device.id).values(sign_count=uses, used=now))
            trail.add(connection, Entry(device.staff, "sign in", why="passkey"), now)

    def codes(self, staff: int) -> int:
        """How many recovery codes a member has left."""
        with self._database.reading() as connection:
            query = select(_CODES.c.number).where(_CODES.c.staff == staff, _CODES.c.used.is_(None))
            return len(connection.execute(query).all())

    def new_codes(self, staff: int, now: dt.datetime) -> tuple[str, ...]:
        """Fresh recovery codes for a member, shown once; the old ones stop working."""
        codes = tuple(new_codes())
        with self._database.writing() as connection:
            connection.execute(_CODES.delete().where(_CODES.c.staff == staff))
            connection.execute(insert(_CODES), [{"staff": staff, "hash": code_hash(each)} for each in codes])
            trail.add(connection, Entry(staff, "new codes"), now)
        return codes

    def recover(self, code: str, now: dt.datetime) -> int | None:
        """The staff id of whoever a recovery code is for; it works once. None when it is nobody's, or they left."""
        fits = (_CODES.c.hash == code_hash(code)) & _CODES.c.used.is_(None) & (_STAFF.c.id == _CODES.c.staff)
        with self._database.writing() as connection:
            found = connection.execute(select(_CODES.c.number, _CODES.c.staff).where(fits, _STAFF.c.active)).first()
            if found is None:
                return None
            connection.execute(update(_CODES).where(_CODES.c.number == found.number).values(used=now))
            trail.add(connection, Entry(found.staff, "sign in", why="recovery code"), now)
        return int(found.staff)


def keep(connection: Connection, device: Device, staff: int) -> None:
    """Store a device as a member's, within a transaction that writes."""
    connection.execute(
        insert(_KEYS).values(
            id=device.id,
            staff=staff,
            public_key=device.public_key,
            sign_count=device.uses,
            transports="",
            label=device.label,
            made=device.made,
        )
    )


def forget(connection: Connection, staff: int) -> None:
    """Forget every way in of a member who leaves: a stolen device must not come back with them."""
    connection.execute(_KEYS.delete().where(_KEYS.c.staff == staff))
    connection.execute(_CODES.delete().where(_CODES.c.staff == staff))


def _device(row: Row[Any]) -> Device:
    return Device(row.id, row.staff, row.public_key, row.sign_count, row.label, row.made, row.used)
