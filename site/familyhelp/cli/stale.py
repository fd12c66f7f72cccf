"""``familyhelp stale``."""

import calendar
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, json_option
from familyhelp.cli.saying import counted, directory_of
from familyhelp.domain.directory import Directory


@dataclass(frozen=True, slots=True)
class Due:
    """A listing whose details should be checked. ``checked`` is None when nobody ever has."""

    kind: str
    slug: str
    name: str
    checked: dt.date | None


@click.command(epilog=examples("familyhelp stale", "familyhelp stale --months 12 --json"))
@content_option
@click.option("--months", type=click.IntRange(1, 120), default=6, show_default=True, help="How long is too long.")
@json_option
def stale(content: Path, months: int, as_json: bool) -> None:
    """List what nobody has checked for a long time.

    The oldest come first. Ring or write to each, put right what has changed, then write today's date in its file, as in
    “checked: 2026-11-22”.
    """
    directory = directory_of(content)
    today = dt.datetime.now(tz=dt.UTC).date()
    found = sorted(due(directory, before(today, months)), key=_oldest_first)
    if as_json:
        entries = [asdict(each) | {"checked": each.checked and each.checked.isoformat()} for each in found]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    for each in found:
        click.echo(f"{each.checked or 'never'!s:<12}{each.kind}s/{each.slug}.md  {each.name}")
    everything = len(directory.services) + len(directory.hubs)
    click.echo(f"{len(found):,} of {counted(everything, 'listing')} not checked in the last {counted(months, 'month')}")


def before(today: dt.date, months: int) -> dt.date:
    """The day that was so many months ago, or the last day of that month when it was shorter."""
    years, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return dt.date(years, month + 1, min(today.day, calendar.monthrange(years, month + 1)[1]))


def due(directory: Directory, day: dt.date) -> Iterator[Due]:
    """The services and hubs last checked before a day, or never."""
    for kind, listings in (("service", directory.services), ("hub", directory.hubs)):
        for each in listings.values():
            if each.checked is None or each.checked < day:
                yield Due(kind, each.slug, each.name, each.checked)


def _oldest_first(each: Due) -> tuple[dt.date, str, str]:
    return each.checked or dt.date.min, each.kind, each.slug
