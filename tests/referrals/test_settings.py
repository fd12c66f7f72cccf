from pathlib import Path

import pytest

from familyhelp.referrals.settings import BadSettingError, LetterboxSettings, Security


def test_without_any_setting_it_keeps_ninety_days_in_a_file_here() -> None:
    settings = LetterboxSettings.from_environment({})
    assert settings == LetterboxSettings()
    assert (settings.retention, settings.backup_days, settings.demo) == (90, 30, False)


def test_every_setting_comes_from_the_environment(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("quiet please\n", encoding="utf-8")
    settings = LetterboxSettings.from_environment(
        {
            "FAMILYHELP_DATABASE": "postgresql://example.org/letterbox",
            "FAMILYHELP_RECIPIENTS": "/keys/recipients.txt",
            "FAMILYHELP_IDENTITY": "/keys/team.age",
            "FAMILYHELP_INBOX_URL": "https://inbox.example.org/",
            "FAMILYHELP_RETENTION_DAYS": "30",
            "FAMILYHELP_BACKUP_DAYS": "7",
            "FAMILYHELP_DEMO": "1",
            "FAMILYHELP_SMTP_HOST": "mail.example.org",
            "FAMILYHELP_SMTP_SECURITY": "tls",
            "FAMILYHELP_SMTP_USER": "letterbox",
            "FAMILYHELP_SMTP_PASSWORD_FILE": str(tmp_path / "password"),
            "FAMILYHELP_NOTICE_FROM": "letterbox@example.org",
            "FAMILYHELP_NOTICE_TO": "team@example.org, duty@example.org",
            "FAMILYHELP_ALARM_TO": "alarm@example.org",
        }
    )
    assert settings.database == "postgresql://example.org/letterbox"
    assert (settings.recipients, settings.identity) == (Path("/keys/recipients.txt"), Path("/keys/team.age"))
    assert settings.inbox_url == "https://inbox.example.org"
    assert (settings.retention, settings.backup_days, settings.demo) == (30, 7, True)
    assert (settings.mail.host, settings.mail.port, settings.mail.security) == ("mail.example.org", 465, Security.TLS)
    assert (settings.mail.user, settings.mail.password) == ("letterbox", "quiet please")
    assert settings.mail.team == ("team@example.org", "duty@example.org")
    assert settings.mail.alarm == ("alarm@example.org",)


def test_a_database_address_with_a_password_can_stand_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "address").write_text("postgresql://letterbox:pass@example.org/letterbox\n", encoding="utf-8")
    settings = LetterboxSettings.from_environment({"FAMILYHELP_DATABASE_FILE": str(tmp_path / "address")})
    assert settings.database.endswith("/letterbox")


def test_secrets_do_not_show() -> None:
    settings = LetterboxSettings.from_environment({"FAMILYHELP_SMTP_PASSWORD": "quiet please"})
    assert settings.mail.password == "quiet please"  # noqa: S105  what the test itself made up
    assert "quiet" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RETENTION_DAYS", "0"),
        ("RETENTION_DAYS", "-1"),
        ("RETENTION_DAYS", "ninety"),
        ("RETENTION_DAYS", "٣"),
        ("BACKUP_DAYS", "1.5"),
        ("SMTP_PORT", "x"),
        ("SMTP_SECURITY", "ssl"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSettingError, match=name):
        LetterboxSettings.from_environment({f"FAMILYHELP_{name}": value})
