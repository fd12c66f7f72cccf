"""Who runs a service."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organisation:
    """A council, a charity, a part of the NHS, a group of neighbours."""

    key: str
    name: str
    website: str = ""
