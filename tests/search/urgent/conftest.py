"""The grammar that comes with the engine, and its examples."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from familyhelp import resources
from familyhelp.content import lined_yaml
from familyhelp.content.build.urgent import grammar, panels
from familyhelp.content.files import gather
from familyhelp.content.schema.urgent import Urgent
from familyhelp.domain.urgent import Grammar
from familyhelp.search.urgent.examples import Example, read
from familyhelp.search.urgent.matcher import Matcher

WHOLE = ("examples.tsv", "more.tsv", "more-examples.tsv")
EACH = 4
"""One in so many of the other files: to hear all of them takes minutes."""


@pytest.fixture(scope="session")
def national() -> Grammar:
    """The words and rules of the national layer."""
    layer = resources.layer("national")
    parts = [
        Urgent.model_validate(lined_yaml.read(each.text()).value)
        for each in gather([layer], layer).lists["urgent.yaml"]
    ]
    return grammar(parts, panels(parts, "en"))


@pytest.fixture(scope="session")
def matcher(national: Grammar) -> Matcher:
    """What reads them."""
    return Matcher(national)


@pytest.fixture(scope="session")
def examples() -> Sequence[Example]:
    """Examples of what is and of what is not danger, in all ten languages: some all, of the long files a part."""
    here = Path(__file__).parent
    whole = [each for name in WHOLE for each in read(here / name)]
    parts = [file for file in sorted(here.glob("*.tsv")) if file.name not in WHOLE and "set-aside" not in file.name]
    return [*whole, *(each for file in parts for each in list(read(file))[::EACH])]


@pytest.fixture(scope="session")
def heard(matcher: Matcher, examples: Sequence[Example]) -> Sequence[tuple[Example, frozenset[str]]]:
    """These examples, each heard once, with the panels that it raises."""
    return [(each, frozenset(matcher.keys(each.words))) for each in examples]
