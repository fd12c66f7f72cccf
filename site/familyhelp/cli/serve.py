"""``familyhelp serve``."""

import errno
import socket
from pathlib import Path

import click
from waitress.server import create_server

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
    listening = _listen(host, port)
    shown = "127.0.0.1" if host in _ANYWHERE else f"[{host}]" if ":" in host else host
    click.echo(f"The site is at http://{shown}:{listening.getsockname()[1]}/  (Ctrl and C to stop)")
    create_server(app, sockets=[listening], ident="familyhelp").run()


def _listen(host: str, port: int) -> socket.socket:
    """A port to listen on, taken already, so that nobody is told an address at which nothing answers."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in _TAKEN:
            message = (
                f"Port {port} is taken or not allowed; another “familyhelp serve” may be running. Choose another: "
            )
            message += f"familyhelp serve --port {_OTHER_PORTS[port == _OTHER_PORTS[0]]}"
        else:
            message = f"This computer cannot listen at “{host}”. Leave out --host to use 127.0.0.1."
        raise click.ClickException(message) from error
