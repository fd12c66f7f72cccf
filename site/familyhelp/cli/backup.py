"""``familyhelp backup``."""

from pathlib import Path

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import database_of, now, settings_now
from familyhelp.cli.saying import counted
from familyhelp.referrals.backup.copying import back_up


@click.command(epilog=examples("familyhelp backup /mnt/backups/letterbox"))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def backup(folder: Path) -> None:
    """Copy the letterbox, and try the copy.

    The copy is restored once to try it, and held row for row against the letterbox; only then does it count. Backups
    in that folder that are older than FAMILYHELP_BACKUP_DAYS are deleted. What families wrote is sealed in it too.
    """
    settings = settings_now()
    with database_of(settings) as database:
        made = back_up(database, folder, now(), settings.backup_days)
    requests, lines = made.sums["referrals"].rows, made.sums["audit"].rows
    click.echo(
        f"{made.path}: {counted(requests, 'request')}, {counted(lines, 'line')} of the trail; restored and compared"
    )
    if made.expired:
        click.echo(f"{counted(len(made.expired), 'old backup')} deleted")
