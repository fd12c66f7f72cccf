import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.letterboxes import Keys, locked

from familyhelp.referrals.keys.identities import unlock
from familyhelp.referrals.keys.recipients import write

PHRASE = "four words drawn by lot"
FOLDER = Path("var/letterbox")


@pytest.fixture
def phrase(place: Path) -> str:
    (place / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    return "--passphrase-file=phrase"


@pytest.fixture
def team(place: Path) -> Path:
    """A place in which a team has made its keys."""
    folder, keys = place / FOLDER, Keys()
    folder.mkdir(parents=True)
    write(folder / "recipients.txt", (replace(each, made=dt.date(2026, 11, 23)) for each in keys.recipients.keys))
    for name, key in (("team", keys.team), ("recovery", keys.recovery)):
        (folder / f"{name}.age").write_bytes(locked(key, PHRASE))
    return folder


def test_a_team_makes_its_first_key_and_is_told_what_comes_next(run: Run, place: Path) -> None:
    told = run("keys", "new", "team", input=f"{PHRASE}\n{PHRASE}\n")
    assert told.exit_code == 0, told.output
    assert PHRASE not in told.output
    assert "1 more key is needed" in told.stdout
    assert "never to the form's server" in told.stdout
    assert len(unlock(place / FOLDER / "team.age", PHRASE).keys) == 1


def test_the_second_key_is_enough(run: Run, team: Path, phrase: str) -> None:
    assert "needed" not in run("keys", "new", "third", phrase).stdout
    assert "3 keys in use" in run("keys", "list").stdout
    assert (team / "third.age").exists()


def test_keys_are_listed_with_what_is_on_this_machine(run: Run, team: Path) -> None:
    (team / "recovery.age").unlink()
    rows = run("keys", "list").stdout.splitlines()
    assert "secret half is on this machine" in rows[0]
    assert "secret half" not in rows[1]
    assert rows[-1] == "2 keys in use"
    listed = json.loads(run("keys", "list", "--json").stdout)
    assert [(each["name"], each["made"], each["retired"]) for each in listed] == [
        ("team", "2026-11-23", False),
        ("recovery", "2026-11-23", False),
    ]


def test_before_there_is_a_key_the_list_is_empty(run: Run) -> None:
    assert run("keys", "list").stdout == "0 keys in use\n"


def test_a_key_is_tried(run: Run, team: Path, phrase: str) -> None:
    told = run("keys", "test", str(team / "team.age"), phrase)
    assert told.exit_code == 0, told.output
    assert "It works: this is team" in told.stdout
    (team.parent.parent / "phrase").write_text("not the right words\n", encoding="utf-8")
    refused = run("keys", "test", str(team / "team.age"), phrase)
    assert refused.exit_code == 1
    assert "does not open" in refused.stderr


def test_after_a_change_the_old_key_is_told_that_nothing_is_sealed_to_it(run: Run, team: Path, phrase: str) -> None:
    told = run("keys", "rotate", "team", "team-2", "--old-passphrase-file=phrase", phrase)
    assert told.exit_code == 0, told.output
    assert "retired team" in told.stdout
    assert "retired" in run("keys", "list").stdout.splitlines()[0]
    refused = run("keys", "test", str(team / "team.age"), phrase)
    assert refused.exit_code == 1
    assert "nothing is sealed to it" in refused.stderr


def test_the_guides_way_when_nobody_knows_the_passphrase(run: Run, team: Path, place: Path, phrase: str) -> None:
    (team / "recovery.age").rename(place / "recovery.age")
    (team / "team.age").unlink()
    rotate = ("keys", "rotate", "--old-passphrase-file=phrase", phrase, "--with=recovery.age")
    told = run(*rotate, "team", "team-2027")
    assert told.exit_code == 0, told.output
    assert "holds what recovery.age held as well: change that key next" in told.stdout
    told = run(*rotate, "recovery", "recovery-2027")
    assert told.exit_code == 0, told.output
    assert "change that key next" not in told.stdout
    assert "It works: this is team-2027" in run("keys", "test", str(team / "team-2027.age"), phrase).stdout
    assert "It works: this is recovery-2027" in run("keys", "test", str(team / "recovery-2027.age"), phrase).stdout
    assert run("keys", "test", "recovery.age", phrase).exit_code == 1
    stranger = run(*rotate, "team-2027", "team-2028")
    assert stranger.exit_code == 1
    assert "nothing is sealed to it" in stranger.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "team"), "already"),
        (("rotate", "nobody", "team-2", "--old-passphrase-file=phrase"), "no key “nobody” in use"),
        (("rotate", "team", "recovery", "--old-passphrase-file=phrase"), "already"),
        (("new", "Team!"), "small letters"),
        (("new", "../team"), "small letters"),
        (("test", "there-is-none"), "there-is-none"),
        (("new", "x", "--passphrase-file=there-is-none"), "there-is-none"),
    ],
)
def test_what_cannot_be_is_said_in_words(run: Run, team: Path, phrase: str, words: tuple[str, ...], said: str) -> None:
    told = run("keys", *words, *([phrase] if "--passphrase-file=there-is-none" not in words else []))
    assert told.exit_code in {1, 2}
    assert said in told.stderr
    assert sorted(each.name for each in team.iterdir()) == ["recipients.txt", "recovery.age", "team.age"]


def test_a_short_passphrase_is_refused(run: Run, place: Path) -> None:
    told = run("keys", "new", "team", input="short\nshort\n")
    assert told.exit_code == 1
    assert "12 characters or more" in told.stderr
    assert not (place / FOLDER).exists()


def test_a_broken_file_of_keys_is_named_by_its_line(run: Run, team: Path) -> None:
    (team / "recipients.txt").write_text("age1nonsense\n", encoding="utf-8")
    told = run("keys", "list")
    assert told.exit_code == 1
    assert "Line 1 is not a public key" in told.stderr
