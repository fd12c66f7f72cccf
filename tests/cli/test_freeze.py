import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.freeze.conftest import tree


def test_the_site_is_made_where_it_was_asked_for(run: Run, place: Path) -> None:
    told = run("freeze", "--out", "public/site")
    assert told.exit_code == 0
    assert told.stdout.startswith("The site is in public/site: ")
    assert (place / "public" / "site" / "index.html").is_file()
    assert "in public/site-hosting for nginx" in told.stdout
    assert (place / "public" / "site-hosting" / "nginx.conf").is_file()
    assert "Nothing has changed" in run("freeze", "--out", "public/site").stdout
    assert "The site is in" in run("freeze", "--out", "public/site", "--force").stdout


def test_a_fault_in_a_page_is_named_and_the_exit_status_says_so(run: Run, place: Path) -> None:
    page = place / "content" / "pages" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Further down](#nowhere)\n", encoding="utf-8")
    told = run("freeze")
    assert told.exit_code == 1
    assert "about/index.html: the link to /about/#nowhere finds no such place in the page" in told.stderr
    assert not (place / "build").exists()
    assert run("freeze", "--no-checks").exit_code == 0


@pytest.mark.parametrize(
    "url",
    ["example.org", "ftp://example.org", "https://", "https://x y/", "https://e.org/?q", "http://[", "https://e:0/"],
)
def test_an_address_that_cannot_be_is_refused(run: Run, url: str) -> None:
    told = run("freeze", "--url", url)
    assert told.exit_code == 2
    assert "is not an address" in told.output


@pytest.mark.parametrize("out", ["content", ".", "photos", "file", "file/below", "x" * 5000])
def test_nothing_of_anybodys_is_overwritten(run: Run, place: Path, out: str) -> None:
    (place / "photos").mkdir()
    (place / "photos" / "wedding.jpg").touch()
    (place / "file").touch()
    before = tree(place)
    told = run("freeze", "--out", out)
    assert told.exit_code == 1
    assert "Error: " in told.output
    assert {name: words for name, words in tree(place).items() if not name.startswith("var/")} == before


def _command(*words: str) -> list[str]:
    return [sys.executable, "-c", "from familyhelp.cli import main; main()", *words]


def test_a_build_that_is_killed_leaves_the_good_site_and_the_next_one_cleans_up(run: Run, place: Path) -> None:
    assert run("freeze").exit_code == 0
    good = tree(place / "build")
    with subprocess.Popen(_command("freeze", "--force"), stderr=subprocess.PIPE, stdout=subprocess.PIPE) as building:
        assert building.stderr
        assert b"Making pages" in building.stderr.readline()
        building.send_signal(signal.SIGKILL)
    assert tree(place / "build") == good
    assert run("freeze", "--force").exit_code == 0
    assert tree(place / "build") == good
    assert [path.name for path in place.iterdir() if path.name.startswith(".build")] == []


def test_the_order_of_pythons_sets_leaves_no_trace(place: Path) -> None:
    for seed in ("1", "2"):
        done = subprocess.run(
            _command("freeze", "--out", seed),
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=place,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert tree(place / "1") == tree(place / "2")


def test_build_py_does_the_same(place: Path) -> None:
    program = [sys.executable, str(ROOT / "build.py"), "--content", "content", "--out", "site"]
    done = subprocess.run(program, cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (place / "site" / "index.html").is_file()
    assert len((ROOT / "build.py").read_text(encoding="utf-8").splitlines()) <= 20
