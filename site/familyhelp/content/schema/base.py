"""What all kinds of entry have in common."""

from collections.abc import Callable

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError


class Entry(BaseModel):
    """A mapping of keys in a content file: no key but those named here, no value turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def wrong(said: str, suggestion: str | Callable[[], str] = "") -> PydanticCustomError:
    """The error to raise when a value will not do, in words for whoever wrote it.

    A suggestion that takes time to find is a function, asked only for the errors that are shown.
    """
    return PydanticCustomError("wrong", "{said}", {"said": said, "suggestion": suggestion})
