import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.letterboxes import Keys
from tests.mailservers import Server, certificate_in, running
from tests.referrals.conftest import send

from familyhelp.referrals.letterbox import Letterbox, utc_now
from familyhelp.referrals.settings import Security
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.schema import prepare
from familyhelp.referrals.submit import Sent


@pytest.fixture
def plain_server(tmp_path: Path) -> Iterator[Server]:
    """A mail server on this machine."""
    with running(Security.NONE, certificate_in(tmp_path)) as here:
        yield here


def post_one(place: Path) -> Sent:
    """A request that came just now, in the letterbox that the command finds."""
    database = Database(f"sqlite:///{place}/var/letterbox/letterbox.db")
    prepare(database)
    told = send(Letterbox(database, Keys().recipients), utc_now())
    database.close()
    return told


def _environment(server: Server) -> dict[str, str]:
    return {
        "FAMILYHELP_SMTP_HOST": server.mail.host,
        "FAMILYHELP_SMTP_PORT": str(server.mail.port),
        "FAMILYHELP_SMTP_SECURITY": "none",
        "FAMILYHELP_NOTICE_FROM": "letterbox@example.org",
        "FAMILYHELP_NOTICE_TO": "team@example.org",
        "FAMILYHELP_INBOX_URL": "https://inbox.example.org",
    }


def test_a_notice_goes_out_over_smtp(run: Run, place: Path, plain_server: Server) -> None:
    sent = post_one(place)
    told = run("deliver", "--once", env=_environment(plain_server))
    assert told.exit_code == 0, told.output
    (text,) = plain_server.mailbox.texts
    assert sent.reference in text
    assert "https://inbox.example.org/" in text


def test_without_a_mail_server_it_does_not_pretend_to_deliver(run: Run, place: Path) -> None:
    sent = post_one(place)
    told = run("deliver", "--once")
    assert told.exit_code == 1
    assert "FAMILYHELP_SMTP_HOST" in told.stderr
    assert sent.reference in run("deliver", "--once", "--print").stdout


def test_asked_to_print_it_sends_nothing(run: Run, place: Path, plain_server: Server) -> None:
    sent = post_one(place)
    assert sent.reference in run("deliver", "--once", "--print", env=_environment(plain_server)).stdout
    assert plain_server.mailbox.taken == []


def test_a_demonstration_shows_notices_and_says_what_they_are(run: Run, place: Path) -> None:
    sent = post_one(place)
    told = run("deliver", "--once", env={"FAMILYHELP_DEMO": "1"})
    assert told.exit_code == 0
    assert sent.reference in told.stdout
    assert "DEMONSTRATION" in told.stdout


def test_a_refused_notice_is_an_alarm_until_it_is_tried_again(run: Run, place: Path, plain_server: Server) -> None:
    post_one(place)
    plain_server.mailbox.mood = "550 no"
    assert run("deliver", "--once", env=_environment(plain_server)).exit_code == 1
    plain_server.mailbox.mood = "250 OK"
    assert run("deliver", "--once", env=_environment(plain_server)).exit_code == 1
    told = run("deliver", "--once", "--again", env=_environment(plain_server))
    assert (told.exit_code, "1 notice will be tried now" in told.stdout) == (0, True)
    assert len(plain_server.mailbox.taken) == 1


def test_a_mail_server_elsewhere_without_protection_is_refused(run: Run, place: Path, plain_server: Server) -> None:
    assert place.is_dir()
    told = run("deliver", "--once", env={**_environment(plain_server), "FAMILYHELP_SMTP_HOST": "mail.example.org"})
    assert told.exit_code == 1
    assert "FAMILYHELP_SMTP_SECURITY" in told.stderr


def test_it_goes_on_until_it_is_stopped(place: Path) -> None:
    sent = post_one(place)
    with subprocess.Popen(
        [sys.executable, "-c", "from familyhelp.cli import main; main()", "deliver", "--print", "--every", "1"],
        cwd=place,
        env={"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as delivery:
        assert delivery.stdout is not None
        heard = ""
        while sent.reference not in heard:
            heard = delivery.stdout.readline()
            assert heard, "it ended by itself"
        delivery.send_signal(signal.SIGTERM)
        _, complaints = delivery.communicate()
    assert delivery.returncode == 0
    assert "Traceback" not in complaints
