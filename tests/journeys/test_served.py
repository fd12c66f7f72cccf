"""The site on a real server, spoken to over a real socket."""

import socket
import threading
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from tests.conftest import Visit
from waitress.server import create_server


@pytest.fixture(scope="module")
def port(anytown: Visit) -> Iterator[int]:
    """The port of Anytown's site, served by waitress on this machine."""
    server = create_server(anytown.app, host="127.0.0.1", port=0, threads=4)

    def run() -> None:
        with suppress(OSError):  # waitress may be waiting on the very socket that is closed below
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield int(server.effective_port)
    server.close()
    thread.join(timeout=5)


def _get(port: int, path: str) -> tuple[int, bytes]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return int(answer.status), bytes(answer.read())


def _raw(port: int, request: bytes) -> bytes:
    """Send some bytes, and return the first line of the answer (empty: the server hung up)."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return connection.makefile("rb").readline().strip()


@pytest.mark.parametrize("path", ["/", "/pl/", "/search/?q=toys", "/static/js/site.mjs", "/photos/riverside.png"])
def test_the_server_answers_what_the_site_says(port: int, anytown: Visit, path: str) -> None:
    assert _get(port, path) == (200, anytown.client.get(path, buffered=True).data)


def test_many_families_at_once_each_get_their_own_answer(port: int) -> None:
    asked = [
        ("/services/sleep-talk/", b"Sleep Talk"),
        ("/pl/", b'lang="pl"'),
        ("/search/?q=food", b"The Food Table"),
    ] * 20
    with ThreadPoolExecutor(8) as families:
        answers = list(families.map(lambda each: _get(port, each[0]), asked))
    assert all(status == 200 and said in body for (status, body), (_path, said) in zip(answers, asked, strict=True))


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET /%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET //evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: " + b"x" * 500 + b"\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nNo colon here\r\n\r\n",
        b"POST /search/ HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nq=a",
        b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        b"nonsense\r\n\r\n",
    ],
    ids=range(13),
)
def test_strangers_bytes_never_make_a_fault(port: int, request_: bytes) -> None:
    assert b" 500 " not in _raw(port, request_)
    assert _get(port, "/robots.txt")[0] == 200
