"""What a phone fetches to see danger: each rule comes with words without which it cannot hold."""

import gzip
import json
from typing import Any

from familyhelp.domain.urgent import Grammar, Likeness, Link, Rule
from familyhelp.search.urgent.export import exported
from familyhelp.search.urgent.filing import SCRIPTS

GRAMMAR = Grammar(
    {
        "en": {"hurts": ("hits", "hurt*", "punches"), "gym": ("the gym",), "partner": ("husband",)},
        "ur": {"hurts": ("مار*", "marta")},
    },
    {"violence": (Rule(("partner", "hurts")),), "other": (Rule(("nobody-says",)),)},
    (Rule(("hurts", "gym"), Link.THEN),),
)


def told(grammar: Grammar) -> dict[str, Any]:
    return {name: json.loads(gzip.decompress(content)) for name, content in exported(grammar).items()}


def test_each_script_has_a_first_file_and_the_others_are_in_a_folder_of_the_edition() -> None:
    files = told(GRAMMAR)
    assert {name for name in files if "/" not in name} == set(SCRIPTS)
    first = files["latin"]
    assert first["panels"] == ["violence", "other"]
    assert {name for name in files if "/latin-" in name} == {
        f"{first['edition']}/latin-{at}" for at in range(first["many"])
    }
    assert first["alike"] == {"en": "hpu", "ur": "am"}
    assert files["arabic"]["many"] == 1
    assert files["bengali"]["many"] == 0


def test_another_word_makes_another_edition() -> None:
    changed = Grammar({**GRAMMAR.words, "en": {**GRAMMAR.words["en"], "gym": ("a gym",)}}, GRAMMAR.raises)
    assert told(changed)["latin"]["edition"] != told(GRAMMAR)["latin"]["edition"]


def test_a_rule_comes_with_the_words_of_the_set_that_has_fewest() -> None:
    filed = [each for name, each in told(GRAMMAR).items() if "-" in name and len(each) > 1]
    of_panel = {panel: [str(words) for words, rules, _ in filed if panel in rules] for panel in ("0", "1", "i")}
    assert ["husband" in words for words in of_panel["0"]] == [True]
    assert ["the gym" in words for words in of_panel["i"]] == [True]
    assert of_panel["1"] == []


def test_clues_come_with_their_rarest_word_and_never_with_a_little_one() -> None:
    likeness = {"violence": Likeness(7, {"he batte": 9, "batte": 4}), "other": Likeness(3, {"he batte": -2})}
    files = told(Grammar(GRAMMAR.words, GRAMMAR.raises, (), likeness))
    assert files["latin"]["needed"] == [7, 3]
    filed = [each[2] for name, each in files.items() if "-" in name and len(each) > 1]
    assert [each for each in filed if each] == ["batte=0+4,he batte=0+9:1-2"]


def test_a_script_of_which_only_clues_are_known_has_a_file() -> None:
    files = told(Grammar({}, {"violence": ()}, (), {"violence": Likeness(7, {"মার": 9})}))
    assert [each[2] for name, each in files.items() if "/bengali-" in name] == ["মার=0+9"]


def test_without_words_there_is_nothing_to_fetch_but_the_first_files() -> None:
    assert set(told(Grammar())) == set(SCRIPTS)
