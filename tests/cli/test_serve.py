import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.conftest import Run


@contextmanager
def _serving(place: Path, *words: str) -> Iterator[str]:
    """Serve from a process of its own, on any free port; gives the address that it says."""
    command = [sys.executable, "-c", "from familyhelp.cli import main; main()", "serve", "--port", "0", *words]
    with subprocess.Popen(command, cwd=place, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            yield server.stdout.readline().split()[4]
        finally:
            server.terminate()


def test_the_site_is_at_the_address_that_is_said(place: Path) -> None:
    with _serving(place) as address, urllib.request.urlopen(f"{address}services/toy-library/") as answer:  # noqa: S310  our own server
        assert address.startswith("http://127.0.0.1:")
        assert answer.status == 200
        assert "Toy Library" in answer.read().decode()


def test_an_address_that_leads_nowhere_is_answered_with_help(place: Path) -> None:
    with _serving(place, "--host", "localhost") as address:
        with pytest.raises(urllib.error.HTTPError) as error:
            urllib.request.urlopen(f"{address}../../etc/passwd")  # noqa: S310  our own server
        with error.value as answer:
            assert answer.code == 404
            assert "01632 960001" in answer.read().decode()


def test_a_port_that_is_taken_is_said_in_words(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = run("serve", "--port", str(taken.getsockname()[1]))
    assert told.exit_code == 1
    assert "is taken or not allowed" in told.output
    assert "--port 8001" in told.output


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "…", "http://127.0.0.1"])
def test_a_host_that_is_not_ours_is_said_in_words(run: Run, host: str) -> None:
    told = run("serve", "--host", host, "--port", "0")
    assert told.exit_code == 1
    assert "Error: " in told.output


@pytest.mark.parametrize("port", ["-1", "65536", "http", "8000.5"])
def test_a_port_that_cannot_be_is_refused(run: Run, port: str) -> None:
    assert run("serve", "--port", port).exit_code == 2


def test_broken_content_is_listed_and_nothing_is_served(run: Run, place: Path) -> None:
    (place / "content" / "services" / "food-table.md").write_text("", encoding="utf-8")
    told = run("serve", "--port", "0")
    assert told.exit_code == 1
    assert "services/food-table.md:1: the file is empty" in told.output
    assert "The site is at" not in told.output
