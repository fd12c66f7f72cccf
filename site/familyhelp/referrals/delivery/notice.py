"""What a notice says: that a request is there, and nothing of what is in it."""

from familyhelp.referrals.ports import Waiting

SUBJECT = "Something new in the inbox"
"""The same for every notice: who glances at a phone's lock screen learns nothing."""

_DEMO = "DEMONSTRATION: nobody asked for help. Do not write real things here."


def notice(waiting: Waiting, inbox_url: str, *, demo: bool = False) -> str:
    """The text of a notice: reference, hub, urgent or not, and where the inbox is."""
    haste = "Urgent: please open it now." if waiting.urgent or waiting.abuse else "Not marked as urgent."
    lines = [
        *([_DEMO, ""] if demo else []),
        "A request is waiting.",
        "",
        f"Reference: {waiting.reference}",
        f"Hub: {_name(waiting.hub)}",
        haste,
        "",
        f"Open it here: {inbox_url}/" if inbox_url else "Open it in the inbox.",
        "",
        "Do not answer this message. Nobody reads the answers.",
    ]
    return "\n".join(lines) + "\n"


def _name(hub: str) -> str:
    """A hub's plain name as words: delivery has no content, so it does not know more of it."""
    return hub.replace("-", " ").title() if hub else "none was chosen, so it waits for the team itself"
