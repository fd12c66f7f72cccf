"""Every address of the inbox. Who may open which stands in the ledger."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from flask import Flask
from flask.typing import ResponseReturnValue

from familyhelp.web.inbox import (
    acting,
    council,
    entrance,
    figures,
    lookup,
    opening,
    overseeing,
    own_affairs,
    piles,
    taking_out,
)
from familyhelp.web.inbox.wording import BOXES

_Views: TypeAlias = Mapping[str, Callable[..., ResponseReturnValue]]

_SEEN: _Views = {
    "/": entrance.front,
    "/council/": council.council_in,
    "/council/back/": council.council_back,
    f"/<any({','.join(BOXES)}):name>/": piles.box,
    "/devices/": own_affairs.devices,
    "/requests/<reference>/": opening.referral,
    "/requests/<reference>/print/": opening.printed,
    "/figures/": figures.measures,
    "/figures.csv": figures.measures_table,
    "/trail/": overseeing.audit,
    "/team/": overseeing.team,
}
_FILLED_IN: _Views = {
    "/recover/": entrance.recover,
    "/join/<token>/": entrance.join,
    "/unlock/": own_affairs.unlock,
    "/requests/<reference>/why/": opening.why,
    "/requests/<reference>/copy/": taking_out.export,
    "/requests/<reference>/delete/": taking_out.erase,
}
_SENT: _Views = {
    "/find/": lookup.find,
    "/passkey/": entrance.passkey_in,
    "/lock/": own_affairs.lock,
    "/sign-out/": own_affairs.sign_out,
    "/devices/add/": own_affairs.add_device,
    "/devices/drop/": own_affairs.drop_device,
    "/devices/codes/": own_affairs.new_codes,
    "/requests/<reference>/do/<what>/": acting.act,
    "/team/invite/": overseeing.invite,
    "/team/<int:staff>/": overseeing.change_member,
}


def set_up(app: Flask) -> None:
    """Add the addresses to an application."""
    for views, methods in ((_SEEN, ["GET"]), (_FILLED_IN, ["GET", "POST"]), (_SENT, ["POST"])):
        for rule, view in views.items():
            app.add_url_rule(rule, view.__name__, view, methods=methods)
