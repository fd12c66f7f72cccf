"""What the form's process holds while it runs: its settings and the letterbox, to which it has public keys only."""

from dataclasses import dataclass

from flask import Flask, current_app

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.web.intake.settings import IntakeSettings

NAME = "familyhelp-intake"


@dataclass(frozen=True, slots=True)
class Office:
    """Nothing here opens a request: the letterbox seals to public keys, and drafts are sealed with keys of browsers."""

    settings: IntakeSettings
    letterbox: Letterbox


def office() -> Office:
    """That of the application that is answering."""
    return office_of(current_app)


def office_of(app: Flask) -> Office:
    """That of an application."""
    found: Office = app.extensions[NAME]
    return found
