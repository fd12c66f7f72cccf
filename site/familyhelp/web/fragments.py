"""Parts of pages that many pages share, drawn once: the same card stands on hundreds of ready-made pages."""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

MOST = 20_000
"""Fragments that are held; after so many all are forgotten. A card has about 2 KB."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class Fragments:
    """What has been drawn of one edition of the directory. Any thread may ask."""

    drawn: dict[Key, Markup] = field(default_factory=dict)

    def once(self, key: Key, draw: Callable[[], Markup]) -> Markup:
        """What ``draw`` makes; it is called the first time only."""
        found = self.drawn.get(key)
        if found is None:
            if len(self.drawn) >= MOST:
                self.drawn.clear()
            found = self.drawn[key] = draw()
        return found
