"""Whatever host the plain files stand on, families meet what the live site would give them."""

import http.client
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests import hosts
from tests.conftest import Visit
from tests.freeze.conftest import tree

from familyhelp.freeze import hosting
from familyhelp.freeze.errors import FreezeError
from familyhelp.freeze.freezer import freeze
from familyhelp.web.headers import HEADERS
from familyhelp.web.leaving import NOT_SEEN, SEEN
from familyhelp.web.settings import Settings

EXIT = "https://www.example.org/weather"
PRIVATE = ["/services/night-line/", "/pl/topics/t1/", "/search/", "/search/?q=scared", "/plan/", "/find-help/j/a1/"]
OPEN = ["/", "/hubs/riverside/", "/pl/", "/urgent-help/", "/areas/anytown/"]
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
STRICTER = {"Cloudflare Pages", "Netlify"}
"""They take too few rules to name each private page, so no page beside one is kept either."""


class Asked:
    """A host's answer to one question; redirects are not followed."""

    def __init__(self, site: str, path: str, headers: dict[str, str] | None = None) -> None:
        where = urlsplit(site)
        connection = http.client.HTTPConnection(where.netloc, timeout=30)
        connection.request("GET", where.path + path, headers=headers or {})
        answer = connection.getresponse()
        self.status, self.words = answer.status, answer.read()
        self.headers = {name.title(): value for name, value in answer.getheaders()}
        connection.close()


@pytest.fixture(scope="module", params=list(hosts.HOSTS))
def host(request: pytest.FixtureRequest) -> str:
    """Each kind of host that can be started here."""
    if why := hosts.missing(request.param):
        pytest.skip(why)
    return str(request.param)


@pytest.fixture(scope="module")
def site(host: str, frozen_anytown: Path) -> Iterator[str]:
    """Anytown behind a host, with nothing added to its rules."""
    with hosts.served(host, frozen_anytown) as address:
        yield address


# --- Every host, as the live site -----------------------------------------------------------------------------------


def test_every_page_is_the_live_sites_with_all_that_it_says_to_the_browser(
    site: str, host: str, anytown: Visit
) -> None:
    for address in anytown.addresses:
        live = anytown.client.get(address, buffered=True)
        asked = Asked(site, address)
        assert (asked.status, asked.words) == (200, live.data), address
        assert {name: asked.headers[name] for name in HEADERS} == dict(HEADERS), address
        assert host in STRICTER or asked.headers["Strict-Transport-Security"], "a council's own header stands beside"
        if live.mimetype == "text/html":
            assert asked.headers["Content-Type"] == "text/html; charset=utf-8"
            if host not in STRICTER:
                assert asked.headers["Cache-Control"] == live.headers["Cache-Control"], address


@pytest.mark.parametrize("path", PRIVATE)
def test_no_copy_of_a_private_page_is_kept_on_the_phone(site: str, path: str) -> None:
    asked = Asked(site, path)
    assert (asked.status, "no-store" in asked.headers["Cache-Control"]) == (200, True)


def test_no_copy_is_kept_either_when_a_page_is_asked_for_by_the_name_of_its_file(site: str) -> None:
    asked = Asked(site, "/services/night-line/index.html")
    assert asked.status in {301, 308} or "no-store" in asked.headers["Cache-Control"]


@pytest.mark.parametrize("path", OPEN)
def test_any_other_page_is_asked_for_anew_so_that_leaving_it_reaches_the_host(site: str, path: str) -> None:
    asked = Asked(site, path)
    assert (asked.status, asked.headers["Cache-Control"]) == (200, "no-cache")


@pytest.mark.parametrize(
    "path", ["/nowhere/", "/services/nobody/", "/services/night-line/more", "/nowhere.mjs", "/static/"]
)
def test_what_is_not_there_is_answered_with_the_page_for_lost_visitors(site: str, anytown: Visit, path: str) -> None:
    asked = Asked(site, path)
    assert (asked.status, asked.words) == (404, anytown.client.get("/404.html").data)
    assert asked.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/topics", "/pl/services/night-line"])
