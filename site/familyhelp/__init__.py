"""familyhelp: a directory with which families find help by themselves."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask


def create_app() -> "Flask":
    """The web application, set up from the environment, for ``flask --app familyhelp`` and WSGI servers."""
    from familyhelp.web.app import compose, settle  # noqa: PLC0415  the command line must not pay for the web
    from familyhelp.web.settings import Settings  # noqa: PLC0415  the same

    app = compose(Settings.from_environment())
    settle(app)
    return app
