"""The search files and the words of urgent help, as they are: the browser's own search reads them."""

import shutil
from pathlib import Path

from flask import Flask, g, url_for

from familyhelp.web import pages


def copy(app: Flask, destination: Path) -> None:
    """Put every file that the browser may ask for where the live site has it."""
    with app.test_request_context("/"):
        app.preprocess_request()
        for name, path in g.edition.searcher.files.items():
            shutil.copyfile(path, _place(destination, "search_data", name))
        for name, content in g.edition.danger_words.items():
            _place(destination, "urgent_words", name).write_bytes(content)


def _place(destination: Path, view: str, name: str) -> Path:
    """Where a file belongs; its folder is there."""
    address = url_for(pages.endpoint(view, g.edition.directory.site.language), file=name)
    file = destination / address.removeprefix("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    return file
