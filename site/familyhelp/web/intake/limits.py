"""How often things may be done, so that one machine cannot keep families out. Who is turned away sees a phone number.

Connections are told apart by a hash with a salt that lives in memory for one day: nothing that is written anywhere
says who was here.
"""

import datetime as dt
import hmac
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network

from flask import Flask, current_app, request
from flask_limiter import Limiter
from flask_limiter.errors import RateLimitExceeded

from familyhelp.referrals.reference import read
from familyhelp.web.intake import counts
from familyhelp.web.intake.settings import Limits

_NAME = "familyhelp-intake-limits"
_ONE_HOME = 64
"""So many bits of an IPv6 address are a connection's; the rest each machine on it chooses itself, at will."""


class DailySalt:
    """A secret that is thrown away each day; yesterday's hashes then fit nothing."""

    def __init__(self) -> None:
        self._day = dt.date.min
        self._salt = b""

    def hashed(self, text: str, today: dt.date) -> str:
        """The text's hash of one day."""
        if today != self._day:
            self._day, self._salt = today, secrets.token_bytes(32)
        return hmac.digest(self._salt, text.encode(), sha256).hex()


@dataclass(frozen=True, slots=True)
class Counters:
    """What is counted; each raises RateLimitExceeded when it has been done too often."""

    begin: Callable[[], None]
    send: Callable[[], None]
    look: Callable[[], None]
    words: Callable[[], None]


# Flask-Limiter tells what it counts by the name of a function.
def _begin() -> None:
    """Beginning a form."""


def _send() -> None:
    """Sending a request."""


def _look() -> None:
    """Looking a request up."""


def _words() -> None:
    """Trying the four words of one reference. Ask only where there is one: what cannot be read would share a count."""


def line_of(address: str) -> str:
    """The connection behind an address: all addresses of one IPv6 network are one; what is no address is itself."""
    with suppress(ValueError):
        found = ip_address(address)
        if isinstance(found, IPv6Address):
            return str(found.ipv4_mapped or ip_network((int(found), _ONE_HOME), strict=False))
    return address


def set_up(app: Flask, limits: Limits) -> None:
    """Give an application its counters, in memory only."""
    salt = DailySalt()

    def connection() -> str:
        return salt.hashed(line_of(request.remote_addr or ""), dt.datetime.now(tz=dt.UTC).date())

    def everybody() -> str:
        return "all"

    def reference() -> str:
        return salt.hashed(read(request.form.get("reference", "")), dt.datetime.now(tz=dt.UTC).date())

    limiter = Limiter(connection, app=app, storage_uri=counts.ADDRESS)

    def counted(what: Callable[[], None], each: int, in_all: int) -> Callable[[], None]:
        return limiter.limit(f"{in_all}/hour", key_func=everybody)(limiter.limit(f"{each}/hour")(what))

    app.extensions[_NAME] = Counters(
        begin=counted(_begin, limits.begin_each, limits.begin_all),
        send=counted(_send, limits.send_each, limits.send_all),
        look=counted(_look, limits.look_each, limits.look_all),
        words=limiter.limit(f"{limits.look_reference}/hour", key_func=reference)(_words),
    )


def too_often(what: str) -> bool:
    """Count one more, and say whether that is too many: "begin", "send", "look" or "words"."""
    try:
        getattr(current_app.extensions[_NAME], what)()
    except RateLimitExceeded:
        return True
    return False
