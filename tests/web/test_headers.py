"""Nothing from anywhere else, on every answer."""

import pytest
from tests.conftest import Visit

from familyhelp.web.headers import CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    "address",
    ["/", "/nowhere/", "/static/js/site.mjs", "/sitemap.xml", "/colours.css", "/documents/pledge.txt", "/hubs", "/pl/"],
)
def test_every_answer_carries_the_policy(anytown: Visit, address: str) -> None:
    headers = anytown.client.get(address, buffered=True).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_the_policy_lets_in_no_other_host_and_nothing_inline() -> None:
    for forbidden in ("http", "*", "unsafe", "blob:", "eval"):
        assert forbidden not in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("cookie", ["session=1", "lang=pl", "x" * 4000])
def test_a_cookie_changes_nothing(anytown: Visit, cookie: str) -> None:
    with_one = anytown.client.get("/", headers={"Cookie": cookie, "Accept-Language": "pl"})
    without = anytown.client.get("/")
    assert with_one.data == without.data
    assert "Set-Cookie" not in with_one.headers
