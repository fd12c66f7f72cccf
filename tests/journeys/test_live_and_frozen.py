"""A frozen site and a live site answer the same."""

from pathlib import Path

import pytest
from tests.conftest import MINIMAL, Visit

from familyhelp.freeze.freezer import Frozen, freeze
from familyhelp.web.settings import Settings


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Frozen, Path]:
    """Anytown, frozen."""
    folder = tmp_path_factory.mktemp("frozen")
    return freeze(Settings(content=MINIMAL, var=folder / "var"), folder / "site"), folder / "site"


def test_nothing_is_found_wrong_in_it(frozen: tuple[Frozen, Path]) -> None:
    assert [str(finding) for finding in frozen[0].findings] == []
    assert frozen[0].pages > 80


def test_every_frozen_page_is_byte_for_byte_what_the_live_site_answers(
    frozen: tuple[Frozen, Path], anytown: Visit
) -> None:
    different = []
    for address in anytown.addresses:
        file = frozen[1] / (address[1:] + "index.html" if address.endswith("/") else address[1:])
        if not file.is_file() or file.read_bytes() != anytown.client.get(address).data:
            different.append(address)
    assert different == []


def test_there_is_no_page_that_the_live_site_does_not_have(frozen: tuple[Frozen, Path], anytown: Visit) -> None:
    made = {
        "/" + path.relative_to(frozen[1]).as_posix().removesuffix("index.html") for path in frozen[1].rglob("*.html")
    }
    assert made <= set(anytown.addresses)


def test_pictures_and_documents_are_the_same_too(frozen: tuple[Frozen, Path], anytown: Visit) -> None:
    for path in ("documents/pledge.txt", "photos/riverside.png", "static/js/site.mjs", "static/dist/site.css"):
        assert (frozen[1] / path).read_bytes() == anytown.client.get(f"/{path}", buffered=True).data
