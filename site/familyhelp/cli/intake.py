"""``familyhelp intake``."""

import gc
import socket
from pathlib import Path
from typing import Any

import click
from flask import Flask
from waitress.server import create_server

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import letterbox_plainly
from familyhelp.cli.listening import listen, shown
from familyhelp.cli.options import content_option, settings_for
from familyhelp.web.intake.app import LARGEST, compose
from familyhelp.web.intake.documents import write_documents
from familyhelp.web.intake.edition import NAME, FormEdition, NoFormError
from familyhelp.web.intake.settings import IntakeSettings

THREADS = 8
CONNECTIONS = 1000
SLOWEST = 60
"""Seconds after which a connection that says nothing more is closed."""


@click.command(epilog=examples("familyhelp intake", "familyhelp intake --documents docs/data-protection"))
@content_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. As it is, only this computer.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="The port to listen on.")
@click.option(
    "--documents",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Run nothing, but write the privacy notice, retention schedule and draft impact assessment there.",
)
def intake(content: Path, host: str, port: int, documents: Path | None) -> None:
    """Run the form with which families ask for help.

    It needs a process, an address and keys of its own. It holds public keys only: what it has taken in, it cannot
    read again. docs/data-protection says what that means.
    """
    with letterbox_plainly():
        try:
            if documents:
                for each in write_documents(FormEdition.read(content).directory, documents):
                    click.echo(f"{each} is written.")
                return
            _run(IntakeSettings.from_environment(settings_for(content)), host, port)
        except NoFormError:
            message = "This content has no intake.yaml, so there is no form. The layer “national” has one."
            raise click.ClickException(message) from None


def _run(settings: IntakeSettings, host: str, port: int) -> None:
    app = compose(settings)
    listening = listen(host, port, "intake", 8011)
    click.echo(f"The form is at {shown(host, listening)}  (Ctrl and C to stop)")
    server_of(app, listening).run()


def server_of(app: Flask, listening: socket.socket) -> Any:
    """The form's server, with the settings with which it goes out; ``run()`` answers until the end."""
    app.extensions[NAME].dangers.ready()
    gc.freeze()  # the content stays for good: looking through it for rubbish would hold up a family
    return create_server(
        app,
        sockets=[listening],
        ident=None,
        threads=THREADS,
        connection_limit=CONNECTIONS,
        channel_timeout=SLOWEST,
        asyncore_use_poll=True,  # select() knows no more than 1,024 files, which so many connections may be
        max_request_body_size=4 * LARGEST,  # beyond 64 KiB the form itself answers, with a page that helps
    )
