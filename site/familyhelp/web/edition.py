"""The directory that is being shown, and its successor when a file changes."""

import logging
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from familyhelp.content.loader import fingerprint, load
from familyhelp.content.problems import BrokenContentError
from familyhelp.domain.directory import Directory
from familyhelp.search.engine import Searcher
from familyhelp.search.guiding.guide import Guide
from familyhelp.search.urgent.export import exported
from familyhelp.search.urgent.matcher import Matcher
from familyhelp.web.fragments import Fragments

LOG = logging.getLogger(__name__)
SECONDS_BETWEEN_LOOKS = 1.0


@dataclass(frozen=True)
class Edition:
    """One state of the directory, in every language of the site, with its search, its guide and its eye for danger."""

    directory: Directory
    languages: Mapping[str, Directory]
    searcher: Searcher
    guide: Guide
    dangers: Matcher
    fragments: Fragments = field(default_factory=Fragments)

    @classmethod
    def of(cls, directory: Directory, var: Path) -> "Edition":
        """The edition of a directory; its index is built under ``var`` when it is not there yet."""
        languages = {lang: directory.in_language(lang) for lang in directory.site.languages}
        return cls(
            directory, languages, Searcher(directory, var / "index"), Guide(directory), Matcher(directory.grammar)
        )

    @cached_property
    def danger_words(self) -> Mapping[str, bytes]:
        """What a browser reads to see danger in words by itself: files by name."""
        return exported(self.directory.grammar)


class Shelf:
    """Holds the current edition and puts a new one in its place when the files have changed.

    Files that are broken never take a working site down: the last good edition stays, and the log says why.
    """

    def __init__(self, content: Path, var: Path) -> None:
        """Read the content now. Raises :class:`BrokenContentError` when it has problems."""
        # Each instance has a folder of its own: an index sweeps away what stands beside it.
        self._content, self._var = content, var / sha256(str(content.resolve()).encode()).hexdigest()[:12]
        self._lock = threading.Lock()
        self._seen, self._looked = fingerprint(content), time.monotonic()
        self._edition = self._read()

    def current(self) -> Edition:
        """The edition to show now; looks at the files at most once a second."""
        if time.monotonic() - self._looked > SECONDS_BETWEEN_LOOKS and self._lock.acquire(blocking=False):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._edition

    def _look(self) -> None:
        self._looked = time.monotonic()
        now = fingerprint(self._content)
        if now == self._seen:
            return
        self._seen = now
        try:
            self._edition = self._read()
        except BrokenContentError as error:
            LOG.error("The content has changed and has problems, so the last good one stays:\n%s", error)  # noqa: TRY400  the problems say more than a traceback

    def _read(self) -> Edition:
        loaded = load(self._content)
        if loaded.directory is None:
            raise BrokenContentError(loaded.problems)
        return Edition.of(loaded.directory, self._var)
