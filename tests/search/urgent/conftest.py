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
    """Every example of what is and of what is not danger, in all ten languages."""
    here = Path(__file__).parent
    return [
        each
        for name in (
            "everyday.tsv",
            "examples.tsv",
            "more.tsv",
            "more-examples.tsv",
            "tuned-en-a.tsv",
            "tuned-en-b.tsv",
            "tuned-asian.tsv",
            "tuned-en-c.tsv",
            "tuned-en-d.tsv",
            "tuned-european.tsv",
            "tuned-languages.tsv",
            "tuned-ur-pa-fa.tsv",
        )
        for each in read(here / name)
    ]


@pytest.fixture(scope="session")
def heard(matcher: Matcher, examples: Sequence[Example]) -> Sequence[tuple[Example, frozenset[str]]]:
    """Every example, read once, with the panels that it raises."""
    return [(each, frozenset(matcher.keys(each.words))) for each in examples]
