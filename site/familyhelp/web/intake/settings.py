"""What a host may set for the form, each by an environment variable."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from familyhelp.referrals.settings import BadSettingError, LetterboxSettings, proxies_in
from familyhelp.web.settings import Settings

SHORTEST_SECRET = 32


@dataclass(frozen=True, slots=True)
class Limits:
    """How often in an hour, from one connection and in all. Nobody is ever turned away without the phone number.

    A school or a hub has one connection for many families, and so has a phone network: the numbers are generous.
    """

    begin_each: int = 120
    begin_all: int = 6000
    send_each: int = 40
    send_all: int = 2000
    look_each: int = 20
    look_all: int = 600
    look_reference: int = 10


@dataclass(frozen=True, slots=True)
class IntakeSettings:
    """How the form is set up.

    ``site`` are the settings that all processes share, ``letterbox`` says where requests go. ``secret``
    (FAMILYHELP_SECRET, or the file that FAMILYHELP_SECRET_FILE names) is at least 32 characters that sign the
    first page. ``proxies`` (FAMILYHELP_PROXIES) is how many reverse proxies stand in front. ``fastest`` is how
    many seconds a person needs at least to fill the form in.
    """

    site: Settings
    letterbox: LetterboxSettings
    secret: str = field(repr=False)
    proxies: int = 0
    limits: Limits = Limits()
    fastest: int = 5
    slow: float = 0.5

    @classmethod
    def from_environment(cls, site: Settings, environment: Mapping[str, str] = os.environ) -> "IntakeSettings":
        """The settings of this process. Raises BadSettingError; OSError when a file that is named cannot be read."""
        return cls(
            site=site,
            letterbox=LetterboxSettings.from_environment(environment),
            secret=_secret(environment),
            proxies=proxies_in(environment),
        )


def _secret(environment: Mapping[str, str]) -> str:
    file = environment.get("FAMILYHELP_SECRET_FILE", "").strip()
    found = Path(file).read_text(encoding="utf-8").strip() if file else environment.get("FAMILYHELP_SECRET", "")
    if len(found) < SHORTEST_SECRET:
        message = (
            f"FAMILYHELP_SECRET, or the file that FAMILYHELP_SECRET_FILE names, must hold {SHORTEST_SECRET} "
            "characters or more that nobody can guess."
        )
        raise BadSettingError(message)
    return found
