"""What stops a build."""


class FreezeError(Exception):
    """The site could not be frozen; the message says why and what to do. What stood before still stands."""
