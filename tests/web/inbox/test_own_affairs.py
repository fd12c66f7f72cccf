"""What everybody does for themselves."""

from html import unescape

from tests.web.inbox.device import SoftDevice
from tests.web.inbox.team import HERE, PASSPHRASE, Colleague, Inbox, went_to

WRONG = "seven bad kingfishers"


def test_the_passphrase_unlocks_and_leads_on(inbox: Inbox) -> None:
    worker = inbox.colleague(unlocked=False)
    page = worker.get("/unlock/?to=/mine/")
    assert page.attribute("input[type=password]", "name") == "passphrase"
    assert went_to(worker.post("/unlock/", passphrase=PASSPHRASE, to="/mine/")) == "/mine/"
    assert inbox.office.vault.is_open
    assert inbox.trail()[-1] == (worker.id, "unlock", "")


def test_a_wrong_passphrase_is_said_kindly_and_noted(inbox: Inbox) -> None:
    worker = inbox.colleague(unlocked=False)
    page = worker.post("/unlock/", 403, passphrase=WRONG)
    assert "This is not the team's passphrase" in page.text
    assert "kingfishers" not in page.html
    assert inbox.trail()[-1] == (worker.id, "unlock", "wrong passphrase")
    worker.post("/unlock/", 400, passphrase="")


def test_a_key_that_is_not_there_is_said(inbox: Inbox) -> None:
    worker = inbox.colleague(unlocked=False)
    file = inbox.office.settings.letterbox.identity
    away = file.rename(file.with_suffix(".away"))
    try:
        assert "FAMILYHELP_IDENTITY" in worker.post("/unlock/", 403, passphrase=WRONG).text
    finally:
        away.rename(file)


def test_what_is_unlocked_already_need_not_be_unlocked(worker: Colleague) -> None:
    assert went_to(worker.get("/unlock/?to=/mine/", 302)) == "/mine/"


def test_anybody_can_lock_the_letters(inbox: Inbox, reader: Colleague) -> None:
    assert went_to(reader.post("/lock/")) == "/unlock/"
    assert not inbox.office.vault.is_open
    assert inbox.trail()[-1] == (reader.id, "lock", "")


def _add(here: Colleague, device: SoftDevice, label: str, status: int = 302) -> str:
    page = here.get("/devices/")
    question = unescape(str(page.one("form[data-passkey]").attrs["data-question"]))
    asked = page.attribute("input[name=asked]", "value")
    return here.post("/devices/add/", status, answer=device.create(question, HERE), asked=asked, label=label).html


def test_a_device_is_added_and_forgotten(inbox: Inbox, worker: Colleague) -> None:
    _add(worker, SoftDevice(b"one"), "office laptop")
    _add(worker, SoftDevice(b"two"), "")
    assert worker.get("/devices/").said("tbody th") == ["office laptop", "A device without a name"]
    key = inbox.office.devices.of(worker.id)[0].id
    worker.post("/devices/drop/", key=key)
    assert (
        "It is your only passkey"
        in worker.post("/devices/drop/", 400, key=inbox.office.devices.of(worker.id)[0].id).text
    )


def test_a_device_is_not_added_twice(worker: Colleague) -> None:
    device = SoftDevice()
    _add(worker, device, "office laptop")
    assert "has a passkey for the inbox already" in _add(worker, device, "again", 400)


def test_new_codes_are_shown_once(worker: Colleague) -> None:
    assert "You have 0 codes left" in worker.get("/devices/").text
    assert len(worker.post("/devices/codes/", 200).said("code")) == 8
    assert "You have 8 codes left" in worker.get("/devices/").text
