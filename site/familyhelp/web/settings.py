"""What a host may set, each by an environment variable."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from familyhelp import resources


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the content lies, where disposable files may go, and the site's public address.

    ``content`` (FAMILYHELP_CONTENT) is an instance: the folder with ``site.yaml``. ``var``
    (FAMILYHELP_VAR) holds the search index; it is private and can be deleted at any time. ``url``
    (FAMILYHELP_URL) overrides the public address in ``site.yaml``.
    """

    content: Path = field(default_factory=resources.default_content)
    var: Path = Path("var")
    url: str = ""
    translations: Path = field(default_factory=resources.translations)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """The settings of this process."""
        return cls(
            content=Path(environment.get("FAMILYHELP_CONTENT", "") or resources.default_content()),
            var=Path(environment.get("FAMILYHELP_VAR", "") or "var"),
            url=environment.get("FAMILYHELP_URL", "").rstrip("/"),
        )
