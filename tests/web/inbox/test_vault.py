"""The team's key lives in memory, while somebody is there."""

from pathlib import Path

import pytest
from tests.letterboxes import Keys
from tests.web.inbox.team import PASSPHRASE, Inbox, vault_of

from familyhelp.referrals.keys.identities import WrongPassphraseError
from familyhelp.referrals.ports import Filter
from familyhelp.web.inbox.vault import LockedError, Vault


@pytest.fixture
def vault(team_keys: Keys, key_folder: Path) -> Vault:
    return vault_of(team_keys, key_folder)


def test_the_passphrase_opens_it(vault: Vault) -> None:
    assert not vault.is_open
    vault.open(PASSPHRASE)
    assert vault.identity
    assert vault.is_open


def test_a_wrong_passphrase_does_not_open_it_and_does_not_close_it(vault: Vault) -> None:
    with pytest.raises(WrongPassphraseError):
        vault.open("seven bad kingfishers")
    assert not vault.is_open
    vault.open(PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        vault.open("seven bad kingfishers")
    assert vault.is_open


def test_closed_it_gives_nothing(vault: Vault) -> None:
    vault.open(PASSPHRASE)
    vault.close()
    with pytest.raises(LockedError):
        _ = vault.identity


def test_letters_to_compare_are_forgotten_with_the_key(vault: Vault, inbox: Inbox) -> None:
    reference = inbox.send()
    everything = inbox.office.box.cases.all(Filter())
    vault.open(PASSPHRASE)
    assert [each.referral.reference for each in vault.compared(everything)] == [reference]
    vault.close()
    with pytest.raises(LockedError):
        list(vault.compared(everything))


def test_a_letter_that_does_not_open_keeps_no_other_from_being_compared(vault: Vault, inbox: Inbox) -> None:
    inbox.send()
    with inbox.office.box.database.writing() as connection:
        connection.exec_driver_sql("UPDATE referrals SET sealed = x'00'")
    good = inbox.send()
    vault.open(PASSPHRASE)
    assert [each.referral.reference for each in vault.compared(inbox.office.box.cases.all(Filter()))] == [good]


def test_nothing_of_it_can_be_printed_by_mistake(vault: Vault, team_keys: Keys) -> None:
    vault.open(PASSPHRASE)
    assert str(team_keys.team) not in repr(vault.__dict__)
