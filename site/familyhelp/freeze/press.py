"""Makes the files of the frozen site, a portion at a time."""

import warnings
from collections.abc import Sequence

from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from familyhelp.freeze.errors import FreezeError


class Press:
    """Makes the files of one portion of the addresses after another.

    Frozen-Flask makes all pages of one call inside one application context, in which whatever the first
    page put into ``g`` would stay, its language above all. So each page is a call of its own.
    """

    def __init__(self, freezer: Freezer) -> None:
        self._freezer = freezer
        self._address = ""
        freezer.url_generators[:] = [lambda: [self._address]]

    def make(self, addresses: Sequence[str]) -> int:
        """Make the files of some addresses; a warning is an error. Returns how many there were."""
        with warnings.catch_warnings():
            warnings.simplefilter("error", FrozenFlaskWarning)
            # Which routes have no page is the ledger's to say, and a test's to check.
            warnings.simplefilter("ignore", MissingURLGeneratorWarning)
            for self._address in addresses:
                self._make()
        return len(addresses)

    def _make(self) -> None:
        try:
            for _page in self._freezer.freeze_yield():
                pass
        except Exception as error:
            message = f"The page {self._address} could not be made ({type(error).__name__}: {error})."
            raise FreezeError(message) from error
