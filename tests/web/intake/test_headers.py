"""Every answer tells the browser to keep nothing, tell nobody and load nothing from elsewhere."""

import pytest
from tests.web.intake.family import HERE, Family

WANTED = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}


@pytest.mark.parametrize("path", ["/", "/nope/", "/who/", "/leave/", "/form.css", "/static/js/intake.mjs"])
def test_every_answer_carries_them(family: Family, path: str) -> None:
    headers = family.client.get(path, base_url=HERE, buffered=True).headers
    assert {name: headers[name] for name in WANTED} == WANTED
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert (headers.get("Cache-Control") == "no-store") is not path.startswith("/static")


def test_nobody_who_asks_can_choose_the_host_that_we_send_a_family_to(family: Family) -> None:
    assert family.client.get("/help/", base_url="https://evil.example").location == "/"
    assert family.client.get("/who", base_url="https://evil.example").location == "/who/"
