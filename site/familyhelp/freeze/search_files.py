"""The search files, copied as they are: the browser's own search reads them."""

import shutil
from pathlib import Path

from flask import Flask, g, url_for

from familyhelp.web import pages


def copy(app: Flask, destination: Path) -> None:
    """Copy every file that the manifest names to the address under which the live site has it."""
    with app.test_request_context("/"):
        app.preprocess_request()
        view = pages.endpoint("search_data", g.edition.directory.site.language)
        for name, path in g.edition.searcher.files.items():
            file = destination / url_for(view, file=name).removeprefix("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, file)
