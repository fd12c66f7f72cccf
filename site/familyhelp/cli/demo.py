"""``familyhelp demo``."""

import datetime as dt
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import database_of, letterbox_plainly
from familyhelp.cli.options import content_option, settings_for
from familyhelp.referrals.keys import chest
from familyhelp.referrals.settings import LetterboxSettings

PASSPHRASE = "demonstration only"  # noqa: S105  printed on the screen, for keys that nothing real may be sealed to
KEYS = ("team", "recovery")
_US = (sys.executable, "-c", "from familyhelp.cli import main; main()")
_PATIENCE = 10
_LOOK_EVERY = 0.2


@click.command(epilog=examples("familyhelp demo", "familyhelp demo --content examples/dudley"))
@content_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. As it is, only this computer.")
@click.option("--port", type=click.IntRange(1, 65533), default=8000, show_default=True, help="The site's port.")
def demo(content: Path, host: str, port: int) -> None:
    """Show site, form and inbox together, to try them out.

    Delivery runs beside them and prints its notices here.
    Keys for trying out are made in var/demo, and every page of the form and the inbox says that nothing real may be
    written. The form has the port after the site's, the inbox the one after that. Press Ctrl and C to stop all.
    """
    folder = settings_for(content).var / "demo"
    with letterbox_plainly():
        _make_keys(folder)
    environment = os.environ | _settings(folder, port)
    with database_of(LetterboxSettings.from_environment(environment), make=True):
        pass  # its tables are made here, before three processes come for them at once
    commands = {
        "site": ("serve", "--content", str(content), "--host", host, "--port", str(port)),
        "form": ("intake", "--content", str(content), "--host", host, "--port", str(port + 1)),
        "inbox": ("inbox", "--content", str(content), "--port", str(port + 2)),
        "delivery": ("deliver",),
    }
    with _interrupted_by_terminate(), ExitStack() as running:
        processes = {name: running.enter_context(_running(words, environment)) for name, words in commands.items()}
        click.echo(f"The team's passphrase for trying out: {PASSPHRASE}")
        _invite(folder, content, environment)
        ended = _wait(processes)
    if ended:
        message = f"The {ended} has stopped, so all the others were stopped too. It says why above."
        raise click.ClickException(message)


def _make_keys(folder: Path) -> None:
    """A team's key, a recovery key and a signing secret, made once."""
    folder.mkdir(parents=True, exist_ok=True)
    recipients = folder / "recipients.txt"
    there = {each.name for each in chest.keys_of(recipients)}
    for name in KEYS:
        if name not in there:
            click.echo(f"Making a key for trying out: {name}")
            chest.add(recipients, name, PASSPHRASE, dt.datetime.now(dt.UTC).date())
    secret = folder / "secret"
    if not secret.exists():
        secret.write_text(secrets.token_urlsafe(32), encoding="ascii")
        secret.chmod(0o600)


def _settings(folder: Path, port: int) -> Mapping[str, str]:
    """What the four processes need to find each other. No mail server: notices are printed."""
    recipients = folder / "recipients.txt"
    return {
        "FAMILYHELP_DEMO": "1",
        "FAMILYHELP_DATABASE": f"sqlite:///{folder / 'letterbox.db'}",
        "FAMILYHELP_RECIPIENTS": str(recipients),
        "FAMILYHELP_IDENTITY": str(chest.identity_file(recipients, "team")),
        "FAMILYHELP_SECRET_FILE": str(folder / "secret"),
        "FAMILYHELP_URL": f"http://localhost:{port}",
        "FAMILYHELP_INTAKE": f"http://localhost:{port + 1}",
        "FAMILYHELP_INBOX_URL": f"http://localhost:{port + 2}",
        "FAMILYHELP_SMTP_HOST": "",
    }


@contextmanager
def _running(words: tuple[str, ...], environment: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """One of our own commands, in a process of its own, which is stopped at the end whatever happens."""
    with subprocess.Popen([*_US, *words], env=dict(environment)) as process:  # noqa: S603  our own command
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


def _invite(folder: Path, content: Path, environment: Mapping[str, str]) -> None:
    """A one-time link for the first manager, printed by the inbox's own command; asked for once."""
    asked = folder / "invited"
    if asked.exists():
        return
    who = ("Demo Manager", "--email", "manager@example.org", "--role", "manager")
    words = ("inbox", "--content", str(content), "invite", *who)
    if subprocess.run([*_US, *words], env=dict(environment), check=False).returncode == 0:  # noqa: S603  our own command
        asked.touch()


def _wait(processes: Mapping[str, "subprocess.Popen[bytes]"]) -> str:
    """Wait until somebody stops us, or one of them ends by itself: then its name."""
    try:
        while True:
            for name, process in processes.items():
                if process.poll() is not None:
                    return name
            time.sleep(_LOOK_EVERY)
    except KeyboardInterrupt:
        return ""


@contextmanager
def _interrupted_by_terminate() -> Iterator[None]:
    """Let a polite request to end work as Ctrl and C does."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
