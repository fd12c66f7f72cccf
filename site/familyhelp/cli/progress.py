"""How long work shows how far it is: a bar on a terminal, else a line for each tenth."""

import sys
from collections.abc import Iterable, Iterator

import click


def watched(doing: str, length: int, portions: Iterable[int]) -> Iterator[int]:
    """Hand on the sizes of portions of work as they are done, and show on standard error how far it is."""
    if sys.stderr.isatty():
        yield from _bar(doing, length, portions)
    else:
        yield from _lines(doing, length, portions)


def _bar(doing: str, length: int, portions: Iterable[int]) -> Iterator[int]:
    with click.progressbar(length=length, label=doing, show_pos=True, file=sys.stderr) as bar:
        for size in portions:
            bar.update(size)
            yield size


def _lines(doing: str, length: int, portions: Iterable[int]) -> Iterator[int]:
    done = 0
    for size in portions:
        tenth = done * 10 // length
        done += size
        if done * 10 // length > tenth:
            click.echo(f"{doing}: {done:,} of {length:,}", err=True)
        yield size
