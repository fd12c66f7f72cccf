"""``familyhelp check``."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from familyhelp.cli.lazy import examples
from familyhelp.cli.options import content_option, json_option
from familyhelp.cli.saying import counted, list_problems, plainly
from familyhelp.content.files import gather
from familyhelp.content.layers import folders_or_instance
from familyhelp.content.loader import load


@click.command(epilog=examples("familyhelp check", "familyhelp check --content anytown --json"))
@content_option
@json_option
@click.pass_context
def check(context: click.Context, content: Path, as_json: bool) -> None:
    """Look for mistakes in the content.

    Each problem is on a line: the file, the line in it, what is wrong, and what you may have meant.
    The exit status is 1 when anything must be put right before the site can be made.
    """
    with plainly():
        loaded = load(content)
        files = 1 + len(list(gather(folders_or_instance(content), content).everything()))
    if as_json:
        click.echo(json.dumps({"files": files, "problems": [asdict(each) for each in loaded.problems]}, indent=2))
    else:
        list_problems(loaded.problems)
        click.echo(f"{counted(len(loaded.problems), 'problem')} in {counted(files, 'file')}")
    context.exit(1 if loaded.directory is None else 0)
