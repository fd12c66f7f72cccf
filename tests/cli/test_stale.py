import datetime as dt
import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import Visit

from familyhelp.cli.stale import before, due


@pytest.mark.parametrize(
    ("today", "months", "day"),
    [
        ("2026-11-22", 6, "2026-05-22"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-11-22", 12, "2025-11-22"),
        ("2026-12-31", 120, "2016-12-31"),
    ],
)
def test_so_many_months_ago(today: str, months: int, day: str) -> None:
    assert before(dt.date.fromisoformat(today), months) == dt.date.fromisoformat(day)


def test_what_was_checked_on_the_day_itself_is_not_due(anytown: Visit) -> None:
    checked = [each.checked for each in anytown.directory.services.values() if each.checked]
    day = max(checked)
    assert all(each.checked is None or each.checked < day for each in due(anytown.directory, day))


def test_the_oldest_come_first_and_those_never_checked_before_them(run: Run, place: Path) -> None:
    for slug, day in (("food-table", "2019-02-03"), ("teen-kitchen", "2018-01-01")):
        file = place / "content" / "services" / f"{slug}.md"
        words = re.sub(r"checked: .*\n", "", file.read_text(encoding="utf-8"))
        file.write_text(words.replace("---\n", f"---\nchecked: {day}\n", 1), encoding="utf-8")
    told = run("stale")
    assert told.exit_code == 0, told.output
    rows = told.stdout.splitlines()
    days = [row.split()[0] for row in rows[:-1]]
    assert days == sorted(days, key=lambda day: "" if day == "never" else day)
    assert "2018-01-01" in days
    assert rows[-1].endswith("not checked in the last 6 months")


def test_the_list_can_be_read_by_a_program(run: Run) -> None:
    found = json.loads(run("stale", "--months", "120", "--json").stdout)
    assert all(set(each) == {"kind", "slug", "name", "checked"} for each in found)


@pytest.mark.parametrize("months", ["0", "-1", "six", "121"])
def test_a_number_of_months_that_cannot_be_is_refused(run: Run, months: str) -> None:
    assert run("stale", "--months", months).exit_code == 2
