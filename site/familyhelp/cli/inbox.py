"""``familyhelp inbox``."""

from pathlib import Path

import click
from waitress.server import create_server

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import database_of, letterbox_plainly, now
from familyhelp.cli.listening import listen
from familyhelp.cli.options import content_option, settings_for
from familyhelp.referrals.staff import INVITATION, Invitation
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage.team import Team
from familyhelp.web.inbox.app import LARGEST, compose
from familyhelp.web.inbox.settings import InboxSettings
from familyhelp.web.inbox.watch import watched

THREADS = 8
_EXAMPLES = examples("familyhelp inbox", 'familyhelp inbox invite "Sam Manager" --email sam@example.org --role manager')
_ROLES = [each.name.lower() for each in Role]


@click.group(invoke_without_command=True, epilog=_EXAMPLES)
@content_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. As it is, only this computer.")
@click.option("--port", type=click.IntRange(0, 65535), default=8002, show_default=True, help="The port to listen on.")
@click.pass_context
def inbox(context: click.Context, content: Path, host: str, port: int) -> None:
    """Run the inbox, where the team reads what families wrote.

    It is never for the public internet: staff reach it at FAMILYHELP_INBOX_URL, to which their passkeys are bound.
    """
    with letterbox_plainly():
        settings = InboxSettings.from_environment(settings_for(content))
        if context.invoked_subcommand:
            context.obj = settings
            return
        _run(settings, host, port)


def _run(settings: InboxSettings, host: str, port: int) -> None:
    app = compose(settings)
    listening = listen(host, port, "inbox", 8012)
    click.echo(
        f"The inbox listens on port {listening.getsockname()[1]}. Open it at {settings.origin}/  (Ctrl and C to stop)"
    )
    with watched(app):
        create_server(app, sockets=[listening], ident=None, threads=THREADS, max_request_body_size=4 * LARGEST).run()


@inbox.command(epilog=examples('familyhelp inbox invite "Sam Manager" --email sam@example.org --role manager'))
@click.argument("name")
@click.option("--email", required=True, prompt="Their work email", help="It tells people of the same name apart.")
@click.option("--role", type=click.Choice(_ROLES), default=Role.WORKER.name.lower(), show_default=True)
@click.pass_obj
def invite(settings: InboxSettings, name: str, email: str, role: str) -> None:
    """Print a link with which somebody joins the team. It works once, for a day.

    Managers can do this on the page “Team”. Somebody who lost their device and their codes gets a new one the same way.
    """
    written = email.strip().lower()
    if not name.strip() or "@" not in written:
        message = "A name and an email address are needed."
        raise click.ClickException(message)
    wanted = Invitation(name.strip()[:120], written[:254], Role[role.upper()], now() + INVITATION)
    with database_of(settings.letterbox, make=True) as database:
        token = Team(database).invite(wanted, now())
    click.echo(f"A link for {wanted.name} ({role}). It works once, until tomorrow at this time:")
    click.echo(f"{settings.origin}/join/{token}/")
