"""What is known of a document, yes or no, as bits."""

from enum import IntFlag


class Flag(IntFlag):
    """The bits of the column ``flags``."""

    FRESH = 1
    """Checked in the newest half-year that anything was checked in, or the one before."""
    LOCAL = 2
    """For the council's own area or a part of it."""
    ELSEWHERE = 4
    """Only for other places than the council's own."""
    URGENT = 8
    """May be shown first when it is urgent."""
    ALWAYS = 16
    """Open day and night."""
