"""Leaving without scripts: the page that asks for itself is answered with the way out, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Visit

from familyhelp.web.leaving import NOT_SEEN, SEEN

EXIT = "https://www.example.org/weather"
PAGES = [
    "/",
    "/services/night-line/",
    "/topics/t1/",
    "/search/?q=he+hurts+me&age=0-2",
    "/pl/plan/?s=toy-library",
    "/nowhere/",
]
HERE = "http://localhost"


@pytest.fixture(scope="module")
def exit_to(anytown: Visit) -> str:
    return anytown.directory.site.exit_to


@pytest.mark.parametrize("path", PAGES)
def test_whoever_presses_exit_is_sent_away_and_nothing_of_it_is_kept(anytown: Visit, exit_to: str, path: str) -> None:
    answer = anytown.client.get(path, headers={"Referer": HERE + path, "Sec-Fetch-Site": "same-origin"})
    assert (answer.status_code, answer.headers["Location"]) == (303, exit_to)
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_old_browser_that_does_not_say_where_it_asks_from_can_leave_too(anytown: Visit) -> None:
    assert anytown.client.get("/topics/", headers={"Referer": f"{HERE}/topics/"}).status_code == 303


def test_words_in_any_script_are_no_hindrance(anytown: Visit) -> None:
    path = "/search/?q=%D9%85%DB%8C%DA%BA+%DA%88%D8%B1%D8%AA%DB%8C+%DB%81%D9%88%DA%BA"
    assert anytown.client.get(path, headers={"Referer": HERE + path}).status_code == 303


@pytest.mark.parametrize(
    "referrer",
    [
        "", f"{HERE}/", f"{HERE}/services/", f"{HERE}/topics/?q=1", "https://www.example.org/topics/", "http://[",
        "/topics/",
        "http://localhost.example.org/topics/", "http://localhost:81/topics/",
    ],
)  # fmt: skip
def test_whoever_comes_from_elsewhere_sees_the_page(anytown: Visit, referrer: str) -> None:
    answer = anytown.client.get("/topics/", headers={"Referer": referrer})
    assert answer.status_code == 200


def test_another_site_cannot_send_a_family_away(anytown: Visit) -> None:
    headers = {"Referer": f"{HERE}/topics/", "Sec-Fetch-Site": "cross-site"}
    assert anytown.client.get("/topics/", headers=headers).status_code == 200


@given(st.text(max_size=60))
def test_no_referrer_breaks_a_page(anytown: Visit, odd: str) -> None:
    headers = {"Referer": odd.encode("utf-8").decode("latin-1").replace("\r", "").replace("\n", "")}
    assert anytown.client.get("/exit.css", headers=headers).status_code == 200


def test_the_link_that_leaves_no_trace_is_shown_only_where_it_works(anytown: Visit) -> None:
    seen = anytown.client.get("/exit.css", headers={"Referer": f"{HERE}/services/night-line/"})
    assert (seen.text, seen.headers["Cache-Control"]) == (SEEN, "no-store")
    assert anytown.client.get("/exit.css").text == NOT_SEEN
    assert anytown.client.get("/exit.css", headers={"Referer": "https://www.example.org/"}).text == NOT_SEEN


@pytest.mark.parametrize("path", ["/services/night-line/", "/topics/t1/", "/search/?q=scared", "/plan/?s=toy-library"])
def test_no_copy_of_a_private_page_is_kept_on_the_phone(anytown: Visit, path: str) -> None:
    answer = anytown.client.get(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "data-private" in answer.text


@pytest.mark.parametrize("path", ["/", "/services/toy-library/", "/topics/baby-groups/"])
def test_any_other_page_is_asked_for_anew_so_that_leaving_it_reaches_us(anytown: Visit, path: str) -> None:
    answer = anytown.client.get(path)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "data-private" not in answer.text
