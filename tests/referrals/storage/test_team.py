"""Who may come in, and whom they invite."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from tests.referrals.conftest import MONDAY

from familyhelp.referrals.staff import (
    INVITATION,
    Device,
    Invitation,
    LastManagerError,
    Member,
    NotInvitedError,
    TakenSubjectError,
)
from familyhelp.referrals.states import Role
from familyhelp.referrals.storage import trail
from familyhelp.referrals.storage.database import Database
from familyhelp.referrals.storage.devices import Devices
from familyhelp.referrals.storage.team import Team

HOUR = dt.timedelta(hours=1)
ROUNDS = 3


def _device(key: str, staff: int = 0) -> Device:
    return Device(key, staff, b"public half", 0, "Her laptop", MONDAY)


def _invitation(name: str = "Mo Manager", role: Role = Role.MANAGER, made_by: int | None = None) -> Invitation:
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    return Invitation(name, email, role, MONDAY + INVITATION, made_by)


@pytest.fixture
def team(database: Database) -> Team:
    return Team(database)


@pytest.fixture
def manager(team: Team) -> Member:
    """Mo, who came in by a link from the command line."""
    return team.join(team.invite(_invitation(), MONDAY), _device("mo-1"), MONDAY)


def test_whoever_is_invited_joins_with_the_role_they_were_promised(team: Team, database: Database) -> None:
    token = team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY)
    assert team.invited(token, MONDAY).name == "Wren Worker"
    member = team.join(token, _device("wren-1"), MONDAY)
    assert (member.name, member.role, member.active) == ("Wren Worker", Role.WORKER, True)
    assert team.find(member.id) == member
    assert [each.id for each in Devices(database).of(member.id)] == ["wren-1"]


def test_a_link_works_once(team: Team) -> None:
    token = team.invite(_invitation(), MONDAY)
    team.join(token, _device("mo-1"), MONDAY)
    with pytest.raises(NotInvitedError):
        team.join(token, _device("mo-2"), MONDAY)
    with pytest.raises(NotInvitedError):
        team.invited(token, MONDAY)


def test_a_link_dies_after_a_day(team: Team) -> None:
    token = team.invite(_invitation(), MONDAY)
    assert team.invited(token, MONDAY + INVITATION)
    with pytest.raises(NotInvitedError):
        team.join(token, _device("mo-1"), MONDAY + INVITATION + HOUR)
    assert team.all() == []


@pytest.mark.parametrize("token", ["", "guess", "ü", "x" * 9999])
def test_a_guess_is_no_invitation(team: Team, token: str) -> None:
    team.invite(_invitation(), MONDAY)
    with pytest.raises(NotInvitedError):
        team.invited(token, MONDAY)


def test_the_database_cannot_tell_a_link(team: Team, database: Database) -> None:
    token = team.invite(_invitation(), MONDAY)
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM invitations").all()
    assert rows
    assert token not in str(rows)


def test_somebody_on_the_team_keeps_their_role_when_invited_again(
    team: Team, manager: Member, database: Database
) -> None:
    again = team.join(team.invite(_invitation(role=Role.READER), MONDAY), _device("mo-2"), MONDAY)
    assert again == manager
    assert len(Devices(database).of(manager.id)) == 2


def test_somebody_who_left_comes_back_as_invited(team: Team, manager: Member) -> None:
    wren = team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), _device("wren-1"), MONDAY)
    team.change(wren.id, wren.role, active=False, by=manager.id, now=MONDAY)
    assert team.find(wren.id) is None
    back = team.join(team.invite(_invitation("Wren Worker", Role.READER), MONDAY), _device("wren-2"), MONDAY)
    assert (back.id, back.role, back.active) == (wren.id, Role.READER, True)


def test_a_stolen_device_does_not_come_back_with_its_owner(team: Team, manager: Member, database: Database) -> None:
    wren = team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), _device("stolen"), MONDAY)
    devices = Devices(database)
    devices.new_codes(wren.id, MONDAY)
    team.change(wren.id, wren.role, active=False, by=manager.id, now=MONDAY)
    team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), _device("new"), MONDAY)
    assert [each.id for each in devices.of(wren.id)] == ["new"]
    assert devices.find("stolen") is None
    assert devices.codes(wren.id) == 0


def test_the_council_may_vouch_for_whoever_is_invited(team: Team) -> None:
    member = team.join(team.invite(_invitation(), MONDAY), "council|1", MONDAY)
    assert team.known_as("council|1") == member
    assert team.known_as("council|2") is None
    assert team.known_as("") is None


def test_one_person_at_the_council_is_one_member(team: Team) -> None:
    team.join(team.invite(_invitation(), MONDAY), "council|1", MONDAY)
    token = team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY)
    with pytest.raises(TakenSubjectError):
        team.join(token, "council|1", MONDAY)
    assert team.invited(token, MONDAY).name == "Wren Worker"


def test_whoever_left_is_not_known_any_more(team: Team, manager: Member) -> None:
    wren = team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), "council|1", MONDAY)
    team.change(wren.id, wren.role, active=False, by=manager.id, now=MONDAY)
    assert team.known_as("council|1") is None
    assert [each.name for each in team.all()] == ["Mo Manager", "Wren Worker"]


def test_a_role_can_change(team: Team, manager: Member) -> None:
    wren = team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), _device("wren-1"), MONDAY)
    team.change(wren.id, Role.MANAGER, active=True, by=manager.id, now=MONDAY)
    found = team.find(wren.id)
    assert found
    assert found.role is Role.MANAGER


@pytest.mark.parametrize(("role", "active"), [(Role.WORKER, True), (Role.MANAGER, False)])
def test_the_last_manager_stays(team: Team, manager: Member, role: Role, active: bool) -> None:
    with pytest.raises(LastManagerError):
        team.change(manager.id, role, active=active, by=manager.id, now=MONDAY)
    assert team.find(manager.id) == manager


def test_nobody_is_changed_who_is_not_there(team: Team, manager: Member) -> None:
    with pytest.raises(LookupError):
        team.change(manager.id + 1, Role.MANAGER, active=True, by=manager.id, now=MONDAY)


def test_every_change_of_the_team_stands_in_the_trail(team: Team, manager: Member, database: Database) -> None:
    wren = team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), _device("wren-1"), MONDAY)
    team.change(wren.id, Role.READER, active=True, by=manager.id, now=MONDAY)
    team.signed_in(wren.id, "council", MONDAY)
    lines = [(line.entry.who, line.entry.action, line.entry.why) for line in trail.lines(database)]
    assert lines == [
        (None, "invite", "Mo Manager as manager"),
        (manager.id, "join", "manager"),
        (None, "invite", "Wren Worker as worker"),
        (wren.id, "join", "worker"),
        (manager.id, "change role", "Wren Worker: reader"),
        (wren.id, "sign in", "council"),
    ]
    assert trail.verify(database).broken_at is None


@pytest.mark.parametrize(("role", "active"), [(Role.MANAGER, False), (Role.WORKER, True)])
def test_nobody_who_was_removed_or_may_do_less_comes_back_by_a_link(
    team: Team, manager: Member, role: Role, active: bool
) -> None:
    mal = team.join(team.invite(_invitation("Mal Leaver"), MONDAY), _device("mal-1"), MONDAY)
    links = [
        team.invite(_invitation("Another Name", made_by=mal.id), MONDAY),
        team.invite(_invitation("Mal Leaver", made_by=manager.id), MONDAY),
    ]
    others = team.invite(_invitation("Wren Worker", Role.WORKER, made_by=manager.id), MONDAY)
    team.change(mal.id, role, active=active, by=manager.id, now=MONDAY)
    for link in links:
        with pytest.raises(NotInvitedError):
            team.join(link, _device("mal-2"), MONDAY)
    assert team.join(others, _device("wren-1"), MONDAY).name == "Wren Worker"


def test_a_member_who_may_do_more_keeps_whom_they_invited(team: Team, manager: Member) -> None:
    wren = team.join(team.invite(_invitation("Wren Worker", Role.WORKER), MONDAY), _device("wren-1"), MONDAY)
    link = team.invite(_invitation("Ola Other", made_by=wren.id), MONDAY)
    team.change(wren.id, Role.MANAGER, active=True, by=manager.id, now=MONDAY)
    assert team.invited(link, MONDAY).name == "Ola Other"


def _at_once(*acts: Callable[[], object]) -> list[object]:
    """What comes of acts that begin at the same moment: what each returns or raises."""
    start, came = threading.Barrier(len(acts)), []

    def one(act: Callable[[], object]) -> None:
        start.wait()
        try:
            came.append(act())
        except Exception as error:  # noqa: BLE001  it is handed back
            came.append(error)

    threads = [threading.Thread(target=one, args=(act,)) for act in acts]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return came


def test_two_managers_who_remove_each_other_leave_one(team: Team) -> None:
    for each in range(ROUNDS):
        pair = [  # whoever was removed in the round before comes back
            team.join(team.invite(_invitation(name), MONDAY), _device(f"{name} {each}"), MONDAY)
            for name in ("Mo Manager", "Mal Manager")
        ]
        came = _at_once(*(
            lambda gone=gone, by=by: team.change(gone.id, Role.MANAGER, active=False, by=by.id, now=MONDAY)
            for gone, by in (pair, pair[::-1])
        ))  # fmt: skip
        assert [type(one) for one in came if isinstance(one, Exception)] == [LastManagerError]
        assert len([one for one in team.all() if one.active]) == 1


def test_a_link_that_two_devices_open_at_once_lets_one_in(team: Team) -> None:
    for each in range(ROUNDS):
        token = team.invite(_invitation(), MONDAY)
        came = _at_once(*(
            lambda device=device: team.join(token, device, MONDAY)  # noqa: B023  it runs within this round
            for device in (_device(f"{each}-1"), _device(f"{each}-2"))
        ))  # fmt: skip
        assert [type(one) for one in came if isinstance(one, Exception)] == [NotInvitedError]
