"""A frozen site can be searched: its search files lie where the live site has them."""

from pathlib import Path

from familyhelp.freeze.search_files import copy
from familyhelp.web.app import compose
from familyhelp.web.settings import Settings


def test_every_file_lies_where_the_live_site_has_it(town: Settings, tmp_path: Path) -> None:
    app = compose(town)
    out = tmp_path / "site"
    copy(app, out)
    client = app.test_client()
    files = [path for path in out.rglob("*") if path.is_file()]
    assert out / "search" / "data" / "manifest.bin" in files
    assert out / "search" / "urgent" / "latin.bin" in files
    for file in files:
        answer = client.get("/" + file.relative_to(out).as_posix(), buffered=True)
        assert (answer.status_code, answer.data) == (200, file.read_bytes())
