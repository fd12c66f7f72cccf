"""``familyhelp learn``."""

from itertools import chain
from pathlib import Path

import click

from familyhelp.cli.lazy import examples as shown
from familyhelp.search.urgent.examples import read
from familyhelp.search.urgent.learning import learn as learned_from
from familyhelp.search.urgent.learning import written


@click.command(
    epilog=shown("familyhelp learn examples.tsv more-examples.tsv --to content/national/urgent/learned.yaml")
)
@click.argument("examples", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file to write, in the folder urgent of a content folder.",
)
def learn(examples: tuple[Path, ...], to: Path) -> None:
    """Learn from examples what danger sounds like.

    Each file has lines of a panel (or “none”), a language and words, with tabs between. What they have in common is
    written to a file that “familyhelp urgent”, the search and the form then use beside the rules of urgent.yaml.
    Never learn from examples that are set aside to measure how well danger is seen.
    """
    told = []
    for path in examples:
        try:
            told.append(list(read(path)))
        except (OSError, ValueError) as problem:
            message = f"{path}: {problem}"
            raise click.ClickException(message) from problem
    found = learned_from((each.panels, each.words) for each in chain.from_iterable(told))
    to.write_text(written(found), encoding="utf-8")
    click.echo(f"{sum(map(len, told)):,} examples of {len(found)} panels: {to} is written.")
