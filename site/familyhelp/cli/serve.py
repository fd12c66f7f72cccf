"""``familyhelp serve``."""

import errno
import socket
from pathlib import Path
from typing import Any

import click
from flask import Flask
from waitress.server import create_server  # type: ignore[import-untyped]  # waitress has no types

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, settings_for
from familyhelp.cli.saying import plainly
from familyhelp.web.app import compose

_ANYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104  only compared with; nothing listens there unless asked to
_OTHER_PORTS = (8001, 8002)
_TAKEN = {errno.EADDRINUSE, errno.EACCES}


@click.command(epilog=examples("familyhelp serve", "familyhelp serve --content anytown --port 8001"))
@content_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen. As it is, only this computer sees it."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port to listen on.")
def serve(content: Path, host: str, port: int) -> None:
    """Show the site on this computer, to look at while you edit.

    Edit a file, save it, and load the page again: it shows the change. If the change has a mistake,
    the last good page stays, and the mistake is named here. Press Ctrl and C to stop.
    """
    with plainly():
        app = compose(settings_for(content))
    server = _listen(app, host, port)
    shown = "127.0.0.1" if host in _ANYWHERE else f"[{host}]" if ":" in host else host
    click.echo(f"The site is at http://{shown}:{_port(server)}/  (Ctrl and C to stop)")
    server.run()


def _listen(app: Flask, host: str, port: int) -> Any:
    """A server that has its port already, so that nobody is told an address at which nothing answers."""
    try:
        return create_server(app, host=host, port=port, ident="familyhelp")
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in _TAKEN:
            message = (
                f"Port {port} is taken or not allowed; another “familyhelp serve” may be running. Choose another: "
            )
            message += f"familyhelp serve --port {_OTHER_PORTS[port == _OTHER_PORTS[0]]}"
        elif isinstance(error, socket.gaierror | ValueError) or error.errno == errno.EADDRNOTAVAIL:
            message = f"This computer has no address “{host}”. Leave out --host to use 127.0.0.1."
        else:
            message = f"The site cannot be shown at {host}, port {port}: {error.strerror}."
        raise click.ClickException(message) from error


def _port(server: Any) -> int:
    """The port it listens on; a name with several addresses has a server for each."""
    if hasattr(server, "effective_port"):
        return int(server.effective_port)
    return int(server.effective_listen[0][1])
