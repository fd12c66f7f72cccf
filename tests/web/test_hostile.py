"""Whatever a stranger sends, the site answers in kind, and never with a fault."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.conftest import Visit

PATHS = [
    "/documents/../site.yaml", "/documents/%2e%2e/site.yaml", "/documents/..%2fsite.yaml", "/documents/....//site.yaml",
    "/photos/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/photos//etc/passwd", "/documents/%00",
    "/documents/.hidden", "/documents/" + "a" * 5000, "/documents/", "/photos/riverside.png/", "/static/../app.py",
    "/static/%2e%2e/%2e%2e/pyproject.toml", "/static/dist", "/pl/documents/../site.yaml", "/%ff%fe/", "/services/%ff/",
    "/services/%2e%2e/", "/services/toy-library%2f", "/services/..%2f..%2f", "/hubs/%00/", "//", "///", "/./",
    "/documents/pledge.txt%00", "/.git/config",
    "/" + "a/" * 3000, "/services/" + "%41" * 3000 + "/", "/postcodes/..%2f.json", "/postcodes/%00.json", "/ages/%00/",
    "/topics/{{7*7}}/", "/services/<script>/", "/areas/'/", "/index.html", "/site.yaml", "/content/site.yaml",
]  # fmt: skip


SAME = ("/services/toy-library%2f", "///")  # other ways to write an address that is there


@pytest.mark.parametrize("path", PATHS, ids=range(len(PATHS)))
def test_no_path_leads_out_of_the_site_or_breaks_it(anytown: Visit, path: str) -> None:
    answer = anytown.client.get(path, buffered=True)
    assert answer.status_code in ((200, 308, 404) if path in SAME else (308, 404))
    assert "exit_to" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "get"])
@pytest.mark.parametrize("path", ["/", "/search/?q=a", "/nowhere/", "/documents/pledge.txt"])
def test_odd_methods_get_an_ordinary_answer(anytown: Visit, method: str, path: str) -> None:
    assert anytown.client.open(path, method=method, buffered=True).status_code in (200, 404, 405)


def test_asking_only_for_the_headers_gets_only_the_headers(anytown: Visit) -> None:
    answer = anytown.client.head("/")
    assert (answer.status_code, answer.data) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 1000


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "a b c"},
        {"Host": "evil.example:99999"},
        {"Host": "[::1"},
        {"Host": ""},
        {"Host": "x" * 3000},
        {"Accept-Language": "\xff" * 500},
        {"Accept": "*" * 5000},
        {"Cookie": "=;" * 2000},
        {"Range": "bytes=9999999-1"},
        {"If-Modified-Since": "never"},
        {"If-None-Match": '"' * 99},
        {"Content-Length": "-1"},
        {"Content-Type": "multipart/form-data; boundary="},
        {"X-Forwarded-For": "'; DROP"},
        {"X-HTTP-Method-Override": "DELETE"},
    ],
    ids=str,
)
@pytest.mark.parametrize("path", ["/", "/nowhere/", "/hubs", "/documents/pledge.txt"])
def test_junk_in_the_headers_breaks_nothing(anytown: Visit, headers: dict[str, str], path: str) -> None:
    answer = anytown.client.get(path, headers=headers, buffered=True)
    assert answer.status_code < 500
    assert "evil.example" not in str(answer.headers)


@pytest.mark.parametrize(
    "query",
    ["?" + "q=" + "a" * 60_000, "?" + "&".join(f"k{n}={n}" for n in range(3000)),
     "?q=%", "?q=%zz", "?=", "?q[]=1", "?%00=%00",
     "?lang=../../etc", "?page=%00", "?age=%ff", "?topic[$ne]=1"],
    ids=range(11),
)  # fmt: skip
def test_a_strange_query_is_answered(anytown: Visit, query: str) -> None:
    for path in ("/", "/search/", "/services/toy-library/"):
        assert anytown.client.get(path + query).status_code in (200, 400, 413, 414)


@given(st.binary(max_size=40))
def test_no_bytes_in_a_path_make_a_fault(anytown: Visit, raw: bytes) -> None:
    path = "/" + "".join(f"%{byte:02x}" for byte in raw)
    assert anytown.client.get(path, buffered=True).status_code in (200, 308, 404)


@given(st.binary(max_size=60))
@example(b"\xa00Aa")
def test_no_bytes_in_a_question_make_a_fault(anytown: Visit, raw: bytes) -> None:
    question = "".join(f"%{byte:02x}" for byte in raw)
    address = f"/search/?q={question}&page={question}&topic={question}"
    found = anytown.client.get(address, follow_redirects=True)  # what looks like a postcode is cut, which leads on once
    assert found.status_code == 200


def test_a_link_that_leads_out_of_the_content_is_not_followed(
    visit: Callable[[], Visit], instance: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    (instance / "documents" / "link.txt").symlink_to(secret)
    (instance / "documents" / ".notes.txt").write_text("the secret", encoding="utf-8")
    site = visit()
    assert site.client.get("/documents/link.txt").status_code == 404
    assert site.client.get("/documents/.notes.txt").status_code == 404
