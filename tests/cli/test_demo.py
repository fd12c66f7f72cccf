"""``familyhelp demo``: everything together, and one Ctrl-C ends it all."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import ROOT

from familyhelp.cli.demo import PASSPHRASE
from familyhelp.referrals.keys.identities import unlock
from familyhelp.referrals.keys.recipients import Recipients

US = [sys.executable, "-c", "from familyhelp.cli import main; main()"]
LONG = 120


def _ports() -> int:
    """Three free ports in a row."""
    import socket

    for first in range(41000, 60000, 3):
        taken = []
        try:
            taken = [socket.create_server(("127.0.0.1", first + n)) for n in range(3)]
        except OSError:
            continue
        finally:
            for each in taken:
                each.close()
        if len(taken) == 3:
            return first
    pytest.fail("no three free ports in a row")


@contextmanager
def _running(place: Path, port: int) -> Iterator["subprocess.Popen[bytes]"]:
    words = [*US, "demo", "--content", str(ROOT / "content"), "--port", str(port)]
    environment = os.environ | {"FAMILYHELP_VAR": str(place / "var"), "PYTHONUNBUFFERED": "1"}
    with (
        (place / "log").open("wb") as log,
        subprocess.Popen(words, cwd=place, env=environment, stdout=log, stderr=log) as demo,
    ):
        try:
            yield demo
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(LONG)


def _answers(place: Path, address: str) -> str:
    begun = time.monotonic()
    while True:
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310  our own server
                return str(answer.read().decode())
        except OSError:
            assert time.monotonic() - begun < LONG, (place / "log").read_text(encoding="utf-8")
            time.sleep(0.2)


@pytest.mark.slow
def test_all_four_start_find_each_other_and_stop_together(place: Path) -> None:
    port = _ports()
    with _running(place, port) as demo:
        form = _answers(place, f"http://127.0.0.1:{port + 1}/")
        assert "Demonstration: do not write real things here." in form
        assert f"http://localhost:{port}/urgent-help/" in form
        assert f'href="http://localhost:{port + 1}"' in _answers(place, f"http://127.0.0.1:{port}/ask-for-help/")
        assert "Demonstration" in _answers(place, f"http://localhost:{port + 2}/")
        while "/join/" not in (place / "log").read_text(encoding="utf-8"):
            time.sleep(0.2)
    assert demo.returncode == 0
    folder = place / "var" / "demo"
    assert len(Recipients.read(folder / "recipients.txt").ids) == 2
    assert unlock(folder / "team.age", PASSPHRASE)
    assert (folder / "secret").stat().st_mode & 0o077 == 0
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"http://127.0.0.1:{port + 1}/")


def test_broken_content_ends_it_all_and_says_which(run: Run, place: Path) -> None:
    (place / "content" / "services" / "food-table.md").write_text("", encoding="utf-8")
    told = run("demo", "--port", str(_ports()))
    assert told.exit_code == 1
    assert "has stopped, so all the others were stopped too" in told.output
    assert json.dumps(PASSPHRASE)[1:-1] in told.output
