import datetime as dt
from pathlib import Path

import pytest
from tests.letterboxes import Keys, locked

from familyhelp.referrals.keys import chest
from familyhelp.referrals.keys.identities import WrongPassphraseError, unlock
from familyhelp.referrals.keys.recipients import Recipients, write
from familyhelp.referrals.sealing import open_detail, seal_detail

DAY = dt.date(2026, 11, 23)
OLD, NEW = "four words drawn by lot", "another four drawn by lot"


@pytest.fixture
def recipients(tmp_path: Path, keys: Keys) -> Path:
    """The keys of a team that has made its two."""
    file = keys.write(tmp_path)
    for name, key in (("team", keys.team), ("recovery", keys.recovery)):
        chest.identity_file(file, name).write_bytes(locked(key, OLD))
    return file


def test_two_keys_are_needed_before_anything_can_be_taken_in(tmp_path: Path, keys: Keys) -> None:
    file = tmp_path / "keys" / "recipients.txt"
    assert chest.missing(file) == 2
    made = chest.add(file, "team", OLD, DAY)
    assert chest.keys_of(file) == (made,)
    assert (made.name, made.made, chest.missing(file)) == ("team", DAY, 1)
    write(file, (made, keys.recipients.keys[1]))
    assert chest.missing(file) == 0


def test_a_key_is_tried_by_opening_a_letter(recipients: Path) -> None:
    identity = unlock(chest.identity_file(recipients, "team"), OLD)
    assert [each.name for each in chest.opens(recipients, identity)] == ["team"]
    assert chest.opens(recipients, Keys().identity) == ()


def test_a_name_is_given_once(recipients: Path) -> None:
    with pytest.raises(chest.NameTakenError):
        chest.add(recipients, "team", OLD, DAY)
    assert len(chest.keys_of(recipients)) == 2


def test_after_a_change_of_keys_new_and_old_requests_open_with_the_new_file(recipients: Path) -> None:
    before = seal_detail("CCCC-CCCC", "note", {"words": "before"}, Recipients.read(recipients))
    chest.rotate(recipients, ("team", "team-2"), chest.held(recipients, "team", OLD), NEW, DAY)
    after = seal_detail("CCCC-CCCC", "note", {"words": "after"}, Recipients.read(recipients))
    new = unlock(chest.identity_file(recipients, "team-2"), NEW)
    assert [open_detail(each, "CCCC-CCCC", "note", new)["words"] for each in (before, after)] == ["before", "after"]
    assert [(each.name, each.retired) for each in chest.keys_of(recipients)] == [
        ("team", True),
        ("recovery", False),
        ("team-2", False),
    ]
    old = unlock(chest.identity_file(recipients, "team"), OLD)
    assert chest.opens(recipients, old) == ()


def test_a_key_is_changed_only_by_those_who_can_open_it(recipients: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        chest.held(recipients, "team", "wrong")
    with pytest.raises(chest.NoSuchKeyError):
        chest.held(recipients, "nobody", OLD)
    assert [each.name for each in chest.keys_of(recipients)] == ["team", "recovery"]


def test_when_nobody_knows_the_passphrase_the_recovery_key_makes_a_new_one_that_opens_everything(
    recipients: Path, tmp_path: Path
) -> None:
    before = seal_detail("CCCC-CCCC", "note", {"words": "before"}, Recipients.read(recipients))
    chest.identity_file(recipients, "team").unlink()  # what nobody can open might as well be gone
    stick = tmp_path / "stick.age"
    chest.identity_file(recipients, "recovery").rename(stick)
    older = chest.held(recipients, "team", OLD, stick)
    chest.rotate(recipients, ("team", "team-2"), older, NEW, DAY)
    after = seal_detail("CCCC-CCCC", "note", {"words": "after"}, Recipients.read(recipients))
    new = unlock(chest.identity_file(recipients, "team-2"), NEW)
    assert [open_detail(each, "CCCC-CCCC", "note", new)["words"] for each in (before, after)] == ["before", "after"]
    assert [each.name for each in chest.keys_of(recipients) if each.retired] == ["team"]


def test_a_key_that_opens_nothing_of_ours_cannot_stand_in(recipients: Path, tmp_path: Path) -> None:
    (tmp_path / "strange.age").write_bytes(locked(Keys().team, OLD))
    with pytest.raises(chest.NotOursError):
        chest.held(recipients, "team", OLD, tmp_path / "strange.age")
