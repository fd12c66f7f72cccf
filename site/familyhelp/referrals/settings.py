"""What a host may set for the letterbox, each by an environment variable or, for secrets, by a file that it names."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Security(Enum):
    """How the connection to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class BadSettingError(ValueError):
    """A setting cannot be used. The message names it, never its value."""


@dataclass(frozen=True, slots=True)
class Mail:
    """The mail server and who gets the notices.

    Without a ``host`` (FAMILYHELP_SMTP_HOST) delivery only runs as a demonstration, or prints. ``security``
    (FAMILYHELP_SMTP_SECURITY) is starttls, tls, or none, the last only for a server on this machine.
    ``password`` stands in the file that FAMILYHELP_SMTP_PASSWORD_FILE names. ``team`` (FAMILYHELP_NOTICE_TO)
    gets a notice of every request, ``alarm`` (FAMILYHELP_ALARM_TO) what went wrong; addresses are parted by commas.
    """

    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    sender: str = ""
    team: tuple[str, ...] = ()
    alarm: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterboxSettings:
    """Where requests are kept, to whom they are sealed, and for how long.

    ``database`` (FAMILYHELP_DATABASE, or the file that FAMILYHELP_DATABASE_FILE names) is a SQLAlchemy
    address. ``recipients`` (FAMILYHELP_RECIPIENTS) is the file of public keys. ``identity``
    (FAMILYHELP_IDENTITY) is the locked secret key: set it for the inbox only, never for the form.
    ``inbox_url`` (FAMILYHELP_INBOX_URL) stands in notices. ``retention`` (FAMILYHELP_RETENTION_DAYS) and
    ``backup_days`` (FAMILYHELP_BACKUP_DAYS) are days. ``demo`` (FAMILYHELP_DEMO=1) marks every page and notice.
    """

    database: str = "sqlite:///var/letterbox/letterbox.db"
    recipients: Path = Path("var/letterbox/recipients.txt")
    identity: Path = Path("var/letterbox/team.age")
    inbox_url: str = ""
    retention: int = 90
    backup_days: int = 30
    demo: bool = False
    mail: Mail = Mail()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "LetterboxSettings":
        """The settings of this process. Raises BadSettingError, OSError when a named file cannot be read."""
        standard = cls()
        return cls(
            database=_secret(environment, "DATABASE") or standard.database,
            recipients=Path(_text(environment, "RECIPIENTS") or standard.recipients),
            identity=Path(_text(environment, "IDENTITY") or standard.identity),
            inbox_url=_text(environment, "INBOX_URL").rstrip("/"),
            retention=_number(environment, "RETENTION_DAYS", standard.retention),
            backup_days=_number(environment, "BACKUP_DAYS", standard.backup_days),
            demo=_text(environment, "DEMO") == "1",
            mail=_mail(environment),
        )


def _mail(environment: Mapping[str, str]) -> Mail:
    standard = Mail()
    try:
        security = Security(_text(environment, "SMTP_SECURITY") or standard.security.value)
    except ValueError as error:
        message = "FAMILYHELP_SMTP_SECURITY must be starttls, tls or none."
        raise BadSettingError(message) from error
    return Mail(
        host=_text(environment, "SMTP_HOST"),
        port=_number(environment, "SMTP_PORT", 465 if security is Security.TLS else standard.port),
        security=security,
        user=_text(environment, "SMTP_USER"),
        password=_secret(environment, "SMTP_PASSWORD"),
        sender=_text(environment, "NOTICE_FROM"),
        team=_list(environment, "NOTICE_TO"),
        alarm=_list(environment, "ALARM_TO"),
    )


def _text(environment: Mapping[str, str], name: str) -> str:
    return environment.get(f"FAMILYHELP_{name}", "").strip()


def _secret(environment: Mapping[str, str], name: str) -> str:
    """A setting, or the content of the file that the setting with ``_FILE`` names."""
    file = _text(environment, f"{name}_FILE")
    return Path(file).read_text(encoding="utf-8").strip() if file else _text(environment, name)


def _list(environment: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in _text(environment, name).split(",") if each.strip())


def _number(environment: Mapping[str, str], name: str, standard: int) -> int:
    written = _text(environment, name)
    if not written:
        return standard
    if not (written.isascii() and written.isdigit() and int(written) > 0):
        message = f"FAMILYHELP_{name} must be a whole number above nought."
        raise BadSettingError(message)
    return int(written)


def proxies_in(environment: Mapping[str, str]) -> int:
    """How many reverse proxies stand in front of the form or the inbox (FAMILYHELP_PROXIES). Raises BadSettingError."""
    written = _text(environment, "PROXIES")
    if written and not (written.isascii() and written.isdigit()):
        message = "FAMILYHELP_PROXIES must be a whole number."
        raise BadSettingError(message)
    return int(written or 0)