def test_a_forgotten_slash_is_put_right(site: str, path: str) -> None:
    asked = Asked(site, path)
    assert asked.status in {301, 308}
    assert asked.headers["Location"].removeprefix(site) == f"{path}/"


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/static/js/site.mjs", "text/javascript"), ("/static/dist/site.css", "text/css"), ("/exit.css", "text/css")],
)
def test_scripts_and_styles_have_the_type_that_browsers_ask_for(site: str, path: str, kind: str) -> None:
    asked = Asked(site, path)
    assert (asked.status, asked.headers["Content-Type"]) == (200, f"{kind}; charset=utf-8")


def test_the_rules_themselves_are_shown_to_nobody(site: str, host: str) -> None:
    hidden = [hosting.INSIDE["headers"], hosting.INSIDE["cloudflare.js"]]
    hidden += [".htaccess", ".familyhelp"] if host not in STRICTER else []
    assert [name for name in hidden if Asked(site, f"/{name}").status not in {403, 404}] == []


# --- Leaving --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", [*PRIVATE, *OPEN, "/nowhere/", "/search/?q=%D9%85%DB%8C%DA%BA+%DA%88&age=0-2", "/plan/?s=a|b&t=(1)"]
)
def test_whoever_presses_exit_is_sent_away_and_nothing_of_it_is_kept(site: str, path: str) -> None:
    asked = Asked(site, path, {"Referer": site + path, **SAME_ORIGIN})
    assert (asked.status, asked.headers["Location"], asked.headers["Cache-Control"]) == (303, EXIT, "no-store")
    assert asked.headers["Referrer-Policy"] == "no-referrer"


def test_an_old_browser_that_does_not_say_where_it_asks_from_can_leave_too(site: str) -> None:
    assert Asked(site, "/topics/", {"Referer": f"{site}/topics/"}).status == 303


def test_a_host_behind_a_proxy_that_ends_tls_lets_people_leave_too(site: str) -> None:
    assert Asked(site, "/topics/", {"Referer": f"{site}/topics/".replace("http:", "https:")}).status == 303


@pytest.mark.parametrize(
    "referrer",
    ["{site}/", "{site}/services/", "{site}/topics/?q=1", "https://www.example.org/topics/", "/topics/", "http://[",
     "{site}0/topics/", "{site}.example.org/topics/", "https://www.example.org/?{site}/topics/",
     "topics {site}/topics/"],
)  # fmt: skip
def test_whoever_comes_from_elsewhere_sees_the_page(site: str, referrer: str) -> None:
    assert Asked(site, "/topics/", {"Referer": referrer.format(site=site)}).status == 200


def test_another_site_cannot_send_a_family_away(site: str) -> None:
    headers = {"Referer": f"{site}/topics/", "Sec-Fetch-Site": "cross-site"}
    assert Asked(site, "/topics/", headers).status == 200


def test_the_link_that_leaves_no_trace_is_shown_only_where_it_works(site: str) -> None:
    seen = Asked(site, "/exit.css", {"Referer": f"{site}/services/night-line/", **SAME_ORIGIN})
    assert (seen.words.decode(), "no-store" in seen.headers["Cache-Control"]) == (SEEN, True)
    for headers in ({}, {"Referer": "https://www.example.org/"}, {"Referer": f"{site}/", "Sec-Fetch-Site": "none"}):
        asked = Asked(site, "/exit.css", headers)
        assert (asked.words.decode(), "no-store" in asked.headers["Cache-Control"]) == (NOT_SEEN, True), headers


# --- Other places, other exits --------------------------------------------------------------------------------------

ODD = "https://www.example.org/we%20ather/$1?a='%41'&b=$http_host{uri}|c;e&g=%{HTTP_HOST}ż"
ODD_WRITTEN = (
    "https://www.example.org/we%20ather/%241?a=%27%41%27&b=%24http_host%7Buri%7D%7Cc;e&g=%%7BHTTP_HOST%7D%C5%BC"
)
"""An address that means something to each kind of host, and how it goes over the line."""


