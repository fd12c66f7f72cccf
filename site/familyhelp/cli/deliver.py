"""``familyhelp deliver``."""

import logging
import signal
import threading
from dataclasses import replace
from types import FrameType

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import database_of, letterbox_plainly, now, settings_now
from familyhelp.cli.saying import counted
from familyhelp.referrals.delivery.printed import PrintedPost
from familyhelp.referrals.delivery.rounds import Rounds
from familyhelp.referrals.delivery.smtp import SmtpPost
from familyhelp.referrals.delivery.worker import Worker
from familyhelp.referrals.ports import Post
from familyhelp.referrals.settings import LetterboxSettings, Mail
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.outbox import SqlOutbox


@click.command(epilog=examples("familyhelp deliver", "familyhelp deliver --once", "familyhelp deliver --again --once"))
@click.option("--once", is_flag=True, help="Look once and end; the exit status is 1 when there is an alarm.")
@click.option("--again", is_flag=True, help="Try at once whatever waits, also what the mail server refused.")
@click.option("--print", "printed", is_flag=True, help="Print notices here instead of sending them.")
@click.option("--every", type=click.IntRange(1, 600), default=5, show_default=True, help="Seconds between two looks.")
def deliver(once: bool, again: bool, printed: bool, every: int) -> None:
    """Tell the team that a request is waiting.

    Hands notices to the mail server until it takes them, forgets forms that were left for an hour, deletes what was
    kept long enough, and raises the alarm when something is wrong. It needs a mail server (FAMILYHELP_SMTP_HOST),
    unless this is a demonstration or notices are printed.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    settings = settings_now()
    if not (settings.mail.host or settings.demo or printed):
        message = "FAMILYHELP_SMTP_HOST names no mail server, so nobody would be told. Name it, or say --print."
        raise click.ClickException(message)
    with database_of(settings, make=True) as database:
        rounds = rounds_of(replace(settings, mail=Mail()) if printed else settings, database)
        if again:
            click.echo(f"{counted(SqlOutbox(database).again(now()), 'notice')} will be tried now.")
        if once:
            raise SystemExit(bool(rounds.once()))
        _until_stopped(rounds, every)


def rounds_of(settings: LetterboxSettings, database: Database) -> Rounds:
    """What delivery does, as the settings say it. Raises a click exception when they cannot be used."""
    with letterbox_plainly():
        post = _post(settings, settings.mail.team)
        alarm = _post(settings, settings.mail.alarm) if settings.mail.alarm else None
    worker = Worker(SqlOutbox(database), post, now, settings.inbox_url, settings.demo)
    return Rounds(database, worker, now, settings.backup_days, alarm)


def _post(settings: LetterboxSettings, to: tuple[str, ...]) -> Post:
    return SmtpPost(settings.mail, to) if settings.mail.host else PrintedPost(click.echo)


def _until_stopped(rounds: Rounds, every: int) -> None:
    stopped = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)
    click.echo("Delivering notices (Ctrl and C to stop)")
    while not stopped.is_set():
        rounds.once()
        stopped.wait(every)
