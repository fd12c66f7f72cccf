"""The pictures and documents that belong to the content, copied as they are."""

import shutil
from pathlib import Path

from familyhelp.content.files import MEDIA
from familyhelp.content.layers import folders_or_instance


def copy(content: Path, destination: Path) -> None:
    """Copy every layer's media; the instance's own file stands where two have one name.

    Links that lead out of the content, and hidden files, are not published.
    """
    for layer in folders_or_instance(content):
        home = layer.resolve()
        for folder in MEDIA:
            for path in sorted((layer / folder).rglob("*")):
                name = path.relative_to(layer)
                hidden = any(part.startswith(".") for part in name.parts)
                if path.is_file() and not hidden and path.resolve().is_relative_to(home):
                    (destination / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, destination / name)
