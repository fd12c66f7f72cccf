import dataclasses
from pathlib import Path

import pytest
from tests.letterboxes import Keys, answers

from familyhelp.referrals.keys.recipients import TooFewRecipientsError, write
from familyhelp.referrals.letterbox import Letterbox, utc_now
from familyhelp.referrals.settings import LetterboxSettings
from familyhelp.referrals.submit import Submission, new_key


@pytest.fixture
def settings(tmp_path: Path, keys: Keys) -> LetterboxSettings:
    return LetterboxSettings(f"sqlite:///{tmp_path}/box/letterbox.db", recipients=keys.write(tmp_path))


def test_a_letterbox_is_made_when_there_is_none_and_nobody_else_reads_it(settings: LetterboxSettings) -> None:
    box = Letterbox.open(settings)
    told = box.submit(Submission(answers(), "north", "1", new_key()))
    seen = box.track(told.reference, told.words)
    assert seen is not None
    assert seen.received == utc_now().replace(minute=0, second=0, microsecond=0)
    files = list(box.database.file.parent.iterdir())
    assert len(files) == 3
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}
    assert box.database.file.parent.stat().st_mode & 0o777 == 0o700
    box.close()


def test_it_is_there_after_a_new_start(settings: LetterboxSettings) -> None:
    first = Letterbox.open(settings)
    told = first.submit(Submission(answers(), "north", "1", new_key()))
    first.drafts.put("cookie", b"half a form", utc_now())
    first.close()
    second = Letterbox.open(settings)
    assert second.track(told.reference, told.words)
    assert second.drafts.get("cookie", utc_now()) == b"half a form"
    assert second.desk(1).who == 1
    second.close()


def test_with_one_key_only_nothing_is_taken_in(settings: LetterboxSettings, keys: Keys) -> None:
    write(settings.recipients, keys.recipients.keys[:1])
    with pytest.raises(TooFewRecipientsError):
        Letterbox.open(settings)


def test_without_keys_nothing_is_taken_in(settings: LetterboxSettings) -> None:
    with pytest.raises(FileNotFoundError):
        Letterbox.open(dataclasses.replace(settings, recipients=Path("there-is-none")))
