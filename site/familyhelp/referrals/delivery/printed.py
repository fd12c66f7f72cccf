"""Where notices go while no mail server is set: to whoever started the program."""

from collections.abc import Callable


class PrintedPost:
    """Says notices aloud, for a demonstration or a first try."""

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say

    def send(self, subject: str, text: str, token: str) -> None:
        """Say a message."""
        self._say(f"--- {subject} ({token})\n{text}---")
