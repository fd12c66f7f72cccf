"""How many requests the form takes in a second, and whether slow clients keep others out.

Run by hand, with nothing else running: ``.venv/bin/python benchmarks/intake.py [FOLDER ON THE DISK TO MEASURE]``.

The server is the real one (the application of ``familyhelp intake`` behind waitress, with its own settings) in a
process of its own, on a SQLite file with ``synchronous=FULL``. Families who only have to press “Send” are made ready
first; then they all do, from several connections. Each press seals, hashes four words, and is on the disk before it
is answered.
"""

import http.client
import multiprocessing
import re
import socket
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlencode

from pyrage import x25519
from waitress.server import create_server

from familyhelp.cli.intake import CONNECTIONS, SLOWEST, THREADS
from familyhelp.referrals.keys.recipients import Recipient, write
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.web.intake.app import LARGEST, compose
from familyhelp.web.intake.settings import IntakeSettings, Limits
from familyhelp.web.settings import Settings

CONTENT = Path(__file__).parents[1] / "content"
TOKEN = re.compile(r'name="token"\s+value="([^"]*)"')
KEPT = re.compile(r'name="kept"\s+value="([^"]*)"')
FAMILIES, PRESSES_AT_ONCE, SLOW = 300, 8, 200
WORDS = "Nothing has worked since the summer, and I am very tired. We would be glad of somebody to talk to. " * 8


@dataclass(frozen=True)
class Ready:
    """A family that only has to press “Send”: its cookie, and its form."""

    cookie: str
    form: str


def serve(folder: str, told: Connection) -> None:
    """The form, until the process is ended."""
    place = Path(folder)
    keys = [Recipient(name, str(x25519.Identity.generate().to_public())) for name in ("team", "recovery")]
    write(place / "recipients.txt", keys)
    settings = IntakeSettings(
        Settings(content=CONTENT, var=place),
        LetterboxSettings(database=f"sqlite:///{folder}/letterbox.db", recipients=place / "recipients.txt"),
        "nobody knows this, and it is long enough",
        limits=Limits(*[10**9] * 7),
        fastest=0,
    )
    server = create_server(
        compose(settings),
        host="127.0.0.1",
        port=0,
        ident=None,
        threads=THREADS,
        connection_limit=CONNECTIONS,
        channel_timeout=SLOWEST,
        max_request_body_size=4 * LARGEST,
    )
    told.send(server.effective_port)
    server.run()


class Client:
    """One connection that stays open."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method: str, path: str, body: str = "", cookie: str = "") -> tuple[int, str, str]:
        """Ask for a page or send a form: the status, the page, and the cookie that came with it."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        self.connection.request(method, path, body or None, headers | ({"Cookie": cookie} if cookie else {}))
        answer = self.connection.getresponse()
        text = answer.read().decode()
        return answer.status, text, answer.headers.get("Set-Cookie", "").partition(";")[0]


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def make_ready(port: int) -> Ready:
    """From the first page to the last look."""
    client = Client(port)
    start = client.ask("GET", "/")[1]
    cookie = client.ask("POST", "/", urlencode({"token": _found(TOKEN, start)}))[2]
    token = _found(TOKEN, client.ask("GET", "/who/", cookie=cookie)[1])
    for path, fields in (
        ("/reach/", {"ways": "text", "phone": "07700 900123"}),
        ("/help/", {"words": WORDS, "children-name": "Ann", "children-age": "4"}),
    ):
        status = client.ask("POST", path, urlencode({"token": token, **fields}), cookie)[0]
        if status != http.client.SEE_OTHER:
            message = f"{path} answers {status}"
            raise RuntimeError(message)
    page = client.ask("GET", "/check/", cookie=cookie)[1]
    return Ready(cookie, urlencode({"token": token, "kept": _found(KEPT, page), "consent": "y"}))


def press(port: int, ready: list[Ready], took: list[float]) -> None:
    """Press “Send” for one family after another, until there are none left."""
    client = Client(port)
    while True:
        try:
            family = ready.pop()
        except IndexError:
            return
        begun = time.perf_counter()
        status, _, _ = client.ask("POST", "/check/", family.form, family.cookie)
        took.append(time.perf_counter() - begun if status == http.client.SEE_OTHER else float("inf"))


def dawdle(port: int, stop: threading.Event) -> None:
    """Clients that each send a letter of their form now and then, and never finish."""
    clients = []
    for _ in range(SLOW):
        client = socket.create_connection(("127.0.0.1", port))
        client.sendall(b"POST /check/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 60000\r\n\r\nwords=")
        clients.append(client)
    while not stop.wait(0.5):
        for client in clients:
            client.sendall(b"a")
    for client in clients:
        client.close()


def measure(port: int, name: str) -> None:
    """Make families ready, let them press, and say how long it took them."""
    made = [make_ready(port) for _ in range(FAMILIES)]
    took: list[float] = []
    begun = time.perf_counter()
    pressing = [threading.Thread(target=press, args=(port, made, took)) for _ in range(PRESSES_AT_ONCE)]
    for each in pressing:
        each.start()
    for each in pressing:
        each.join()
    seconds = time.perf_counter() - begun
    p50, p95 = (statistics.quantiles(took, n=100)[at - 1] * 1000 for at in (50, 95))
    failed = sum(each == float("inf") for each in took)
    print(f"{name:<28}{FAMILIES / seconds:7.1f} a second   p50 {p50:6.1f} ms   p95 {p95:6.1f} ms   failed {failed}")


def main() -> None:
    """Measure by itself, and beside slow clients."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        ours, theirs = multiprocessing.Pipe()
        server = multiprocessing.get_context("spawn").Process(target=serve, args=(folder, theirs), daemon=True)
        server.start()
        port: int = ours.recv()
        measure(port, "by itself")
        stop = threading.Event()
        slow = threading.Thread(target=dawdle, args=(port, stop))
        slow.start()
        measure(port, f"beside {SLOW} slow clients")
        stop.set()
        slow.join()
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()
