"""``familyhelp inbox``: the team's process, and the first link into it."""

import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import MINIMAL
from tests.letterboxes import Keys

from familyhelp.referrals.states import Role
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.team import Team


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """A letterbox of its own."""
    set_here = {
        "FAMILYHELP_CONTENT": str(MINIMAL),
        "FAMILYHELP_DATABASE": f"sqlite:///{tmp_path}/letterbox.db",
        "FAMILYHELP_RECIPIENTS": str(Keys().write(tmp_path)),
        "FAMILYHELP_IDENTITY": str(tmp_path / "team.age"),
    }
    for name, value in set_here.items():
        monkeypatch.setenv(name, value)
    return set_here


def test_the_first_manager_gets_a_link_that_works(run: Run, environment: Mapping[str, str]) -> None:
    told = run("inbox", "invite", "Sam Manager", "--email", "Sam@example.org", "--role", "manager")
    assert told.exit_code == 0
    found = re.search(r"http://localhost:8002/join/([\w-]{43})/", told.output)
    assert found
    database = Database(environment["FAMILYHELP_DATABASE"])
    from familyhelp.cli.letterbox import now

    invitation = Team(database).invited(found[1], now())
    database.close()
    assert (invitation.name, invitation.email, invitation.role) == ("Sam Manager", "sam@example.org", Role.MANAGER)


@pytest.mark.parametrize(
    "words",
    [("", "--email", "a@example.org"), ("Sam", "--email", "nowhere"), ("Sam", "--email", "a@b", "--role", "king")],
)
@pytest.mark.usefixtures("environment")
def test_an_invitation_that_cannot_be_is_refused_in_words(run: Run, words: tuple[str, ...]) -> None:
    told = run("inbox", "invite", *words)
    assert told.exit_code in {1, 2}
    assert "Error: " in told.output


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FAMILYHELP_RECIPIENTS", "/nowhere/recipients.txt"),
        ("FAMILYHELP_DATABASE", "mysql://nowhere"),
        ("FAMILYHELP_INBOX_URL", "http://inbox.example.org"),
    ],
)
@pytest.mark.usefixtures("environment")
def test_what_keeps_it_from_starting_is_said_in_words(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    told = run("inbox", "--port", "0")
    assert told.exit_code == 1
    assert "Error: " in told.output


@contextmanager
def _serving() -> Iterator[str]:
    command = [sys.executable, "-c", "from familyhelp.cli import main; main()", "inbox", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            yield server.stdout.readline()
        finally:
            server.terminate()


@pytest.mark.usefixtures("environment")
def test_it_listens_on_this_computer_and_says_where_to_open_it() -> None:
    with _serving() as said:
        found = re.fullmatch(r"The inbox listens on port (\d+)\. Open it at http://localhost:8002/ .*\n", said)
        assert found
        with urllib.request.urlopen(f"http://127.0.0.1:{found[1]}/") as answer:
            assert "Sign in with your passkey" in answer.read().decode()
