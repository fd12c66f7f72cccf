"""What families were told by a process that was cut off, held against what the letterbox has in the end."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from familyhelp.referrals.sealing import Identity, open_letter
from familyhelp.referrals.storage.cases import SqlCases
from familyhelp.referrals.storage.database import Database

WRITER = Path(__file__).with_name("writer.py")


@dataclass
class Ledger:
    """What was said. ``tried`` holds keys, ``sent`` the reference that was told for each."""

    tried: set[str] = field(default_factory=set)
    sent: dict[str, str] = field(default_factory=dict)

    def hear(self, line: str) -> None:
        """Note a line. One that was cut off says nothing: that family never saw an answer."""
        match line.split():
            case ["trying", key]:
                self.tried.add(key)
            case ["sent", key, reference] if line.endswith("\n"):
                self.sent[key] = reference

    @property
    def unanswered(self) -> list[str]:
        """The keys of families who would press the button again."""
        return sorted(self.tried - self.sent.keys())


@dataclass(frozen=True)
class Verdict:
    """What is in the letterbox. ``lost`` were told "sent" and are not there; ``twice`` are there more than once."""

    stored: int
    lost: tuple[str, ...]
    twice: tuple[str, ...]


def judge(database: Database, identity: Identity, ledger: Ledger) -> Verdict:
    """Open every letter and compare. Raises CannotOpenError when one does not open."""
    letters = [open_letter(each.sealed, each.reference, identity) for each in SqlCases(database).all()]
    there = {each.one("key"): each.reference for each in letters}
    counted = Counter(each.one("key") for each in letters)
    return Verdict(
        stored=len(letters),
        lost=tuple(key for key, reference in ledger.sent.items() if there.get(key) != reference),
        twice=tuple(key for key, times in counted.items() if times > 1),
    )


@contextmanager
def writing(address: str, recipients: Path, seed: str, ledger: Ledger, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A process that sends requests until the block ends, and is then killed (SIGKILL); the ledger hears it out."""
    process = subprocess.Popen(
        [sys.executable, str(WRITER), address, str(recipients), seed, *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write("\n".join(ledger.unanswered))
        process.stdin.close()
        yield process
    finally:
        process.kill()
        for line in process.stdout:
            ledger.hear(line)
        process.stdout.close()
        process.wait()


def listen(process: subprocess.Popen[str], ledger: Ledger, answers: int) -> None:
    """Hear a process until it has said "sent" so many times."""
    assert process.stdout is not None
    before = len(ledger.sent)
    while len(ledger.sent) - before < answers:
        line = process.stdout.readline()
        assert line, "the writer ended by itself"
        ledger.hear(line)


def hold(process: subprocess.Popen[str]) -> None:
    """Stop a process where it stands (SIGSTOP) and wait until it does."""
    process.send_signal(signal.SIGSTOP)
    while Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "T":
        time.sleep(0.001)


def run(*command: str | Path) -> None:
    """Run a command of the system's, such as mount."""
    subprocess.run(command, check=True)


def may_mount() -> bool:
    """Whether we may mount a disk image."""
    return os.geteuid() == 0 and Path("/dev/loop-control").exists()
