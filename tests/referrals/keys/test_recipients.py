import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import x25519
from tests.letterboxes import Keys

from familyhelp.referrals.keys.recipients import (
    BrokenRecipientsError,
    Recipient,
    Recipients,
    TooFewRecipientsError,
    listed,
    write,
)

DAY = dt.date(2026, 11, 23)


def _new(name: str, *, retired: bool = False) -> Recipient:
    return Recipient(name, str(x25519.Identity.generate().to_public()), DAY, retired)


def test_keys_are_read_as_they_were_written(tmp_path: Path) -> None:
    keys = (_new("team-2026", retired=True), _new("team-2027"), _new("recovery"))
    write(tmp_path / "recipients.txt", keys)
    assert listed(tmp_path / "recipients.txt") == keys
    assert Recipients.read(tmp_path / "recipients.txt").keys == keys[1:]
    assert [each.name for each in tmp_path.iterdir()] == ["recipients.txt"]


def test_a_file_that_age_made_can_be_used_as_it_is(tmp_path: Path) -> None:
    keys = (_new("x"), _new("y"))
    text = "# our keys\n\n" + "\n".join(each.public for each in keys) + "\n"
    (tmp_path / "recipients.txt").write_text(text, encoding="utf-8")
    found = Recipients.read(tmp_path / "recipients.txt")
    assert [each.public for each in found.keys] == [each.public for each in keys]
    assert found.ids == tuple(each.id for each in keys)


def test_an_id_follows_from_the_key_and_not_from_its_name() -> None:
    key = _new("team")
    assert key.id == Recipient("another-name", key.public).id
    assert len(key.id) == 10


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_keys_are_refused(count: int) -> None:
    with pytest.raises(TooFewRecipientsError):
        Recipients(tuple(_new("team") for _ in range(count)))


def test_the_same_key_twice_is_one_key() -> None:
    key = _new("team")
    with pytest.raises(TooFewRecipientsError):
        Recipients((key, Recipient("recovery", key.public)))


def test_a_retired_key_does_not_count(tmp_path: Path) -> None:
    write(tmp_path / "recipients.txt", (_new("old", retired=True), _new("team")))
    with pytest.raises(TooFewRecipientsError):
        Recipients.read(tmp_path / "recipients.txt")


@pytest.mark.parametrize("line", ["age1nonsense", "ssh-ed25519 AAAA", "AGE-SECRET-KEY-1", "team"])
def test_a_line_that_is_no_key_is_named(tmp_path: Path, line: str, keys: Keys) -> None:
    good = keys.recipients.keys[0].public
    (tmp_path / "recipients.txt").write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(BrokenRecipientsError, match="Line 2"):
        Recipients.read(tmp_path / "recipients.txt")


@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any"
    file.write_bytes(content)
    try:
        listed(file)
    except BrokenRecipientsError as error:
        assert str(error)  # noqa: PT017  either is right
