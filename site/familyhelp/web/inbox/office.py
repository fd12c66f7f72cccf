"""What the inbox' process holds while it runs.

The unlocked key, and who is signed in, live here in memory, and end with the process.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from flask import current_app

from familyhelp.domain.directory import Directory
from familyhelp.referrals.casework import Desk
from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.storage.devices import Devices
from familyhelp.referrals.storage.team import Team
from familyhelp.web.inbox.passkeys import Reception
from familyhelp.web.inbox.presses import Presses
from familyhelp.web.inbox.questions import Questions
from familyhelp.web.inbox.sessions import Sessions
from familyhelp.web.inbox.settings import InboxSettings
from familyhelp.web.inbox.vault import Vault

NAME = "familyhelp-inbox"


@dataclass(frozen=True)
class Office:
    """The letterbox, the locked key, the team, and whoever is signed in. ``clock`` tells the time, in UTC."""

    settings: InboxSettings
    box: Letterbox
    directory: Directory
    vault: Vault
    clock: Callable[[], dt.datetime]
    sessions: Sessions = field(default_factory=Sessions)
    questions: Questions = field(default_factory=Questions)
    presses: Presses = field(default_factory=Presses)

    @property
    def reception(self) -> Reception:
        """Where passkeys are shown."""
        return Reception.at(self.settings.origin)

    @property
    def team(self) -> Team:
        """The members."""
        return Team(self.box.database)

    @property
    def devices(self) -> Devices:
        """Their ways in."""
        return Devices(self.box.database)

    def desk(self, staff: int) -> Desk:
        """A member of staff at work, now."""
        return Desk(self.box.cases, self.box.recipients, staff, self.clock())

    def lock_when_empty(self) -> None:
        """Forget the key once nobody is signed in any more. Called before every page, and every half minute besides."""
        if self.vault.is_open and not self.sessions.someone_is_here(self.clock()):
            self.vault.close()


def office() -> Office:
    """That of the application that is answering."""
    found: Office = current_app.extensions[NAME]
    return found
