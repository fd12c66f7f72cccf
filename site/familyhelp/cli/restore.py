"""``familyhelp restore``."""

from pathlib import Path

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import letterbox_plainly, now, settings_now
from familyhelp.cli.saying import counted
from familyhelp.referrals.backup.restoring import InUseError, OccupiedError
from familyhelp.referrals.backup.restoring import restore as put_back
from familyhelp.referrals.storage.database import Database


@click.command(epilog=examples("familyhelp restore /mnt/backups/letterbox/letterbox-20261122T031500Z.db --replace"))
@click.argument("backup", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--replace", is_flag=True, help="Put it in the place of the letterbox that is there, which is kept aside."
)
def restore(backup: Path, replace: bool) -> None:
    """Put a backup where the letterbox is kept.

    Stop the form, the inbox and delivery first. Requests that came after the backup was made are not in it.
    """
    settings = settings_now()
    with letterbox_plainly():
        database = Database(settings.database)
        try:
            sums, aside = put_back(backup, database, now(), replace=replace)
        except OccupiedError:
            message = f"There is a letterbox at {database.file} already. Say --replace to put the backup in its place."
            raise click.ClickException(message) from None
        except InUseError:
            message = "A program has the letterbox open. Stop the form, the inbox and delivery, then try again."
            raise click.ClickException(message) from None
    click.echo(f"{database.file}: {counted(sums['referrals'].rows, 'request')} restored")
    click.echo("If this program is newer than the backup, run “familyhelp referrals migrate” now.")
    if aside:
        kept = ", ".join(map(str, aside))
        click.echo(f"What was there before is {kept}. Delete it when all is well: it falls under retention too.")
