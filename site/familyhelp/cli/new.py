"""``familyhelp new``."""

import re
import unicodedata
from pathlib import Path

import click

from familyhelp.cli import skeletons
from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option
from familyhelp.cli.saying import directory_of, plainly
from familyhelp.content.reserved import RESERVED

_LONGEST = 60


@click.command(epilog=examples("familyhelp new service Riverside Toy Library", "familyhelp new hub Hilltop Family Hub"))
@content_option
@click.argument("kind", type=click.Choice(["service", "hub", "page"]))
@click.argument("name", nargs=-1, required=True)
def new(content: Path, kind: str, name: tuple[str, ...]) -> None:
    """Write the start of a new service, hub or page.

    Makes a file with notes that say what to write where. It never writes over a file.
    """
    said = " ".join(" ".join(name).split())
    slug = slug_of(said)
    if not slug or len(said) > skeletons.LONGEST_NAME:
        message = f"Give a name with letters from a to z in it, of {skeletons.LONGEST_NAME} characters at most."
        raise click.ClickException(message)
    if any(not letter.isprintable() for letter in said):
        message = "There is an invisible character in the name. Type it again."
        raise click.ClickException(message)
    if kind == "page" and slug in RESERVED:
        message = f"/{slug}/ is an address that the site needs for itself. Choose another name."
        raise click.ClickException(message)
    directory = directory_of(content)
    file = content / f"{kind}s" / f"{slug}.md"
    with plainly():
        file.parent.mkdir(exist_ok=True)
        try:
            with file.open("x", encoding="utf-8") as written:
                written.write(skeletons.of(kind, said, directory))
        except FileExistsError:
            message = f"{file} is there already. Edit it, or choose another name."
            raise click.ClickException(message) from None
    click.echo(f"Now edit {file}, then run: familyhelp check --content {content}")


def slug_of(name: str) -> str:
    """A name as it stands in an address: "Café Zoë!" becomes "cafe-zoe". Empty when no letter of it can."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]
