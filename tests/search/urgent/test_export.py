import gzip
import json

import pytest

from familyhelp.domain.urgent import Grammar, Rule
from familyhelp.search.urgent.export import SCRIPTS, exported, script_of


@pytest.mark.parametrize(
    ("phrase", "script"),
    [
        ("hits me", "latin"),
        ("*ضرب*", "arabic"),
        ("бє", "cyrillic"),
        ("মারে", "bengali"),
        ("ਮਾਰ", "gurmukhi"),
        ("999", "latin"),
    ],
)
def test_words_lie_with_those_of_their_script(phrase: str, script: str) -> None:
    assert script_of(phrase) == script


def test_each_script_has_its_words_and_every_rule() -> None:
    grammar = Grammar({"ur": {"a": ("مار*", "marta")}}, {"panel": (Rule(("a",)),)}, (Rule(("a", "b")),))
    files = exported(grammar)
    assert tuple(files) == SCRIPTS
    told = {script: json.loads(gzip.decompress(packed)) for script, packed in files.items()}
    assert told["arabic"]["words"] == {"ur": {"a": "مار*"}}
    assert told["latin"] == {"words": {"ur": {"a": "marta"}}, "raises": {"panel": ["a"]}, "innocent": ["a b"]}
