"""``familyhelp serve``."""

from pathlib import Path

import click
from waitress.server import create_server

from familyhelp.cli.lazy import examples
from familyhelp.cli.listening import listen, shown
from familyhelp.cli.options import content_option, settings_for
from familyhelp.cli.saying import plainly
from familyhelp.web.app import compose, settle


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
    settle(app)
    listening = listen(host, port, "serve", 8001)
    click.echo(f"The site is at {shown(host, listening)}  (Ctrl and C to stop)")
    create_server(app, sockets=[listening], ident="familyhelp").run()
