"""The command ``familyhelp``: one module for each of its commands."""

import click

from familyhelp.cli.lazy import LazyGroup, examples

COMMANDS = {
    "init": "Make a small site of your own to start from.",
    "serve": "Show the site on this computer, to look at while you edit.",
    "check": "Look for mistakes in the content.",
    "new": "Write the start of a new service, hub or page.",
    "stale": "List what nobody has checked for a long time.",
    "search": "Search the directory as a family would.",
    "freeze": "Make the whole site as plain files, ready for any web host.",
    "schema": "Help your editor to know the content's keys.",
}


@click.group(
    cls=LazyGroup,
    package="familyhelp.cli",
    commands_there=COMMANDS,
    epilog=examples("familyhelp init anytown", "familyhelp serve --content anytown"),
)
@click.version_option(package_name="familyhelp", message="familyhelp %(version)s")
def main() -> None:
    """A directory with which families find help by themselves.

    The content is a folder of plain files that you edit: see what each command says of itself, such as
    “familyhelp serve --help”.
    """
