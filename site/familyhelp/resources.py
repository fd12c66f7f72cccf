"""Where our files lie, installed or in a checkout. Nothing else in the house knows."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _find(installed: str, in_checkout: str) -> Path:
    """A folder beside the package when installed from a wheel, else in the checkout."""
    beside = _PACKAGE / installed
    return beside if beside.is_dir() else _CHECKOUT / in_checkout


def templates() -> Path:
    """The Jinja templates."""
    return _find("templates", "site/templates")


def static() -> Path:
    """Images, scripts and, under ``dist``, the compiled style sheets."""
    return _find("static", "site/static")


def translations() -> Path:
    """The message catalogues."""
    return _find("translations", "translations")


def layer(name: str) -> Path:
    """A layer of content that comes with the engine: ``national``."""
    return _find(name, f"content/{name}")


def starter() -> Path:
    """The instance that ``familyhelp init`` copies."""
    return _find("starter", "examples/starter")


def default_content() -> Path:
    """The content to serve when nobody says which: ``./content``."""
    return Path("content")
