import json
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from tests.letterboxes import Keys, locked

from familyhelp.referrals.keys.identities import WrongPassphraseError, make, opens, unlock
from familyhelp.referrals.keys.recipients import Recipient, Recipients
from familyhelp.referrals.sealing import seal_detail

PHRASE = "four words drawn by lot"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, keys: Keys) -> tuple[Path, str]:
    """A locked key, with an older one, and its public half. Locking takes a second or two, so it is done once."""
    file = tmp_path_factory.mktemp("identities") / "team.age"
    return file, make(file, PHRASE, keys.identity)


def test_a_new_key_and_the_older_one_beside_it_open_with_the_passphrase(made: tuple[Path, str], keys: Keys) -> None:
    file, public = made
    both = unlock(file, PHRASE)
    assert opens(both, Recipient("team", public))
    assert opens(both, keys.recipients.keys[0])
    assert not opens(both, keys.recipients.keys[1])


def test_no_other_passphrase_opens_it(made: tuple[Path, str]) -> None:
    file, _ = made
    with pytest.raises(WrongPassphraseError):
        unlock(file, "four words drawn by cat")


def test_nobody_else_reads_the_file_and_the_key_is_not_in_it(made: tuple[Path, str]) -> None:
    file, _ = made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"AGE-SECRET-KEY" not in file.read_bytes()


def test_a_key_is_never_written_over(made: tuple[Path, str]) -> None:
    file, _ = made
    before = file.read_bytes()
    with pytest.raises(FileExistsError):
        make(file, PHRASE)
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"nonsense", b"-----BEGIN AGE ENCRYPTED FILE-----\nx\n"])
def test_a_file_that_holds_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "team.age").write_bytes(content)
    with pytest.raises(WrongPassphraseError):
        unlock(tmp_path / "team.age", PHRASE)


def test_a_file_that_asks_for_days_of_work_is_refused(tmp_path: Path, keys: Keys) -> None:
    (tmp_path / "team.age").write_bytes(locked(keys.team, PHRASE).replace(b" 10\n", b" 40\n", 1))
    with pytest.raises(WrongPassphraseError):
        unlock(tmp_path / "team.age", PHRASE)


@pytest.mark.skipif(
    not (shutil.which("age") and shutil.which("script")), reason="Debian's age or script is not installed"
)
def test_any_age_program_opens_a_request_with_the_file_and_the_passphrase(
    made: tuple[Path, str], tmp_path: Path, keys: Keys
) -> None:
    file, public = made
    recipients = Recipients((Recipient("team", public), keys.recipients.keys[1]))
    (tmp_path / "sealed").write_bytes(seal_detail("CCCC-CCCC", "note", {"words": "Help"}, recipients))
    command = f"age --decrypt --identity {file} --output {tmp_path}/opened {tmp_path}/sealed"
    # age asks for a passphrase only on a terminal, so it is given one.
    subprocess.run(
        ["script", "--quiet", "--return", "--command", command, "/dev/null"],  # noqa: S607  wherever it is installed
        input=f"{PHRASE}\n".encode(),
        capture_output=True,
        check=True,
    )
    assert json.loads((tmp_path / "opened").read_bytes())["detail"] == {"words": "Help"}
