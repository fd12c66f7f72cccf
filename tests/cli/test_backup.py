from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_deliver import post_one


def test_a_backup_says_what_it_holds(run: Run, place: Path) -> None:
    post_one(place)
    told = run("backup", "copies")
    assert told.exit_code == 0, told.output
    (made,) = (place / "copies").iterdir()
    assert f"copies/{made.name}: 1 request, 0 lines of the trail; restored and compared" in told.stdout


def test_a_folder_that_cannot_be_written_is_named(run: Run, place: Path) -> None:
    (place / "copies").write_text("a file, not a folder", encoding="utf-8")
    told = run("backup", "copies")
    assert told.exit_code == 2
    assert "copies" in told.stderr


@pytest.mark.parametrize(
    "words", [("backup", "copies"), ("referrals", "verify"), ("referrals", "retention", "--delete")]
)
def test_without_its_settings_nothing_is_made_and_no_real_backup_deleted(
    run: Run, place: Path, words: tuple[str, ...]
) -> None:
    real = place / "copies/letterbox-20200101T000000Z.db"
    real.parent.mkdir()
    real.write_bytes(b"the only one there is")
    told = run(*words)
    assert told.exit_code == 1
    assert f"There is no letterbox at {place / 'var/letterbox/letterbox.db'}" in told.stderr
    assert list(real.parent.iterdir()) == [real]
    assert not (place / "var").exists()
