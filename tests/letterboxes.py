"""Letterboxes to test with: real SQLite files, and a real PostgreSQL that is thrown away."""

import base64
import hmac
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from pyrage import x25519

from familyhelp.referrals.keys.recipients import Recipient, Recipients, write
from familyhelp.referrals.sealing import Identity

BINARIES = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
STRANGER = "postgres"
"""PostgreSQL refuses to run as root, so root runs it as the user that Debian's package made."""


@dataclass(frozen=True)
class Keys:
    """The team's keys, made for one run of the tests."""

    team: x25519.Identity = field(default_factory=x25519.Identity.generate)
    recovery: x25519.Identity = field(default_factory=x25519.Identity.generate)

    @property
    def recipients(self) -> Recipients:
        return Recipients((Recipient("team", str(self.team.to_public())), self._spare))

    @property
    def _spare(self) -> Recipient:
        return Recipient("recovery", str(self.recovery.to_public()))

    @property
    def identity(self) -> Identity:
        return Identity((self.team,))

    def write(self, folder: Path) -> Path:
        """The file of public keys."""
        write(folder / "recipients.txt", self.recipients.keys)
        return folder / "recipients.txt"


def locked(key: x25519.Identity, passphrase: str) -> bytes:
    """A key locked as :mod:`familyhelp.referrals.keys.identities` locks it, but with little work, to be quick.

    Written from the specification, https://age-encryption.org/v1: one scrypt stanza, one chunk.
    """
    file_key, salt, nonce = (secrets.token_bytes(16) for _ in range(3))
    work = 10
    wrap = Scrypt(b"age-encryption.org/v1/scrypt" + salt, 32, 2**work, 8, 1).derive(passphrase.encode())
    body = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    header = f"age-encryption.org/v1\n-> scrypt {_bare(salt)} {work}\n{_bare(body)}\n---"
    mac = hmac.digest(HKDF(SHA256(), 32, b"", b"header").derive(file_key), header.encode(), "sha256")
    payload = HKDF(SHA256(), 32, nonce, b"payload").derive(file_key)
    only_chunk = bytes(11) + b"\x01"
    content = ChaCha20Poly1305(payload).encrypt(only_chunk, f"{key}\n".encode(), None)
    return f"{header} {_bare(mac)}\n".encode() + nonce + content


def _bare(content: bytes) -> str:
    return base64.b64encode(content).decode().rstrip("=")


def answers(**more: str) -> Mapping[str, tuple[str, ...]]:
    """What an invented parent might write."""
    said = {
        "who": "me",
        "name": "Amira Testperson",
        "ways": "call",
        "phone": "07700 900123",
        "postcode": "SR5 4BW",
        "words": "Nothing has worked since the summer. I am very tired.",
        "consent": "yes",
    }
    return {name: (text,) for name, text in {**said, **more}.items()}


class Cluster:
    """A PostgreSQL of our own in a temporary folder. Nothing listens but a socket in that folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def address(self, name: str = "postgres") -> str:
        return f"postgresql://{STRANGER}@/{name}?host={self.folder}"

    def start(self) -> None:
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c max_connections=120"
        self.run("pg_ctl", "start", "--silent", "-w", "-l", str(self.folder / "log"), "-o", options)

    def stop(self) -> None:
        self.run("pg_ctl", "stop", "--silent", "-m", "immediate")

    def kill(self) -> None:
        """SIGKILL to the server itself, as if the machine's memory were full; wait for its last process to go."""
        process = int((self.folder / "base" / "postmaster.pid").read_text(encoding="ascii").split()[0])
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
        doomed = [process, *map(int, children)]
        for each in doomed:
            with suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        while any(_runs(each) for each in doomed):
            time.sleep(0.01)
        for left in (self.folder / "base" / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    def make(self, template: str = "template1") -> str:
        """A fresh database; its address."""
        name = f"letterbox_{secrets.token_hex(4)}"
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def run(self, program: str, *arguments: str) -> None:
        assert BINARIES is not None
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PGDATA": str(self.folder / "base")}
        subprocess.run(
            [str(BINARIES / program), *arguments],
            env=environment,
            user=STRANGER if os.geteuid() == 0 else None,
            cwd=self.folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )


def _runs(process: int) -> bool:
    """Whether a process is still there and not just waiting to be buried."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A running PostgreSQL, or a skipped test that says why."""
    if BINARIES is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql)")
    if os.geteuid() == 0 and STRANGER not in {each.pw_name for each in pwd.getpwall()}:
        pytest.skip("PostgreSQL does not run as root, and there is no user “postgres” to run it")
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, STRANGER)
    here = Cluster(folder)
    try:
        here.run("initdb", "--auth=trust", "--encoding=UTF8", "--no-sync", f"--username={STRANGER}")
        here.start()
        yield here
    finally:
        with suppress(subprocess.CalledProcessError):
            here.stop()
        shutil.rmtree(folder, ignore_errors=True)
