"""axe-core, the usual checker of accessibility, in a page that a browser shows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import DESK, PHONE

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
# Beyond what axe looks for by itself: text at 7:1, as LOOK.md promises, and targets that do not crowd each other.
_BY_DAY = """() => axe.run({
    resultTypes: ["violations"],
    rules: {"color-contrast-enhanced": {enabled: true}, "target-size": {enabled: true}},
})"""
# The dark changes colours and nothing else, and the same ones at every width.
_BY_NIGHT = """() => axe.run({
    resultTypes: ["violations"],
    runOnly: {type: "rule", values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]},
})"""
_LOOKS: tuple[tuple[tuple[int, int], Literal["light", "dark"], str], ...] = (
    (PHONE, "dark", _BY_NIGHT),
    (PHONE, "light", _BY_DAY),
    (DESK, "light", _BY_DAY),
)
_WIDER = "(width) => document.documentElement.scrollWidth > width"

installed = pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: run make install")
"""The mark of tests that need it."""


def _lines(found: list[dict[str, Any]]) -> Iterator[str]:
    for violation in found:
        for node in violation["nodes"]:
            why = " ".join(node["failureSummary"].split("\n")[1:]).strip()
            yield f"{violation['id']} ({violation['impact']}): {' '.join(map(str, node['target']))}: {why}"


def findings(page: Page) -> str:
    """What axe finds on a phone and at a desk, and in the dark, a line a place; and a page that is too wide."""
    page.wait_for_load_state()  # after a press the page may still lack its style sheets
    page.evaluate(AXE.read_text(encoding="utf-8"))
    lines = []
    for (width, height), scheme, look in _LOOKS:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(look)["violations"]
        lines += [f"{width} {scheme}: {line}" for line in _lines(found)]
        if page.evaluate(_WIDER, width):
            lines.append(f"{width}: the page is wider than that")
    return "\n".join(lines)
