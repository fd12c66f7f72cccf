"""Documents, photographs and recordings that belong to the content."""

from flask import Response, abort, current_app, send_from_directory

from familyhelp.content.files import MEDIA
from familyhelp.content.layers import folders_or_instance


def media(folder: str, file: str) -> Response:
    """A file of the content; the instance's own stands before a layer's.

    ``send_from_directory`` refuses any path that leads out of its folder.
    """
    for layer in reversed(folders_or_instance(current_app.config["SETTINGS"].content)):
        home = (layer / folder).resolve()
        if (home / file).is_file():
            return send_from_directory(home, file)
    abort(404)


ROUTES = {f"/<any({','.join(MEDIA)}):folder>/<path:file>": media}
