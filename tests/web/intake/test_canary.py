"""A word that only a family knows is sent through every path of the real thing, and then looked for everywhere."""

import base64
import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from tests.conftest import ROOT
from tests.letterboxes import Keys
from tests.mailservers import certificate_in, running

from familyhelp.referrals.settings import Security

CANARY = "Zebrafinch"
US = [sys.executable, "-c", "from familyhelp.cli import main; main()"]
TOKEN = re.compile(r'name="token"\s+value="([^"]*)"')
KEPT = re.compile(r'name="kept"\s+value="([^"]*)"')


class Browser:
    """Sends what it is told to, with the canary in every place where a browser says something of its own."""

    def __init__(self, port: int) -> None:
        self.port, self.cookie = port, ""

    def ask(
        self, method: str, path: str, body: bytes | str = "", kind: str = "application/x-www-form-urlencoded"
    ) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"User-Agent": CANARY, "Referer": f"http://127.0.0.1/{CANARY}", "X-Forwarded-For": CANARY}
        headers |= {"Cookie": self.cookie} if self.cookie else {}
        connection.request(method, path, body or None, headers | ({"Content-Type": kind} if body else {}))
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        if found := re.match(r"__Host-draft=[^;]+", answer.headers.get("Set-Cookie", "")):
            self.cookie = found[0]
        connection.close()
        return answer.status, text

    def press(self, path: str, **fields: Any) -> tuple[int, str]:
        opened = self.ask("GET", path)[1]
        hidden = {"token": TOKEN.search(opened), "kept": KEPT.search(opened)}
        filled = {name: found[1] for name, found in hidden.items() if found} | fields
        answer: tuple[int, str] = self.ask("POST", path, urlencode(filled, doseq=True))
        return answer


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "temporary").mkdir()
    return {name: value for name, value in os.environ.items() if not name.startswith("FAMILYHELP_")} | {
        "FAMILYHELP_RECIPIENTS": str(Keys().write(tmp_path)),
        "FAMILYHELP_DATABASE": f"sqlite:///{tmp_path}/letterbox.db",
        "FAMILYHELP_SECRET": "nobody knows this, and it is long enough",
        "FAMILYHELP_VAR": str(tmp_path / "var"),
        "FAMILYHELP_NOTICE_FROM": "letterbox@example.org",
        "FAMILYHELP_NOTICE_TO": "team@example.org",
        "FAMILYHELP_SMTP_SECURITY": "none",
        "TMPDIR": str(tmp_path / "temporary"),
    }


@contextmanager
def _form(tmp_path: Path, environment: dict[str, str]) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    words = [*US, "intake", "--content", str(ROOT / "content"), "--port", str(port)]
    with (tmp_path / "log").open("wb") as log, subprocess.Popen(words, env=environment, stdout=log, stderr=log) as form:
        try:
            while "The form is at" not in (tmp_path / "log").read_text(encoding="utf-8"):
                assert form.poll() is None, (tmp_path / "log").read_text(encoding="utf-8")
            yield port
        finally:
            form.terminate()


def _everything(browser: Browser) -> None:
    """Every path, the broken ones too."""
    browser.press("/")
    for path in ("/who/", "/reach/", "/home/", "/help/", "/about/", "/check/", "/look/", "/leave-not/"):
        browser.press(path, words=CANARY, name=CANARY, who=CANARY, phone=CANARY, postcode=CANARY, reference=CANARY)
    browser.press("/reach/", ways="email", email=f"{CANARY}@example.org", name=CANARY, go="back")
    browser.press("/help/", words=f"{CANARY} " * 900)
    for body in (f"words={CANARY}%ff", f"words={CANARY}" * 9000, CANARY, f"token={CANARY}&token={CANARY}"):
        browser.ask("POST", "/help/", body)
        browser.ask("POST", "/check/", body, "multipart/form-data; boundary=x")
    for path in (f"/?q={CANARY}", f"/{CANARY}/", f"/help/?words={CANARY}", f"/static/{CANARY}"):
        for method in ("GET", "POST", "PUT", CANARY):
            browser.ask(method, path)
    browser.ask("GET", "/help/", kind=CANARY)
    browser.press("/reach/", ways="email", email=f"{CANARY}@example.org", name=CANARY)
    browser.press("/home/", postcode="SR5 4BW")
    browser.press("/help/", words=CANARY, would_help=CANARY, **{"children-name": CANARY, "children-age": "4"})
    tries = 1
    while browser.press("/check/", consent="y")[0] != 303:  # until a person could have written so much
        tries += 1
        assert tries < 100
        time.sleep(0.2)


def _spellings() -> list[bytes]:
    shifted = [base64.b64encode(b"x" * shift + CANARY.encode())[4:-4] for shift in range(3)]
    return [
        CANARY.lower().encode(),
        quote(CANARY).lower().encode(),
        CANARY.encode("utf-16-le").lower(),
        *map(bytes.lower, shifted),
    ]


@pytest.mark.slow
def test_what_a_family_writes_is_nowhere_in_clear(tmp_path: Path, environment: dict[str, str]) -> None:
    with _form(tmp_path, environment) as port:
        _everything(Browser(port))
        unsent = Browser(port)
        unsent.press("/")
        unsent.press("/help/", words=CANARY)
        database = tmp_path / "letterbox.db"
        database.rename(tmp_path / "away.db")  # a disk that has gone
        (tmp_path / "letterbox.db").mkdir()
        unsent.press("/help/", words=CANARY)
        unsent.ask("POST", "/check/", urlencode({"kept": CANARY, "words": CANARY}))
        (tmp_path / "letterbox.db").rmdir()
        (tmp_path / "away.db").rename(database)
    with running(Security.NONE, certificate_in(tmp_path)) as server:
        there = {"FAMILYHELP_SMTP_HOST": server.mail.host, "FAMILYHELP_SMTP_PORT": str(server.mail.port)}
        told = [
            subprocess.run([*US, *words], env=environment | there, capture_output=True, check=False)
            for words in (("deliver", "--once"), ("backup", str(tmp_path / "backups")), ("referrals", "health"))
        ]
        mails = "".join(server.mailbox.texts).encode()
    assert b"Subject:" in mails, told
    assert list((tmp_path / "backups").iterdir()), told
    said = {str(number): each.stdout + each.stderr for number, each in enumerate(told)}
    said |= {"mail": mails} | {str(file): file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert len(said) > 6
    found = [(place, each) for place, content in said.items() for each in _spellings() if each in content.lower()]
    assert found == []
    assert any(each in f"a {CANARY} sings".encode().lower() for each in _spellings())
