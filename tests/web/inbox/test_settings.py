"""What a host may set for the inbox."""

from dataclasses import replace
from pathlib import Path

import pytest

from familyhelp.referrals.settings import BadSettingError
from familyhelp.web.inbox.settings import STANDARD_ADDRESS, InboxSettings
from familyhelp.web.settings import Settings


def _read(**environment: str) -> InboxSettings:
    return InboxSettings.from_environment(Settings(content=Path()), environment)


def test_without_any_setting_it_is_at_this_computer_alone() -> None:
    here = _read()
    assert here.origin == STANDARD_ADDRESS
    assert not here.council
    assert here.proxies == 0


def test_the_address_is_one_that_passkeys_take() -> None:
    assert _read(FAMILYHELP_INBOX_URL="https://inbox.example.org/").origin == "https://inbox.example.org"
    with pytest.raises(BadSettingError, match="FAMILYHELP_INBOX_URL"):
        _read(FAMILYHELP_INBOX_URL="http://inbox.example.org")


def test_the_councils_sign_in_needs_all_three(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the council gave us this\n", encoding="utf-8")
    asked = {"FAMILYHELP_OIDC_ISSUER": "https://council.example.org/", "FAMILYHELP_OIDC_CLIENT_ID": "inbox"}
    found = _read(**asked, FAMILYHELP_OIDC_SECRET_FILE=str(secret)).council
    assert (found.issuer, found.client, found.secret) == (
        "https://council.example.org", "inbox", "the council gave us this",
    )  # fmt: skip
    assert "gave us this" not in repr(found)
    with pytest.raises(BadSettingError, match="FAMILYHELP_OIDC_SECRET_FILE"):
        _read(**asked)


def test_the_councils_sign_in_is_never_in_the_clear(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("x", encoding="utf-8")
    with pytest.raises(BadSettingError, match="FAMILYHELP_OIDC_ISSUER"):
        _read(
            FAMILYHELP_OIDC_ISSUER="http://council.example.org",
            FAMILYHELP_OIDC_CLIENT_ID="inbox",
            FAMILYHELP_OIDC_SECRET_FILE=str(secret),
        )


@pytest.mark.parametrize("said", ["x", "-1", "1.5", "²"])
def test_proxies_are_counted(said: str) -> None:
    assert _read(FAMILYHELP_PROXIES="1").proxies == 1
    with pytest.raises(BadSettingError, match="FAMILYHELP_PROXIES"):
        _read(FAMILYHELP_PROXIES=said)


def test_a_setting_can_be_changed_for_a_test_only_within_its_rules() -> None:
    here = _read()
    with pytest.raises(BadSettingError):
        replace(here, letterbox=replace(here.letterbox, inbox_url="ftp://x"))
