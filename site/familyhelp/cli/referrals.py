"""``familyhelp referrals``."""

import json

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import database_of, letterbox_plainly, now, settings_now
from familyhelp.cli.options import json_option
from familyhelp.cli.saying import counted
from familyhelp.referrals import retention as keeping
from familyhelp.referrals.health import alarms
from familyhelp.referrals.storage import schema, trail, vitals
from familyhelp.referrals.storage.database import Database


@click.group(epilog=examples("familyhelp referrals health", "familyhelp referrals retention"))
def referrals() -> None:
    """Look after the letterbox. None of these needs a key or shows what a family wrote."""


@referrals.command(epilog=examples("familyhelp referrals health || page-the-duty-team"))
@json_option
def health(as_json: bool) -> None:
    """Say whether all is well; the exit status is 1 when it is not.

    It is not well when a notice did not go out, when nobody has read a request or been in touch in time, when delivery
    does not run, when the disk is nearly full, or when a trace of what was deleted cannot be removed.
    """
    with database_of(settings_now()) as database:
        found = alarms(vitals.look(database, now()), now())
    if as_json:
        click.echo(json.dumps([{"about": each.about, "words": each.words} for each in found], indent=2))
    else:
        for each in found:
            click.echo(each.words)
        click.echo(counted(len(found), "alarm") if found else "All is well.")
    if found:
        raise SystemExit(1)


@referrals.command()
@click.option("--delete", is_flag=True, help="Delete what is due now, instead of waiting for “familyhelp deliver”.")
def retention(delete: bool) -> None:
    """List what will be deleted, and when.

    A request is deleted some days after it was closed (FAMILYHELP_RETENTION_DAYS), and never when nobody has read it.
    """
    settings, today = settings_now(), now().date()
    with database_of(settings) as database:
        kept = keeping.look(database, today, settings.backup_days)
        gone = keeping.delete_due(database, now()) if delete else ()
    for reference in gone or kept.due:
        click.echo(f"{reference}  {'deleted' if gone else 'is due to be deleted'}")
    for reference, day in kept.soon:
        click.echo(f"{reference}  will be deleted on {day}")
    click.echo(f"Backups may hold what is deleted today until the first one after {kept.gone_by}.")


@referrals.command()
@click.option("--head", default="", help="The last line's hash, as an earlier look showed it: it must still be there.")
def verify(head: str) -> None:
    """Check that nobody has changed the trail of who did what."""
    with database_of(settings_now()) as database:
        found = trail.verify(database, head.strip().lower())
    if found.broken_at is not None:
        message = f"The trail was changed: line {found.broken_at} is not as it was written, or is not there."
        raise click.ClickException(message)
    click.echo(f"The trail is as it was written: {counted(found.lines, 'line')}.")
    click.echo(f"Note this elsewhere, for the next look: {found.head}")


@referrals.command()
def migrate() -> None:
    """Bring the letterbox's tables to this version of the program. Make a backup first."""
    settings = settings_now()
    with letterbox_plainly():
        database = Database(settings.database)
        before = schema.current(database) if not database.is_sqlite or database.file.exists() else ""
        schema.migrate(database)
        database.close()
    newest = schema.newest()
    click.echo(
        f"The tables are at version {newest}." if before != newest else f"They were at version {newest} already."
    )
