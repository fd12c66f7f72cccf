"""The content that comes with familyhelp: whole, and true to the facts it was written from."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from familyhelp.content.loader import Loaded, load
from familyhelp.domain.contact import Contacts, dial
from familyhelp.domain.directory import Directory

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "facts"
CLOSED = {"The Mix", "Veterans' Gateway", "YoungMinds Messenger"}
"""Services that may have closed: no listing sends a family to them."""
LEFT_OUT = {"Turn2us", "PANDAS"}
"""Services whose number newer lists no longer give."""
_NUMBER = re.compile(r"\+?[0-9](?:[0-9 ]*[0-9])+")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@pytest.fixture(scope="module", params=["content", "examples/dudley"])
def instance(request: pytest.FixtureRequest) -> Path:
    return ROOT / str(request.param)


@pytest.fixture(scope="module")
def loaded(instance: Path) -> Loaded:
    return load(instance)


@pytest.fixture(scope="module")
def directory(loaded: Loaded) -> Directory:
    assert loaded.directory
    return loaded.directory


def test_it_has_no_problem_at_all(loaded: Loaded) -> None:
    assert [str(each) for each in loaded.problems] == []


def test_nobody_has_checked_it_and_it_never_says_so(directory: Directory) -> None:
    assert [each.slug for each in directory.services.values() if each.checked] == []
    assert directory.site.notice


def test_the_team_that_answers_is_listed_with_the_same_number(directory: Directory) -> None:
    team = directory.site.team
    assert directory.services[team.service].contacts.phone == team.contacts.phone


def test_dudley_names_nobody_in_sunderland() -> None:
    dudley, sunderland = load(ROOT / "examples" / "dudley").directory, load(ROOT / "content").directory
    assert dudley
    assert sunderland
    ours = {path.stem for path in (ROOT / "content" / "services").glob("*.md")}
    assert not ours & set(dudley.services)
    assert "sunderland" not in {area for each in dudley.services.values() for area in each.areas}
    assert not any("Sunderland" in path.read_text(encoding="utf-8") for path in dudley_files())


def dudley_files() -> list[Path]:
    return [path for path in (ROOT / "examples" / "dudley").rglob("*") if path.suffix in {".md", ".yaml"}]


needs_facts = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts that the content was written from are not here")


def rows() -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for file in sorted(FACTS.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as text:
            found += csv.DictReader(text)
    return found


def listings() -> list[tuple[Contacts, str]]:
    """The contacts, and all words and addresses, of everything listed in either council."""
    found: list[tuple[Contacts, str]] = []
    for root in (ROOT / "content", ROOT / "examples" / "dudley"):
        directory = load(root).directory
        assert directory
        found += [(service.contacts, repr(service)) for service in directory.services.values()]
        found += [(hub.contacts, repr(hub)) for hub in directory.hubs.values()]
    return found


@needs_facts
def test_every_phone_number_postcode_and_address_in_the_facts_is_listed() -> None:
    listed = listings()
    words = "\n".join(text for _, text in listed)
    numbers = {dial(number) for _, text in listed for number in _NUMBER.findall(text)}
    missing = []
    for row in rows():
        if row["name"] in CLOSED | LEFT_OUT or any(row["name"].startswith(each) for each in CLOSED | LEFT_OUT):
            continue
        missing += [(row["name"], each) for each in _NUMBER.findall(row["phone"]) if dial(each) not in numbers]
        missing += [(row["name"], each) for each in _EMAIL.findall(row["text_or_email"]) if each not in words]
        if row["postcode"] and row["postcode"] not in words:
            missing.append((row["name"], row["postcode"]))
    assert missing == []


@needs_facts
def test_no_phone_number_is_made_up() -> None:
    facts = ";".join(";".join(filter(None, row.values())) for row in rows())
    known = {dial(number) for number in _NUMBER.findall(facts)}
    made_up = Counter(
        number
        for contacts, _ in listings()
        for number in (contacts.phone, contacts.textphone, contacts.whatsapp, contacts.text_number)
        if number and dial(number) not in known
    )
    assert made_up == {}