def _leads_to(town: Settings, address: str) -> None:
    file = town.content / "site.yaml"
    words = file.read_text(encoding="utf-8")
    assert EXIT in words
    file.write_text(words.replace(EXIT, json.dumps(address)), encoding="utf-8")


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build for a folder of a host, whose way out is an address that means something to each kind of host."""
    place = tmp_path_factory.mktemp("elsewhere")
    town = Settings(
        content=Path(shutil.copytree(hosts.ROOT / "tests" / "content" / "minimal", place / "anytown")),
        var=place / "var",
        url="https://www.example.org/fam.ilies/help",
    )
    _leads_to(town, ODD)
    freeze(town, place / "build", checked=False)
    return place / "build"


def test_in_a_folder_of_a_host_and_with_any_way_out_it_is_the_same(host: str, elsewhere: Path) -> None:
    with hosts.served(host, elsewhere, "/fam.ilies/help") as site:
        left = Asked(site, "/services/night-line/", {"Referer": f"{site}/services/night-line/"})
        assert (left.status, left.headers["Location"]) == (303, ODD_WRITTEN)
        assert Asked(site, "/exit.css", {"Referer": f"{site}/"}).words.decode() == SEEN
        assert "no-store" in Asked(site, "/services/night-line/").headers["Cache-Control"]
        assert Asked(site, "/hubs/").headers["Cache-Control"] == "no-cache"
        lost = Asked(site, "/nowhere/")
        assert (lost.status, lost.words) == (404, (elsewhere / "404.html").read_bytes())
        assert Asked(site, "/static/js/site.mjs").headers["Content-Type"] == "text/javascript; charset=utf-8"


# --- The files ------------------------------------------------------------------------------------------------------


def test_the_rules_for_a_hosts_own_configuration_lie_beside_the_site_and_not_in_it(town: Settings) -> None:
    out = town.var / "build"
    freeze(town, out, checked=False)
    assert set(tree(town.var / "build-hosting")) == set(hosting.BESIDE.values())
    assert [name for name in hosting.BESIDE.values() if (out / name).exists()] == []


def _rules(out: Path) -> dict[str, bytes]:
    inside = {name: (out / name).read_bytes() for name in hosting.INSIDE.values()}
    return {**tree(hosting.beside(out)), **inside}


def test_a_new_sensitive_listing_changes_no_rule_so_that_no_host_need_be_told(town: Settings) -> None:
    out = town.var / "build"
    freeze(town, out, checked=False)
    before = _rules(out)
    file = town.content / "services" / "night-line.md"
    (town.content / "services" / "day-line.md").write_bytes(file.read_bytes())
    freeze(town, out, checked=False)
    assert (out / "services" / "day-line" / hosting.MARKER).is_file()
    assert _rules(out) == before


def test_every_private_page_is_marked_and_no_other(frozen_anytown: Path) -> None:
    for page in frozen_anytown.rglob("index.html"):
        private = "data-private=" in page.read_text(encoding="utf-8")
        assert (page.parent / hosting.MARKER).exists() == private, page


def test_rules_that_were_lost_come_back(town: Settings) -> None:
    out = town.var / "build"
    freeze(town, out, checked=False)
    shutil.rmtree(hosting.beside(out))
    assert not freeze(town, out, checked=False).unchanged
    assert hosting.is_there(out)


@pytest.mark.parametrize("words", ["server { }\n", ""])
def test_a_configuration_that_somebody_else_wrote_is_never_replaced(town: Settings, words: str) -> None:
    out = town.var / "build"
    theirs = hosting.beside(out) / "nginx.conf"
    theirs.parent.mkdir(parents=True)
    theirs.write_text(words, encoding="utf-8")
    with pytest.raises(FreezeError, match="did not make it"):
        freeze(town, out, checked=False)
    assert theirs.read_text(encoding="utf-8") == words
    assert not out.exists()


def test_the_rules_for_plain_headers_stay_below_what_hosts_take_even_in_ten_languages(
    frozen_anytown: Path, anytown: Visit
) -> None:
    words = (frozen_anytown / hosting.INSIDE["headers"]).read_text(encoding="utf-8")
    rules = [line for line in words.splitlines() if line.startswith("/")]
    assert len(rules) == len(set(rules))
    assert len(rules) / len(anytown.directory.site.languages) * 10 <= 100  # Cloudflare Pages' limit
