"""``familyhelp keys``."""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.letterbox import letterbox_plainly, now, passphrase, settings_now
from familyhelp.cli.options import json_option
from familyhelp.cli.saying import counted
from familyhelp.referrals.keys import chest, identities

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_SHORTEST = 12


def _name(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not _NAME.fullmatch(value):
        message = "use small letters, digits and hyphens, 32 at most, such as “team-2027”."
        raise click.BadParameter(message)
    return value


_file = click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="Read the passphrase from a file instead of asking."
)


@click.group(epilog=examples("familyhelp keys new team", "familyhelp keys new recovery", "familyhelp keys list"))
def keys() -> None:
    """Make the keys that letters are sealed to.

    Two are needed: one for the team, and one for recovery, which you carry away on a USB stick and lock up. The
    file of public keys (FAMILYHELP_RECIPIENTS) belongs on the form's server. The files that end in “.age” must never
    be there: without them nobody reads a letter, and if all are lost, nobody ever will.
    """


@keys.command()
@click.argument("name", callback=_name)
@_file
def new(name: str, passphrase_file: Path | None) -> None:
    """Make a key and add it to those that letters are sealed to."""
    recipients = settings_now().recipients
    phrase = _strong(passphrase(f"A passphrase for “{name}”", passphrase_file, confirm=True))
    with letterbox_plainly():
        try:
            made = chest.add(recipients, name, phrase, now().date())
        except (chest.NameTakenError, FileExistsError):
            _refuse(f"There is a key named “{name}” already. Choose another name.")
        left = chest.missing(recipients)
    click.echo(f"Made {name} ({made.id}). Its secret half is {chest.identity_file(recipients, name)}.")
    click.echo("Carry that file to where it is kept, never to the form's server. Write the passphrase down elsewhere.")
    if left:
        click.echo(f"{counted(left, 'more key is', 'more keys are')} needed before letters can be taken in.")


@keys.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the keys that letters are sealed to."""
    recipients = settings_now().recipients
    with letterbox_plainly():
        found = chest.keys_of(recipients)
    if as_json:
        entries = [asdict(each) | {"id": each.id, "made": each.made and each.made.isoformat()} for each in found]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
        return
    for each in found:
        state = "retired" if each.retired else "in use"
        here = "  its secret half is on this machine" if chest.identity_file(recipients, each.name).exists() else ""
        click.echo(f"{each.name:<20}{each.id}  {each.made or 'no date'!s:<12}{state}{here}")
    in_use = sum(not each.retired for each in found)
    click.echo(f"{counted(in_use, 'key')} in use")


@keys.command()
@click.argument("old", callback=_name)
@click.argument("new_name", metavar="NEW", callback=_name)
@click.option("--old-passphrase-file", type=click.Path(path_type=Path), help="The old key's passphrase, in a file.")
@click.option(
    "--with", "instead", type=click.Path(path_type=Path), help="Another key's file, when nobody can open the old one."
)
@_file
def rotate(
    old: str, new_name: str, old_passphrase_file: Path | None, instead: Path | None, passphrase_file: Path | None
) -> None:
    """Make a key in the place of another.

    New letters are sealed to the new one. Its file holds the old one as well, so that it opens what came before.
    When the old one's file or passphrase is lost, “--with recovery.age” lets the recovery key stand in for it.
    """
    recipients = settings_now().recipients
    before = passphrase(f"The passphrase of “{instead or old}”", old_passphrase_file)
    phrase = _strong(passphrase(f"A passphrase for “{new_name}”", passphrase_file, confirm=True))
    with letterbox_plainly():
        try:
            older = chest.held(recipients, old, before, instead)
            lent = {each.name for each in chest.opens(recipients, older)} - {old} if instead else ()
            made = chest.rotate(recipients, (old, new_name), older, phrase, now().date())
        except chest.NoSuchKeyError:
            _refuse(f"There is no key “{old}” in use: see “familyhelp keys list”.")
        except identities.WrongPassphraseError:
            _refuse(f"That passphrase does not open “{instead or old}”.")
        except chest.NotOursError:
            _refuse(f"“{instead}” opens, but nothing is sealed to it: it is not one of those in {recipients}.")
        except (chest.NameTakenError, FileExistsError):
            _refuse(f"There is a key named “{new_name}” already. Choose another name.")
    click.echo(f"Made {new_name} ({made.id}) and retired {old}.")
    if lent:
        file = chest.identity_file(recipients, new_name)
        click.echo(f"{file} holds what {instead} held as well: change that key next, and lock the new one up.")
    click.echo(f"Put {recipients} on the form's server, and start the form and the inbox anew.")


@keys.command()
@click.argument("identity", type=click.Path(path_type=Path))
@_file
def test(identity: Path, passphrase_file: Path | None) -> None:
    """Try whether a key opens what is sealed today."""
    recipients = settings_now().recipients
    phrase = passphrase("Its passphrase", passphrase_file)
    with letterbox_plainly():
        try:
            found = chest.opens(recipients, identities.unlock(identity, phrase))
        except identities.WrongPassphraseError:
            _refuse("That passphrase does not open the file, or the file is damaged.")
    if not found:
        _refuse(f"The key opens, but nothing is sealed to it: it is not one of those in {recipients}.")
    click.echo(f"It works: this is {', '.join(each.name for each in found)}, and it opened a letter sealed just now.")


def _strong(phrase: str) -> str:
    if len(phrase) < _SHORTEST:
        _refuse(f"A passphrase has {_SHORTEST} characters or more. Six words drawn by lot are good.")
    return phrase


def _refuse(message: str) -> NoReturn:
    raise click.ClickException(message)
