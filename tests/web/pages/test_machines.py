"""What programs read: the site map, robots, postcodes, a council's colours."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import Visit

BASE = "https://family-help.example.org"
NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "html": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def site_map(anytown: Visit) -> ET.Element:
    """The site map, read as a search engine reads it."""
    answer = anytown.client.get("/sitemap.xml")
    assert answer.mimetype == "application/xml"
    return ET.fromstring(answer.text)  # noqa: S314  it is our own


def _places(site_map: ET.Element) -> list[str]:
    return [str(node.text) for node in site_map.findall(".//map:loc", NAMES)]


def test_the_site_map_names_every_page_that_may_be_listed_once(anytown: Visit, site_map: ET.Element) -> None:
    told = _places(site_map)
    assert len(told) == len(set(told))
    assert {f"{BASE}/", f"{BASE}/pl/", f"{BASE}/services/toy-library/", f"{BASE}/hubs/riverside/"} <= set(told)
    assert {place.removeprefix(BASE) for place in told} <= set(anytown.addresses)


def test_the_site_map_names_no_sensitive_service(anytown: Visit, site_map: ET.Element) -> None:
    sensitive = [slug for slug, each in anytown.directory.services.items() if each.sensitive]
    assert sensitive
    assert not [place for place in _places(site_map) if place.split("/")[-2] in sensitive]


def test_each_page_is_told_with_its_twin_and_the_day_it_was_checked(site_map: ET.Element) -> None:
    (found,) = (
        node
        for node in site_map.findall("map:url", NAMES)
        if node.findtext("map:loc", "", NAMES) == f"{BASE}/services/toy-library/"
    )
    assert found.findtext("map:lastmod", "", NAMES) == "2026-10-20"
    assert {link.get("hreflang"): link.get("href") for link in found.findall("html:link", NAMES)} == {
        "en": f"{BASE}/services/toy-library/",
        "pl": f"{BASE}/pl/services/toy-library/",
    }


def test_robots_keep_families_own_words_out_of_search_engines(anytown: Visit) -> None:
    lines = anytown.client.get("/robots.txt").text.splitlines()
    assert {"Disallow: /search/?", "Disallow: /pl/search/?", f"Sitemap: {BASE}/sitemap.xml"} <= set(lines)
    assert "Disallow: /" not in lines


def test_a_districts_postcodes_are_places_on_the_national_grid(anytown: Visit) -> None:
    answer = anytown.client.get("/postcodes/sr5.json")
    found = json.loads(answer.text)
    assert answer.mimetype == "application/json"
    assert len(found) > 500
    assert all(re.fullmatch(r"\d[A-Z]{2}", postcode) for postcode in found)
    east, north = found["4BW"]
    assert 430_000 < east < 445_000
    assert 550_000 < north < 565_000


def test_a_postcode_of_another_council_is_not_given(anytown: Visit) -> None:
    assert anytown.client.get("/postcodes/dy1.json").status_code == 404


def test_the_councils_colours_stand_over_ours(anytown: Visit) -> None:
    answer = anytown.client.get("/colours.css")
    light = "@media screen and (prefers-color-scheme: light){:root{--button:#0b5d4e;}}\n"
    assert (answer.mimetype, answer.text) == ("text/css", light)


def test_a_council_without_colours_has_ours(visit: Callable[[], Visit], instance: Path) -> None:
    site = instance / "site.yaml"
    lines = site.read_text(encoding="utf-8").splitlines(keepends=True)
    site.write_text("".join(line for line in lines if not line.startswith("colours:")), encoding="utf-8")
    opened = visit()
    assert not opened.page("/").has('link[href="/colours.css"]')
    assert opened.client.get("/colours.css").text == ""
