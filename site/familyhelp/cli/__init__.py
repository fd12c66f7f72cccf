"""The command ``familyhelp``: one module for each of its commands."""

import click

from familyhelp.cli.lazy import LazyGroup, examples

COMMANDS = {
    "init": "Make a small site of your own to start from.",
    "serve": "Show the site on this computer, to look at while you edit.",
    "demo": "Show site, form and inbox together, to try them out.",
    "check": "Look for mistakes in the content.",
    "new": "Write the start of a new service, hub or page.",
    "questionnaire": "Draw the guided questions, and show where help is thin.",
    "stale": "List what nobody has checked for a long time.",
    "search": "Search the directory as a family would.",
    "urgent": "Try which words raise urgent help.",
    "learn": "Learn from examples what danger sounds like.",
    "freeze": "Make the whole site as plain files, ready for any web host.",
    "intake": "Run the form with which families ask for help.",
    "inbox": "Run the inbox, where the team reads what families wrote.",
    "keys": "Make the keys that letters are sealed to.",
    "deliver": "Tell the team that a request is waiting.",
    "referrals": "Look after the letterbox.",
    "backup": "Copy the letterbox, and try the copy.",
    "restore": "Put a backup where the letterbox is kept.",
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
