"""What delivery does again and again: hand over notices, forget idle drafts, delete what is due, raise alarms."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass

from familyhelp.referrals.delivery.worker import Worker
from familyhelp.referrals.health import Alarm, Trouble, alarms
from familyhelp.referrals.ports import Post, PostError, RefusedError, UnavailableError
from familyhelp.referrals.retention import Kept, delete_due
from familyhelp.referrals.retention import look as look_at_retention
from familyhelp.referrals.storage import notes, vitals
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.deletion import sweep_again
from familyhelp.referrals.storage.drafts import SqlDrafts

AGAIN = dt.timedelta(hours=4)
"""An alarm that goes on is sent again after so long; a new one is sent at once."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rounds:
    """One pass over everything that must happen by itself. ``alarm`` carries alarms; None only logs them."""

    database: Database
    worker: Worker
    clock: Callable[[], dt.datetime]
    backup_days: int
    alarm: Post | None = None

    def once(self) -> tuple[Alarm, ...]:
        """Do everything once. What is wrong is handed back, logged and sent; a dead database is logged only."""
        try:
            handed_over, _ = self.worker.deliver(self._still_here)
            if handed_over:
                _log.info("Notices handed over: %d", handed_over)
            now = self._still_here()
            SqlDrafts(self.database).sweep(now)
            sweep_again(self.database)
            self._retain(now)
            found = alarms(vitals.look(self.database, now), now)
            self._raise(found, now)
        except UnavailableError as error:
            _log.critical("The letterbox's database cannot be reached: %s", error)
            return (Alarm(Trouble.UNREACHABLE, "", "The letterbox's database cannot be reached."),)
        return found

    def _still_here(self) -> dt.datetime:
        now = self.clock()
        notes.write(self.database, notes.DELIVERY, now.isoformat())
        return now

    def _retain(self, now: dt.datetime) -> None:
        today = now.date()
        kept = look_at_retention(self.database, today, self.backup_days)
        for reference in delete_due(self.database, now):
            _log.warning(
                "%s was kept long enough and is deleted; backups may hold it until %s", reference, kept.gone_by
            )
        if kept.soon and notes.read(self.database, notes.WARNED) != today.isoformat():
            notes.write(self.database, notes.WARNED, today.isoformat())
            for reference, day in kept.soon:
                _log.warning("%s will be deleted on %s; open it again to keep it", reference, day)
            self._send("Requests that will be deleted soon", soon(kept), f"familyhelp.soon.{today}")

    def _raise(self, found: tuple[Alarm, ...], now: dt.datetime) -> None:
        """Send alarms when there is one that the last message did not have, or that message is old.

        The last message is remembered when all is well again: what comes and goes is not new each time.
        """
        if not found:
            return
        sent, _, known = notes.read(self.database, notes.ALARM).partition("\n")
        fresh = {each.name for each in found} - set(known.splitlines())
        if not fresh and sent and abs(now - dt.datetime.fromisoformat(sent)) < AGAIN:
            return
        for each in found:
            _log.error("Alarm: %s", each.words)
        lines = "\n".join(each.words for each in found)
        if self._send("The letterbox needs somebody", lines + "\n", f"familyhelp.alarm.{now:%Y%m%d%H%M%S}"):
            names = "\n".join(each.name for each in found)
            notes.write(self.database, notes.ALARM, f"{now.isoformat()}\n{names}")

    def _send(self, subject: str, text: str, token: str) -> bool:
        if self.alarm is None:
            return True
        try:
            self.alarm.send(subject, text, token)
        except (PostError, RefusedError) as error:
            _log.critical("An alarm could not be sent: %s", error)
            return False
        return True


def soon(kept: Kept) -> str:
    """The warning that goes before a deletion."""
    rows = (f"{reference}: on {day}" for reference, day in kept.soon)
    return "These closed requests will be deleted. Open one again to keep it.\n\n" + "\n".join(rows) + "\n"
