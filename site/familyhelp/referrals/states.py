"""Where a request can be: received, at one of the nine steps of early help, or closed."""

from enum import Enum, IntEnum


class State(Enum):
    """The states. The nine steps in the middle are those of ``content/pages/how-early-help-works.md``, in its order."""

    RECEIVED = "received"
    NOTICED = "noticed"
    CONVERSATION = "conversation"
    UNDERSTAND = "understand"
    ASSESSMENT = "assessment"
    SUPPORT = "support"
    DECIDE = "decide"
    AGREE = "agree"
    PLAN = "plan"
    COMPLETE = "complete"
    CLOSED = "closed"


NINE_STEPS = tuple(State)[1:-1]
"""The nine, in order: the n-th has the title of the n-th of the page's ``steps``."""


class Level(IntEnum):
    """Levels of need, as ``content/pages/levels-of-need.md`` explains them."""

    ONE = 1
    TWO = 2
    THREE = 3
    FOUR = 4


class Kind(Enum):
    """What an event in a request's chronology is."""

    RECEIVED = "received"
    READ = "read"
    CONTACT = "contact"
    NOTE = "note"
    LEVEL = "level"
    LEAD = "lead"
    STATE = "state"
    HANDED_OVER = "handed-over"
    CLOSED = "closed"
    REOPENED = "reopened"


class Outcome(Enum):
    """Why a request was closed."""

    ADVICE = "advice"
    HUB = "hub"
    EARLY_HELP = "early-help"
    OTHER_SERVICE = "other-service"
    SOCIAL_CARE = "social-care"
    NO_LONGER_NEEDED = "no-longer-needed"
    NOT_REACHED = "not-reached"


class Helped(Enum):
    """The family's own word on whether it helped."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_ASKED = "not-asked"


class Role(IntEnum):
    """What a member of staff may do. Each may do what those before it may."""

    READER = 1
    WORKER = 2
    MANAGER = 3
