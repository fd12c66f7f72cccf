"""What a host may set for the inbox, each by an environment variable."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from familyhelp.referrals.settings import BadSettingError, LetterboxSettings, proxies_in
from familyhelp.web.settings import Settings

STANDARD_ADDRESS = "http://localhost:8002"
_SAFE = ("https://", "http://localhost", "http://127.0.0.1")


@dataclass(frozen=True, slots=True)
class CouncilSignIn:
    """The council's own sign-in (OpenID Connect). An empty ``issuer`` means that there is none: passkeys only.

    ``issuer`` (FAMILYHELP_OIDC_ISSUER) is its address, ``client`` (FAMILYHELP_OIDC_CLIENT_ID) the name by
    which it knows the inbox, ``secret`` (in the file that FAMILYHELP_OIDC_SECRET_FILE names) what proves it.
    """

    issuer: str = ""
    client: str = ""
    secret: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        """Whether it is used."""
        return bool(self.issuer)


@dataclass(frozen=True, slots=True)
class InboxSettings:
    """How the inbox is set up.

    ``site`` are the settings that all processes share, ``letterbox`` says where requests are kept and
    where the locked key lies. ``origin`` (FAMILYHELP_INBOX_URL) is the address at which staff open the
    inbox; every passkey is bound to it. ``proxies`` (FAMILYHELP_PROXIES) is how many reverse proxies stand in front.
    """

    site: Settings
    letterbox: LetterboxSettings
    council: CouncilSignIn = CouncilSignIn()
    proxies: int = 0

    def __post_init__(self) -> None:
        if not self.origin.startswith(_SAFE):
            message = "FAMILYHELP_INBOX_URL must begin with https:// (or http://localhost, to try things out)."
            raise BadSettingError(message)
        if self.council and not self.council.issuer.startswith(_SAFE):
            message = "FAMILYHELP_OIDC_ISSUER must begin with https://."
            raise BadSettingError(message)

    @property
    def origin(self) -> str:
        """Scheme, host and port at which staff open the inbox."""
        return self.letterbox.inbox_url or STANDARD_ADDRESS

    @classmethod
    def from_environment(cls, site: Settings, environment: Mapping[str, str] = os.environ) -> "InboxSettings":
        """The settings of this process. Raises BadSettingError; OSError when a file that is named cannot be read."""
        return cls(
            site=site,
            letterbox=LetterboxSettings.from_environment(environment),
            council=_council(environment),
            proxies=proxies_in(environment),
        )


def _council(environment: Mapping[str, str]) -> CouncilSignIn:
    issuer = environment.get("FAMILYHELP_OIDC_ISSUER", "").strip().rstrip("/")
    client = environment.get("FAMILYHELP_OIDC_CLIENT_ID", "").strip()
    file = environment.get("FAMILYHELP_OIDC_SECRET_FILE", "").strip()
    if issuer and not (client and file):
        message = "FAMILYHELP_OIDC_ISSUER needs FAMILYHELP_OIDC_CLIENT_ID and FAMILYHELP_OIDC_SECRET_FILE as well."
        raise BadSettingError(message)
    return CouncilSignIn(issuer, client, Path(file).read_text(encoding="utf-8").strip()) if issuer else CouncilSignIn()
