import io
import sys

import pytest

from familyhelp.cli.progress import watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_where_nobody_watches_there_is_a_line_for_each_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(watched("Making pages", 1000, [50] * 20)) == [50] * 20
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Making pages: 100 of 1,000"
    assert lines[-1] == "Making pages: 1,000 of 1,000"
    assert len(lines) == 10


def test_little_work_is_not_told_in_many_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(watched("Making pages", 3, [3])) == [3]
    assert capsys.readouterr().err == "Making pages: 3 of 3\n"


def test_no_work_is_not_told_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(watched("Making pages", 0, [])) == []
    assert capsys.readouterr().err == ""


def test_on_a_terminal_there_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched("Making pages", 4, [2, 2])) == [2, 2]
    assert "Making pages" in terminal.getvalue()
    assert "4/4" in terminal.getvalue()
