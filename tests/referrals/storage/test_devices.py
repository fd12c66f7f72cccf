"""Passkeys, and what helps when one is lost."""

import datetime as dt

import pytest
from tests.referrals.conftest import MONDAY, employ

from familyhelp.referrals.letterbox import Letterbox
from familyhelp.referrals.staff import RECOVERY_CODES, Device
from familyhelp.referrals.storage import trail
from familyhelp.referrals.storage.devices import Devices
from familyhelp.referrals.storage.team import Team

LATER = MONDAY + dt.timedelta(hours=3)


def _device(key: str, staff: int) -> Device:
    return Device(key, staff, b"public half", 4, "Her laptop", MONDAY)


@pytest.fixture
def devices(box: Letterbox) -> Devices:
    return Devices(box.database)


def test_a_device_is_found_as_it_was_kept(devices: Devices, worker: int) -> None:
    devices.add(_device("laptop", worker), MONDAY)
    assert devices.find("laptop") == _device("laptop", worker)
    assert devices.find("phone") is None


def test_coming_in_is_counted_and_noted(devices: Devices, worker: int, box: Letterbox) -> None:
    devices.add(_device("laptop", worker), MONDAY)
    devices.let_in(_device("laptop", worker), 5, LATER)
    found = devices.find("laptop")
    assert found
    assert (found.uses, found.used) == (5, LATER)
    assert [line.entry.action for line in trail.lines(box.database)] == ["add device", "sign in"]


def test_a_lost_device_can_be_forgotten(devices: Devices, worker: int) -> None:
    devices.add(_device("laptop", worker), MONDAY)
    devices.add(_device("phone", worker), LATER)
    assert devices.drop(worker, "laptop", LATER)
    assert [each.id for each in devices.of(worker)] == ["phone"]


def test_the_last_device_stays(devices: Devices, worker: int) -> None:
    devices.add(_device("laptop", worker), MONDAY)
    assert not devices.drop(worker, "laptop", LATER)
    assert devices.find("laptop")


def test_nobody_drops_another_ones_device(devices: Devices, worker: int, box: Letterbox) -> None:
    other = employ(box, "Ola Other")
    for key, staff in (("laptop", worker), ("hers", other), ("hers too", other)):
        devices.add(_device(key, staff), MONDAY)
    assert not devices.drop(worker, "hers", LATER)
    assert len(devices.of(other)) == 2


def test_a_recovery_code_works_once_however_it_is_typed(devices: Devices, worker: int) -> None:
    codes = devices.new_codes(worker, MONDAY)
    assert len(set(codes)) == RECOVERY_CODES
    assert devices.recover(f" {codes[0].lower().replace('-', ' ')} ", LATER) == worker
    assert devices.recover(codes[0], LATER) is None
    assert devices.recover(codes[1], LATER) == worker
    assert devices.codes(worker) == RECOVERY_CODES - 2


@pytest.mark.parametrize("typed", ["", "----", "CDFG-HJKL-MNPQ-RTVW", "ü", "x" * 9999])
def test_a_guess_lets_nobody_in(devices: Devices, worker: int, typed: str) -> None:
    devices.new_codes(worker, MONDAY)
    assert devices.recover(typed, LATER) is None


def test_new_codes_take_the_place_of_the_old(devices: Devices, worker: int) -> None:
    old = devices.new_codes(worker, MONDAY)
    devices.new_codes(worker, LATER)
    assert devices.recover(old[0], LATER) is None


def test_whoever_left_cannot_come_back_by_a_code(devices: Devices, worker: int, box: Letterbox) -> None:
    boss = employ(box, "Mo Manager")
    codes = devices.new_codes(worker, MONDAY)
    team = Team(box.database)
    member, manager = team.find(worker), team.find(boss)
    assert member
    assert manager
    team.change(boss, type(member.role).MANAGER, active=True, by=boss, now=MONDAY)
    team.change(worker, member.role, active=False, by=boss, now=MONDAY)
    assert devices.recover(codes[0], LATER) is None


def test_the_database_cannot_tell_a_code(devices: Devices, worker: int, box: Letterbox) -> None:
    codes = devices.new_codes(worker, MONDAY)
    with box.database.reading() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM recovery_codes").all())
    assert not [each for each in codes if each in rows or each.replace("-", "") in rows]
