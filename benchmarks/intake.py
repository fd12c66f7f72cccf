"""How many requests the form takes in a second, and whether slow clients keep others out.

Run by hand, with nothing else running: ``.venv/bin/python benchmarks/intake.py [FOLDER ON THE DISK TO MEASURE]``.

The server is the real one (the application and the server of ``familyhelp intake``, with its own settings) in a
process of its own, on a SQLite file with ``synchronous=FULL``. Families who only have to press “Send” are made ready
first; then they all do, from several connections. Each press seals, hashes four words, and is on the disk before it
is answered.

The clients share the server's cores, so they do as little as they can: what they send is put together before, and one
thread writes it to all connections and waits for whichever is answered next. Families bring their own computers; what
the clients took is said beside what the server took, in milliseconds of CPU for each press.
"""

import http.client
import multiprocessing
import re
import selectors
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

from familyhelp.cli.intake import server_of
from familyhelp.referrals.keys.recipients import Recipient, write
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.web.intake.app import compose
from familyhelp.web.intake.settings import IntakeSettings, Limits
from familyhelp.web.settings import Settings

CONTENT = Path(__file__).parents[1] / "content"
TOKEN = re.compile(r'name="token"\s+value="([^"]*)"')
KEPT = re.compile(r'name="kept"\s+value="([^"]*)"')
LENGTH = re.compile(rb"\r\nContent-Length: (\d+)\r\n", re.IGNORECASE)
FAMILIES, FIRST, PRESSES_AT_ONCE, SLOW = 500, 20, 8, 200
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
    listening = socket.create_server(("127.0.0.1", 0))
    server = server_of(compose(settings), listening)
    threading.Thread(target=_tell_cpu, args=(told,), daemon=True).start()
    told.send(listening.getsockname()[1])
    server.run()


def _tell_cpu(told: Connection) -> None:
    """How many seconds of CPU this process has taken, whenever it is asked."""
    while told.recv():
        told.send(time.process_time())


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


@dataclass
class Press:
    """A family that has pressed “Send” and waits, on a connection that others used before and will use after it."""

    connection: socket.socket
    begun: float = 0
    answer: bytes = b""

    def send(self, request: bytes) -> None:
        """Press."""
        self.begun, self.answer = time.perf_counter(), b""
        self.connection.sendall(request)

    def answered(self) -> bool:
        """Take what there is. Whether that was all of it."""
        self.answer += self.connection.recv(65_536)
        head, _, body = self.answer.partition(b"\r\n\r\n")
        length = LENGTH.search(head + b"\r\n")
        return length is not None and len(body) >= int(length[1])

    @property
    def took(self) -> float:
        """How many seconds it was until the whole answer was here; without end when it was not “sent”."""
        return time.perf_counter() - self.begun if self.answer.startswith(b"HTTP/1.1 303 ") else float("inf")


def press(port: int, ready: list[Ready]) -> list[float]:
    """Let every family press “Send”, a few at once. How long each waited."""
    requests, took = [_request(family) for family in ready], []
    with selectors.DefaultSelector() as waiting:
        for _ in range(PRESSES_AT_ONCE):
            family = Press(socket.create_connection(("127.0.0.1", port)))
            waiting.register(family.connection, selectors.EVENT_READ, family)
            family.send(requests.pop())
        while waiting.get_map():
            for key, _ in waiting.select():
                family = key.data
                if not family.answered():
                    continue
                took.append(family.took)
                if requests:
                    family.send(requests.pop())
                else:
                    waiting.unregister(family.connection)
                    family.connection.close()
    return took


def _request(family: Ready) -> bytes:
    """All that a browser sends, as one piece."""
    head = (
        "POST /check/ HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(family.form)}",
        f"Cookie: {family.cookie}",
    )
    return "\r\n".join((*head, "", family.form)).encode()


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


def measure(port: int, told: Connection, name: str) -> None:
    """Make families ready, let them press, and say how long it took them."""
    made = [make_ready(port) for _ in range(FIRST + FAMILIES)]
    press(port, made[:FIRST])
    theirs, ours, begun = _cpu_of(told), time.process_time(), time.perf_counter()
    took = press(port, made[FIRST:])
    seconds = time.perf_counter() - begun
    cpu = [spent * 1000 / FAMILIES for spent in (_cpu_of(told) - theirs, time.process_time() - ours)]
    p50, p95 = (statistics.quantiles(took, n=100)[at - 1] * 1000 for at in (50, 95))
    failed = sum(each == float("inf") for each in took)
    print(
        f"{name:<28}{FAMILIES / seconds:7.1f} a second   p50 {p50:6.1f} ms   p95 {p95:6.1f} ms   failed {failed}"
        f"   CPU of server {cpu[0]:.1f} ms, of clients {cpu[1]:.1f} ms"
    )


def _cpu_of(told: Connection) -> float:
    told.send("how much?")
    spent: float = told.recv()
    return spent


def main() -> None:
    """Measure by itself, and beside slow clients."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        ours, theirs = multiprocessing.Pipe()
        server = multiprocessing.get_context("spawn").Process(target=serve, args=(folder, theirs), daemon=True)
        server.start()
        port: int = ours.recv()
        measure(port, ours, "by itself")
        stop = threading.Event()
        slow = threading.Thread(target=dawdle, args=(port, stop))
        slow.start()
        measure(port, ours, f"beside {SLOW} slow clients")
        stop.set()
        slow.join()
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()
