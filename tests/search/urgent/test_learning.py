from pathlib import Path

from familyhelp import resources
from familyhelp.content import lined_yaml
from familyhelp.content.build.urgent import grammar
from familyhelp.content.schema.urgent import Urgent
from familyhelp.search.urgent.examples import read
from familyhelp.search.urgent.learning import learn, written
from familyhelp.search.urgent.matcher import Matcher

EXAMPLES = [
    *[({"suicide"}, f"{who} wants to be gone for ever") for who in ("mum", "dad", "he", "she", "my son")],
    *[((), f"{who} wants to go to the {place}") for who in ("mum", "dad", "he") for place in ("park", "pool", "gym")],
    *[((), "the shop has gone"), ((), "gone fishing for ever")],
]


def test_what_was_learned_tells_its_examples_apart() -> None:
    matcher = Matcher(grammar([_read(written(learn(EXAMPLES)))], ["suicide"]))
    assert matcher.keys("my daughter wants to be gone for ever") == ("suicide",)
    assert matcher.keys("gone to the park") == ()


def test_the_same_examples_teach_the_same_in_any_order() -> None:
    assert written(learn(EXAMPLES)) == written(learn([*EXAMPLES[::-1], *EXAMPLES]))


def test_what_is_written_is_read_as_it_was_learned() -> None:
    learned = learn(EXAMPLES)
    assert grammar([_read(written(learned))], ["suicide"]).likeness == learned


def test_without_examples_nothing_is_learned() -> None:
    assert learn([]) == {}


def test_what_comes_with_the_engine_was_learned_from_the_examples_in_these_tests() -> None:
    files = sorted(each for each in Path(__file__).parent.glob("*.tsv") if "set-aside" not in each.name)
    learned = learn((each.panels, each.words) for file in files for each in read(file))
    there = (resources.layer("national") / "urgent" / "learned.yaml").read_text("utf-8")
    assert there == written(learned), "run: make learn"


def _read(text: str) -> Urgent:
    return Urgent.model_validate(lined_yaml.read(text).value)
