"""The council's own sign-in, with a provider that is real but small."""

import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from joserfc.jwk import RSAKey
from tests.auditing import Page
from tests.letterboxes import Keys
from tests.web.inbox.conftest import furnished
from tests.web.inbox.provider import CLIENT, SECRET, Provider, running
from tests.web.inbox.team import HERE, Colleague, Inbox, went_to

from familyhelp.referrals.staff import INVITATION, Invitation
from familyhelp.referrals.states import Role
from familyhelp.web.inbox.app import compose
from familyhelp.web.inbox.settings import CouncilSignIn, InboxSettings


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running() as here:
        yield here


@pytest.fixture(scope="module")
def council_app(provider: Provider, inbox_settings: InboxSettings) -> Flask:
    return compose(replace(inbox_settings, council=CouncilSignIn(provider.issuer, CLIENT, SECRET)))


@pytest.fixture
def council(
    council_app: Flask, provider: Provider, team_keys: Keys, key_folder: Path, tmp_path: Path
) -> Iterator[Inbox]:
    """An inbox whose team signs in at the council."""
    here = furnished(council_app, team_keys, key_folder, tmp_path)
    provider.subject, provider.lies, provider.signer = "wren", {}, None
    yield here
    here.office.box.close()


def _through(here: Colleague, provider: Provider, status: int = 302, **wanted: str) -> Page:
    """To the council and back."""
    away = here.client.get("/council/", base_url=HERE, query_string=wanted)
    assert went_to(Page("/council/", away)).startswith(f"{provider.issuer}/authorize?")
    back = provider.authorise(away.location)
    assert back.startswith(f"{HERE}/council/back/?")
    return here.get(back.removeprefix(HERE), status)


def _known(council: Inbox, provider: Provider, subject: str = "wren", name: str = "Wren Worker") -> int:
    token = council.office.team.invite(_invitation(council, name), council.clock())
    known = sha256(f"{provider.issuer}|{subject}".encode()).hexdigest()
    return council.office.team.join(token, known, council.clock()).id


def _invitation(council: Inbox, name: str) -> Invitation:
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    return Invitation(name, email, Role.WORKER, council.clock() + INVITATION)


def test_a_member_comes_in_and_on_to_where_they_wanted(council: Inbox, provider: Provider) -> None:
    staff, here = _known(council, provider), council.stranger()
    assert "Use the council's sign-in" in here.get("/").text
    page = _through(here, provider, to="/mine/")
    assert went_to(page) == "/unlock/?to=/mine/"
    assert council.trail()[-1] == (staff, "sign in", "council")
    kept = page.response.headers.getlist("Set-Cookie")
    assert any(each.startswith("__Host-inbox=") for each in kept)
    assert any(each.startswith("__Host-signin=;") for each in kept)
    here.get("/new/")


def test_somebody_with_a_link_joins_by_the_council(council: Inbox, provider: Provider) -> None:
    token = council.office.team.invite(_invitation(council, "Wren Worker"), council.clock())
    here = council.stranger()
    here.get(f"/join/{token}/")
    _through(here, provider, joining=token)
    here.get("/new/")
    again = council.stranger()
    _through(again, provider, 404, joining=token)


def test_nobody_takes_anothers_place(council: Inbox, provider: Provider) -> None:
    _known(council, provider)
    token = council.office.team.invite(_invitation(council, "Ola Other"), council.clock())
    _through(council.stranger(), provider, 403, joining=token)
    assert [each.name for each in council.office.team.all()] == ["Wren Worker"]


def test_whoever_works_at_the_council_but_not_here_is_told_so(council: Inbox, provider: Provider) -> None:
    _known(council, provider)
    provider.subject = "ola"
    here = council.stranger()
    assert "You are not on the team yet" in _through(here, provider, 403).text
    here.get("/new/", 302)


@pytest.mark.parametrize(
    "lies",
    [
        {"nonce": "another"},
        {"aud": "another"},
        {"iss": "https://council.example.net"},
        {"exp": int(time.time()) - 3600},
        {"sub": ""},
        {"nonce": None},
    ],
    ids=lambda lies: next(iter(lies)),
)
def test_a_token_that_is_not_for_this_sign_in_lets_nobody_in(
    council: Inbox, provider: Provider, lies: dict[str, Any]
) -> None:
    _known(council, provider)
    provider.lies = lies
    here = council.stranger()
    assert "did not let you through" in _through(here, provider, 403).text
    here.get("/new/", 302)


def test_a_token_that_another_signed_lets_nobody_in(council: Inbox, provider: Provider) -> None:
    _known(council, provider)
    provider.signer = RSAKey.generate_key(2048, {"kid": "1"})
    _through(council.stranger(), provider, 403)


def test_a_way_back_works_once_and_for_one_browser(council: Inbox, provider: Provider) -> None:
    _known(council, provider)
    here, other = council.stranger(), council.stranger()
    away = here.client.get("/council/", base_url=HERE)
    back = provider.authorise(away.location).removeprefix(HERE)
    other.get(back, 403)
    here.get(back, 302)
    council.stranger().get(back, 403)


@pytest.mark.parametrize(
    "query", ["", "?code=x", "?state=x", "?code=x&state=x", "?error=access_denied&state=x", "?code=%00&state=%ff"]
)
def test_a_made_up_way_back_lets_nobody_in(council: Inbox, query: str) -> None:
    council.stranger().get(f"/council/back/{query}", 403)


def test_a_council_that_does_not_answer_is_said(
    inbox_settings: InboxSettings, tmp_path: Path, team_keys: Keys, key_folder: Path
) -> None:
    nowhere = CouncilSignIn("http://127.0.0.1:9", CLIENT, SECRET)
    here = furnished(compose(replace(inbox_settings, council=nowhere)), team_keys, key_folder, tmp_path)
    assert "did not let you through" in here.stranger().get("/council/", 403).text
    here.office.box.close()


def test_without_a_council_there_is_no_such_door(inbox: Inbox) -> None:
    here = inbox.stranger()
    assert "council's sign-in" not in here.get("/").text
    here.get("/council/", 404)
    here.get("/council/back/?code=x&state=x", 404)
