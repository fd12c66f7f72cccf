"""Where a draft is kept between two pages: sealed in the database, its key in the browser's cookie and nowhere else."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from flask import Response, g, request

from familyhelp.referrals.drafts import is_cookie, new_cookie, seal, token, unseal
from familyhelp.referrals.letterbox import utc_now
from familyhelp.referrals.ports import ChangedError, Receipt, UnavailableError
from familyhelp.web.intake.draft import Draft
from familyhelp.web.intake.office import office

Kept = TypeVar("Kept")
_TRIES = 5

COOKIE = "__Host-draft"
"""The browser sends a cookie of this name over HTTPS (or to this computer) only, and to this host only."""


def cookie() -> str:
    """The key that this browser holds; empty when it holds none."""
    found: str = g.get("draft_key", "")
    if not found and is_cookie(request.cookies.get(COOKIE, "")):
        found = g.draft_key = request.cookies[COOKIE]
    return found


def form_token() -> str:
    """What every form of ours carries, and nobody else's page can know: it follows from the draft's own key."""
    return token(cookie(), "form") if cookie() else ""


def mark(text: str) -> str:
    """A hash that only this browser's key can make, to know a text again by."""
    return token(cookie(), f"mark {text}")


def _name() -> str:
    """What the draft is filed under; the sealing key does not follow from it."""
    return token(cookie(), "draft name")


def load() -> Draft | None:
    """This browser's draft; None where there is none or it was forgotten. Raises UnavailableError."""
    g.draft_found = office().letterbox.drafts.get(_name(), utc_now()) if cookie() else None
    return opened(g.draft_found) if g.draft_found else None


def opened(content: bytes) -> Draft | None:
    """The draft in what was sealed with this browser's key; None when it was not."""
    clear = unseal(cookie(), content)
    try:
        return Draft.unpacked(clear) if clear else None
    except ValueError:  # sealed by an older version of this form
        return None


def sealed(draft: Draft) -> bytes:
    """The draft, sealed with this browser's key. Raises TooLongError."""
    return seal(cookie(), draft.packed())


def receipt(draft: Draft) -> Receipt:
    """The draft, to be put in the place of the one that was loaded together with the request. Raises TooLongError."""
    return Receipt(_name(), sealed(draft), utc_now(), g.get("draft_found"))


def save(draft: Draft) -> None:
    """Keep the draft in the place of the one that was loaded; a browser that holds no key yet is given one.

    Raises ChangedError when it is not that one any more: see :func:`again`. Raises UnavailableError, TooLongError.
    """
    if not cookie():
        g.draft_key = new_cookie()
        g.new_draft_key = g.draft_key
    content = sealed(draft)
    if not office().letterbox.drafts.put(_name(), content, utc_now(), g.get("draft_found")):
        raise ChangedError
    g.draft_found = content


def again(do: Callable[[], Kept]) -> Kept:
    """Do what loads, changes and saves the draft, from the start where another page was quicker.

    Raises UnavailableError when another is quicker each time, and whatever it raises itself.
    """
    for _ in range(_TRIES):
        with suppress(ChangedError):
            return do()
    message = "other pages keep changing this draft"
    raise UnavailableError(message)


def begin() -> Draft:
    """A new draft under a new key, in the place of one that there may be. Raises UnavailableError."""
    if cookie():
        office().letterbox.drafts.wipe(_name())
    g.draft_key = g.new_draft_key = new_cookie()
    g.draft_found = None
    draft = Draft(begun=int(utc_now().timestamp()))
    save(draft)
    return draft


def lapsed() -> Draft:
    """A draft for a family whose earlier screens were forgotten while they wrote this one."""
    return replace(Draft(begun=int(utc_now().timestamp())), lapsed=True)


def forget() -> None:
    """Wipe the draft, and take the key back. Raises UnavailableError."""
    g.forget_draft_key = True
    if cookie():
        office().letterbox.drafts.wipe(_name())


def hand_over(response: Response) -> Response:
    """Put the key into the answer, or take it away. It lives until the browser is closed, out of reach of scripts."""
    if g.pop("forget_draft_key", False):
        response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict", path="/")
    elif key := g.pop("new_draft_key", ""):
        response.set_cookie(COOKIE, key, secure=True, httponly=True, samesite="Strict", path="/")
    return response
