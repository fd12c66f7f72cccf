"""What the inbox calls things. Every phrase here is a message to translate."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.fields.choices import SelectChoice

from familyhelp.referrals.household import Trace
from familyhelp.referrals.states import Helped, Kind, Level, Outcome, Role, State

CHOOSE_ONE = _("Choose one of the answers on the page")
NOT_NOW = _("This cannot be done with the request as it is now. Load the page again to see what changed")
TOO_LONG = _("This is too long. Please make it shorter")
NOT_THE_REFERENCE = _("This is not the reference of this request")

BOXES = {
    "new": _("New"),
    "overdue": _("Overdue"),
    "mine": _("Mine"),
    "unled": _("No lead person"),
    "open": _("All open"),
    "closed": _("Closed"),
}
"""The piles, by their addresses."""

STATES = {State.RECEIVED: _("Received"), State.CLOSED: _("Closed")}
"""What is before and after the nine steps."""

CONTACTS = {
    "call": _("We spoke on the phone"),
    "text": _("By text"),
    "email": _("By email"),
    "letter": _("By letter"),
    "visit": _("We met"),
}
WAYS = {
    "call": _("Call"),
    "text": _("Text"),
    "email": _("Email"),
    "letter": _("Write a letter"),
}
ROLES = {
    str(Role.READER.value): _("Reader: may read"),
    str(Role.WORKER.value): _("Worker: may read and work on requests"),
    str(Role.MANAGER.value): _("Manager: all of it, and the team, the figures and the trail"),
}
LEVELS = {
    str(Level.ONE.value): _("Level 1: the help everyone gets"),
    str(Level.TWO.value): _("Level 2: a little extra help"),
    str(Level.THREE.value): _("Level 3: help from more than one place"),
    str(Level.FOUR.value): _("Level 4: a child may need protecting, or needs a lot more support"),
}
OUTCOMES = {
    Outcome.ADVICE.value: _("Advice was enough"),
    Outcome.HUB.value: _("A Family Hub is helping"),
    Outcome.EARLY_HELP.value: _("Early help has begun"),
    Outcome.OTHER_SERVICE.value: _("Another service is helping"),
    Outcome.SOCIAL_CARE.value: _("Passed to children's social care"),
    Outcome.NO_LONGER_NEEDED.value: _("The family no longer wants help"),
    Outcome.NOT_REACHED.value: _("We could not reach the family"),
}
HELPED = {
    Helped.YES.value: _("Yes"),
    Helped.PARTLY.value: _("Partly"),
    Helped.NO.value: _("No"),
    Helped.NOT_ASKED.value: _("They were not asked"),
}
REASONS = {
    "covering": _("I am covering for the lead person"),
    "family rang": _("The family got in touch"),
    "same household": _("The same family has written again"),
    "manager's check": _("I am checking our work, as a manager"),
    "asked for": _("A colleague or another service asked me to"),
}
EVENTS = {
    Kind.RECEIVED: _("The family's request came in"),
    Kind.READ: _("First read"),
    Kind.CONTACT: _("In touch with the family"),
    Kind.NOTE: _("Note"),
    Kind.LEVEL: _("Level of need"),
    Kind.LEAD: _("Lead person"),
    Kind.STATE: _("Step"),
    Kind.HANDED_OVER: _("Handed over to the case system"),
    Kind.CLOSED: _("Closed"),
    Kind.REOPENED: _("Opened again"),
}
ACTIONS = {
    "contact": _("I have been in touch"),
    "note": _("Add a note"),
    "lead": _("Choose the lead person"),
    "step": _("Move to a step"),
    "level": _("Set the level of need"),
    "hand-over": _("Handed over to the case system"),
    "close": _("Close this request"),
    "reopen": _("Open it again"),
}
"""What may be done with a request, by address, in the order of a day's work."""


FIGURES = {
    "week": _("By week"),
    "hub": _("By Family Hub"),
    "source": _("Who asked"),
    "topic": _("What it was about"),
    "age": _("Ages of the children"),
    "language": _("Language at home"),
    "ethnicity": _("Ethnic group"),
    "answered": _("How soon somebody was in touch"),
    "outcome": _("How it ended"),
    "helped": _("Did it help? The families' answers"),
}
NOT_SAID = _("Not said")
GROUPS: Mapping[str, Mapping[str, Any]] = {
    "source": {"self": _("Families by themselves"), "practitioner": _("Professionals, with the family's agreement")},
    "age": {
        "0-4": _("0 to 4 years"),
        "5-10": _("5 to 10 years"),
        "11-15": _("11 to 15 years"),
        "16-17": _("16 and 17 years"),
        "18-25": _("18 to 25 years"),
    },
    "language": {"others": _("Other languages")},
    "answered": {
        "same-day": _("On the same day"),
        "in-time": _("Later, but in time"),
        "late": _("Late"),
        "not-yet": _("Not yet, and overdue"),
    },
    "outcome": OUTCOMES,
    "helped": HELPED,
}
"""What the groups of each figure are called, where neither the form nor the list of hubs says it."""

MATCHES = {
    Trace.PHONE: _("the same phone number"),
    Trace.EMAIL: _("the same email address"),
    Trace.HOME: _("the same surname and postcode"),
}
"""By what two requests are taken to be of one household."""


TRAIL = {
    "read": _("Read it"),
    "print": _("Printed it"),
    "export": _("Took a copy"),
    "deleted": _("Deleted it"),
    "search": _("Searched"),
    "look at figures": _("Looked at the figures"),
    "take figures": _("Took the figures"),
    "unlock": _("Unlocked the letters"),
    "lock": _("Locked the letters"),
    "sign in": _("Signed in"),
    "invite": _("Invited somebody"),
    "join": _("Joined the team"),
    "change role": _("Changed the team"),
    "add device": _("Added a device"),
    "drop device": _("Forgot a device"),
    "new codes": _("Made recovery codes"),
    **{kind.value: label for kind, label in EVENTS.items() if kind is not Kind.READ},
}
"""What a line of the trail is called; a line of another kind is shown as it was written."""

PARTED = "parted"
"""Why somebody looks once more at what they have closed, or handed to another."""

WHYS = {
    "new": _("it was nobody's yet"),
    "lead": _("lead person"),
    "left": _("the lead person left, or may only read now"),
    PARTED: _("they have just closed it, or handed it over"),
    **REASONS,
}
"""Why somebody read a request, as the trail says it."""


def choices(labels: Mapping[str, Any]) -> list[SelectChoice]:
    """Labels as the choices of a field."""
    return [SelectChoice(key, label) for key, label in labels.items()]
