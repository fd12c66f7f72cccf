"""Documents, photographs and recordings that belong to the content."""

from pathlib import Path

from flask import Response, abort, current_app, send_from_directory

from familyhelp.content.files import MEDIA
from familyhelp.content.layers import folders_or_instance


def media(folder: str, file: str) -> Response:
    """A file of the content; the instance's own stands before a layer's."""
    if file.endswith("/"):
        abort(404)
    layers = [layer.resolve() for layer in reversed(folders_or_instance(current_app.config["SETTINGS"].content))]
    home = next((layer for layer in layers if _shown(layer, Path(folder, file))), None) or abort(404)
    return send_from_directory(home / folder, file)


def _shown(home: Path, name: Path) -> bool:
    """Whether a layer has a file to show. Links that lead out of it and hidden files stay hidden, as in the freezer."""
    if any(part.startswith(".") for part in name.parts):
        return False
    try:
        found = (home / name).resolve()
        return found.is_relative_to(home) and found.is_file()
    except (OSError, ValueError):  # too long a name, or a nought byte in it
        return False


ROUTES = {f"/<any({','.join(MEDIA)}):folder>/<path:file>": media}
