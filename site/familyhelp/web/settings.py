"""What a host may set, each by an environment variable."""

import datetime as dt
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from familyhelp import resources

_HERE = ZoneInfo("Europe/London")


def british_time() -> dt.datetime:
    """The time where the services are, to the minute: naive, as their opening hours are."""
    return dt.datetime.now(_HERE).replace(tzinfo=None, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the content lies, where disposable files may go, and the site's public address.

    ``content`` (FAMILYHELP_CONTENT) is an instance: the folder with ``site.yaml``. ``var``
    (FAMILYHELP_VAR) holds the search index; it is private and can be deleted at any time. ``url``
    (FAMILYHELP_URL) overrides the public address in ``site.yaml``, and ``intake`` (FAMILYHELP_INTAKE) that of the
    form for asking for help. ``clock`` says what time it is, for what is open now; None where that shall not count.
    """

    content: Path = field(default_factory=resources.default_content)
    var: Path = Path("var")
    url: str = ""
    intake: str = ""
    translations: Path = field(default_factory=resources.translations)
    clock: Callable[[], dt.datetime | None] = british_time

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """The settings of this process."""
        return cls(
            content=Path(environment.get("FAMILYHELP_CONTENT", "") or resources.default_content()),
            var=Path(environment.get("FAMILYHELP_VAR", "") or "var"),
            url=environment.get("FAMILYHELP_URL", "").rstrip("/"),
            intake=environment.get("FAMILYHELP_INTAKE", "").rstrip("/"),
        )
