"""The options that several commands share."""

from dataclasses import replace
from pathlib import Path

import click

from familyhelp import resources
from familyhelp.content.layers import SITE
from familyhelp.web.settings import Settings


def _content(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path:
    """The folder asked for, else ./content, else the folder we are in when that is a site's content itself."""
    content = value or resources.default_content()
    if value is None and not _is_folder(content) and Path(SITE).is_file():
        content = Path()
    if not _is_folder(content):
        message = f"there is no folder “{str(content)[:99]}”. Say which, or make one with “familyhelp init”."
        raise click.BadParameter(message)
    return content


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # too long a name, or a nought byte in it
        return False


content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    envvar="FAMILYHELP_CONTENT",
    callback=_content,
    metavar="DIR",
    help="The folder with your site.yaml. [default: content]",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print for a program to read.")


def settings_for(content: Path, url: str = "") -> Settings:
    """This process's settings, for one folder of content. ``url`` is the public address, if given."""
    settings = Settings.from_environment()
    return replace(settings, content=content, url=url.rstrip("/") or settings.url)
