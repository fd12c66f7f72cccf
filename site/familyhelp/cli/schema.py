"""``familyhelp schema``."""

import json
from pathlib import Path

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option
from familyhelp.cli.saying import counted, plainly
from familyhelp.content.jsonschema import editor_settings, schemas
from familyhelp.content.layers import SITE
from familyhelp.content.loader import load

_SETTINGS = Path(".vscode") / "settings.json"


@click.command(epilog=examples("familyhelp schema --content anytown"))
@content_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to put them. [default: schema, beside site.yaml]",
)
def schema(content: Path, out: Path | None) -> None:
    """Help your editor to know the content's keys.

    Writes JSON Schemas that list every key, with your own topics, areas, organisations and hubs. Visual
    Studio Code with its YAML extension then completes and checks the files as you write. Run it again
    when you have added a topic or a hub.
    """
    if not (content / SITE).is_file():
        message = f"In “{content}” there is no site.yaml: is it a folder of content?"
        raise click.ClickException(message)
    with plainly():
        found = schemas(load(content).directory)
        folder = out or content / "schema"
        folder.mkdir(parents=True, exist_ok=True)
        for name, described in found.items():
            (folder / name).write_text(json.dumps(described, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        click.echo(f"{counted(len(found), 'schema')} in {folder}")
        _associate(content, folder)


def _associate(content: Path, folder: Path) -> None:
    """Tell the editor which file has which schema, unless it has settings of its own."""
    settings = content / _SETTINGS
    if not folder.resolve().is_relative_to(content.resolve()):
        click.echo(f"They lie outside {content}, so {_SETTINGS} was not written.")
        return
    wanted = editor_settings(folder.resolve().relative_to(content.resolve()).as_posix())
    if settings.exists() and settings.read_text(encoding="utf-8") != wanted:
        click.echo(f"{settings} is your own, so it was left alone. Put this into it:\n{wanted}")
        return
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(wanted, encoding="utf-8")
    click.echo(f"{settings} tells Visual Studio Code to use them.")
