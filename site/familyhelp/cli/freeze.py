"""``familyhelp freeze``."""

import time
from pathlib import Path
from urllib.parse import urlsplit

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, settings_for
from familyhelp.cli.progress import watched
from familyhelp.cli.saying import counted, plainly
from familyhelp.freeze import freezer
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.hosting import beside

_MOST_SHOWN = 100


def _address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """A public address without a query; empty when there is none."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and not (parts.query or parts.fragment)
        good = good and not set(value) & set(" <>\"'\\") and "//" not in parts.path and parts.port != 0
    except ValueError:
        good = False
    if value and not good:
        message = f"“{value}” is not an address such as https://family-help.example.org or https://example.org/help"
        raise click.BadParameter(message)
    return value.rstrip("/")


@click.command(
    epilog=examples(
        "familyhelp freeze",
        "familyhelp freeze --content anytown --out public",
        "familyhelp freeze --url https://www.example.org/family-help",
    )
)
@content_option
@click.option(
    "--out", type=click.Path(path_type=Path), default="build", show_default=True, metavar="DIR", help="Where to put it."
)
@click.option("--url", default="", callback=_address, help="The site's public address, if not the one in site.yaml.")
@click.option("--force", is_flag=True, help="Make everything anew, even if nothing has changed.")
@click.option("--no-checks", is_flag=True, help="Do not look over the pages. Quicker, and not for families.")
def freeze(content: Path, out: Path, url: str, force: bool, no_checks: bool) -> None:
    """Make the whole site as plain files, ready for any web host.

    Every page is looked over before the new site takes the place of the one before: links that lead
    nowhere, faults in the HTML, anything asked of another host. With any fault the old one stays.
    """
    began = time.monotonic()
    with plainly():
        try:
            frozen = freezer.freeze(settings_for(content, url), out, force=force, checked=not no_checks, watch=watched)
        except FreezeError as error:
            raise click.ClickException(str(error)) from error
    for finding in frozen.findings[:_MOST_SHOWN]:
        click.echo(str(finding), err=True)
    if frozen.findings:
        message = f"{counted(len(frozen.findings), 'fault')} in the pages, so {out} was left as it was."
        raise click.ClickException(message)
    if frozen.unchanged:
        click.echo(f"Nothing has changed since the site in {out} was made. To make it anew: --force")
    else:
        seconds = time.monotonic() - began
        click.echo(f"The site is in {out}: {counted(frozen.pages, 'page')}, in {seconds:.1f} seconds.")
        click.echo(f"Rules for its host: in {out} for Apache and Cloudflare, in {beside(out)} for nginx and others.")
