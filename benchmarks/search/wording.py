"""Made-up listings that speak as real ones do: a search over twenty sentences would measure nothing real."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.listings import write_instance
from benchmarks.search.corpus import directory_of, texts

from familyhelp.domain.directory import Directory
from familyhelp.domain.words import RichText

SENTENCES = 6
"""How many of them a listing says."""


def made_up(number: int, real: Directory, folder: Path) -> Directory:
    """A directory of ``number`` made-up services with sentences of real ones, written into an empty folder.

    The words that mean danger are the real ones.
    """
    write_instance(folder, number)
    directory = directory_of(folder)
    pool = sorted(set(_sentences(real)))
    chance = random.Random(1)  # noqa: S311  made-up listings are no secret
    services = {
        slug: replace(service, body=RichText(text=" ".join(chance.sample(pool, SENTENCES))))
        for slug, service in directory.services.items()
    }
    return replace(directory, services=services, grammar=real.grammar)


def _sentences(directory: Directory) -> Iterator[str]:
    """Every sentence of every body."""
    for text in texts(directory):
        yield from (said for said in re.split(r"(?<=[.!?])\s+", text.body) if said)
