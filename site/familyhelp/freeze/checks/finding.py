"""One thing that is wrong in a frozen site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """``page`` is a file of the build, ``what`` says what is wrong in it, in words."""

    page: str
    what: str

    def __str__(self) -> str:
        return f"{self.page}: {self.what}"
