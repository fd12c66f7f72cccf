from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_deliver import post_one


def test_a_backup_is_put_back_and_what_was_there_kept_aside(run: Run, place: Path) -> None:
    post_one(place)
    run("backup", "copies")
    post_one(place)
    (copy,) = (place / "copies").iterdir()
    refused = run("restore", str(copy))
    assert refused.exit_code == 1
    assert "--replace" in refused.stderr
    told = run("restore", str(copy), "--replace")
    assert told.exit_code == 0, told.output
    assert "1 request restored" in told.stdout
    assert len(list((place / "var/letterbox").glob("letterbox.db.before-*"))) == 1


def test_a_file_that_is_no_backup_is_refused_and_changes_nothing(run: Run, place: Path) -> None:
    post_one(place)
    before = (place / "var/letterbox/letterbox.db").read_bytes()
    (place / "x.db").write_bytes(b"nonsense")
    told = run("restore", "x.db", "--replace")
    assert told.exit_code == 1
    assert "damaged, or is not a letterbox" in told.stderr
    assert (place / "var/letterbox/letterbox.db").read_bytes() == before
