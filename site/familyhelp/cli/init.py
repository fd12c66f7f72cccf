"""``familyhelp init``."""

import shutil
from pathlib import Path

import click

from familyhelp import resources
from familyhelp.cli.lazy import examples
from familyhelp.cli.saying import plainly


@click.command(epilog=examples("familyhelp init anytown"))
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def init(folder: Path) -> None:
    """Make a small site of your own to start from.

    Writes the content of an invented council, Anytown, into the folder DIR: a few files, each with notes
    that say what to change. It never writes into a folder that has anything in it.
    """
    with plainly():
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = f"“{folder}” is there already and is not an empty folder. Choose another name."
            raise click.ClickException(message)
        shutil.copytree(resources.starter(), folder, dirs_exist_ok=True)
    click.echo(f"""A small site is in {folder}. Next:

  familyhelp serve --content {folder}     shows it at http://127.0.0.1:8000/
  familyhelp check --content {folder}     finds mistakes
  familyhelp freeze --content {folder}    makes it as plain files, in build

Begin with {folder / "README.md"} and {folder / "site.yaml"}.""")
