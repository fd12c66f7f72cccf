import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from familyhelp.freeze.workers import spread

FORKED = """
import os, sys, time
from pathlib import Path
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.workers import spread

def process(piece):
    return piece, os.getpid()

def fails(piece):
    if piece == 3:
        raise FreezeError("three is not for us")
    return piece

def dies(piece):
    os._exit(9)

def long(piece):
    Path(sys.argv[2], str(os.getpid())).touch()
    time.sleep(0.2)
    return piece

work, folder = globals()[sys.argv[1]], sys.argv[2]
try:
    for answer in spread(work, range(1 if work is process and folder == "one" else 40)):
        print(*answer if isinstance(answer, tuple) else (answer,), flush=True)
except FreezeError as error:
    sys.exit(f"said: {error}")
"""


def _run(work: str, folder: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", FORKED, work, folder], capture_output=True, text=True, check=False)


def _gone(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def test_each_piece_is_worked_on_once_whoever_does_it() -> None:
    told = [line.split() for line in _run("process").stdout.splitlines()]
    assert sorted(int(piece) for piece, _ in told) == list(range(40))


def test_one_piece_needs_nobodys_help() -> None:
    assert len(_run("process", "one").stdout.splitlines()) == 1


def test_what_goes_wrong_in_a_worker_is_said_by_whoever_asked() -> None:
    ended = _run("fails")
    assert ended.returncode == 1
    assert ended.stderr == "said: three is not for us\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_worker_that_dies_is_noticed() -> None:
    ended = _run("dies")
    assert "ended too soon" in ended.stderr or ended.returncode == 9  # on one core there is only this process
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="who is alive is read from /proc")
def test_workers_whose_parent_was_killed_end_by_themselves(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", FORKED, "long", str(tmp_path)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        parent.stdout.readline()
        parent.kill()
    workers = [int(path.name) for path in tmp_path.iterdir()]
    assert workers
    until = time.monotonic() + 10
    while time.monotonic() < until and not all(map(_gone, workers)):
        time.sleep(0.05)
    assert all(map(_gone, workers))


def test_a_process_with_threads_is_never_forked() -> None:
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert list(spread(lambda piece: (piece, threading.get_native_id()), [1, 2])) == [
            (1, threading.get_native_id()),
            (2, threading.get_native_id()),
        ]
    finally:
        waiting.set()
        thread.join()
