import subprocess
import sys

import pytest
from tests.cli.conftest import Run

from familyhelp.cli import COMMANDS, main
from familyhelp.cli.lazy import examples


def test_help_lists_every_command_and_says_how_to_begin(run: Run) -> None:
    told = run("--help").output
    for name, line in COMMANDS.items():
        assert name in told
        assert line in told
    assert "familyhelp init anytown" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_says_of_itself_what_the_list_says_of_it(run: Run, name: str) -> None:
    told = run(name, "--help")
    assert told.exit_code == 0
    assert COMMANDS[name] in " ".join(told.output.split())
    assert f"familyhelp {name}" in told.output.split("Example")[1]


def test_help_reads_none_of_the_heavy_parts() -> None:
    program = (
        "from familyhelp.cli import main; main(['--help'], standalone_mode=False); import sys; print(*sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    for heavy in ("flask", "whoosh", "pydantic", "jinja2"):
        assert f" {heavy} " not in told


def test_a_command_that_is_not_there_is_said_to_be_so(run: Run) -> None:
    told = run("fetch")
    assert told.exit_code == 2
    assert "No such command 'fetch'" in told.output


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").output.startswith("familyhelp 0.")


def test_commands_come_in_the_order_of_need() -> None:
    assert next(iter(COMMANDS)) == "init"
    assert main.list_commands(None) == list(COMMANDS)  # type: ignore[arg-type]  # the list needs no context


def test_one_example_is_not_called_examples() -> None:
    assert examples("a") == "\b\nExample:\n  a"
    assert examples("a", "b") == "\b\nExamples:\n  a\n  b"
