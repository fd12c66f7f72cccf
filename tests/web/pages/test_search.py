"""A page of results: what it says, and what it keeps out of the address."""

from collections.abc import Callable

from tests.auditing import Page
from tests.conftest import Visit

Fetch = Callable[..., Page]


def test_a_whole_postcode_never_stays_in_the_address(sunderland: Visit) -> None:
    answer = sunderland.client.get("/search/?q=toddler+group+sr5+4bw&cost=free")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/search/?q=toddler+group+sr5&cost=free"


def test_another_language_is_offered_the_same_search(page: Fetch) -> None:
    found = page("/search/?q=colic+sleep&age=0-2")
    assert found.attribute(".fh-languages a[hreflang=pl]", "href") == "/pl/search/?q=colic+sleep&age=0-2"
    assert found.attribute('link[hreflang="pl"]', "href").endswith("/pl/search/")


def test_a_map_and_the_nearest_first_are_offered_only_where_something_has_a_place(sunderland: Visit) -> None:
    placed, nowhere = (sunderland.page(f"/search/?q={words}") for words in ("sr5+food+bank", "sr5+cry-sis"))
    assert [placed.has(each) for each in (".fh-onmap", ".fh-sort")] == [True, True]
    assert [nowhere.has(each) for each in (".fh-onmap", ".fh-sort")] == [False, False]


def test_a_correction_is_said_and_can_be_refused(sunderland: Visit) -> None:
    page = sunderland.page("/search/?q=postnatel+depresion")
    assert "postnatal depression" in page.text
    assert page.has('a[href="/search/?q=postnatel+depresion&exact=1"]')
    assert "Showing results for" not in sunderland.page("/search/?q=postnatel+depresion&exact=1").text


def test_search_without_words_offers_every_other_way(anytown: Visit) -> None:
    links = set(anytown.page("/search/").links)
    assert {f"/topics/{slug}/" for slug in anytown.directory.topic_at} <= links
    assert {"/services/", "/ages/0-2/", "/areas/hilltop/"} <= links


def test_results_say_what_was_found_and_why(page: Fetch) -> None:
    found = page("/search/?q=colic")
    assert found.attribute("#q", "value") == "colic"
    assert "/services/sleep-talk/" in found.links
    assert found.has(".fh-chips__reason")
    assert "colic" not in found.title


def test_nothing_found_offers_topics_and_a_person(page: Fetch) -> None:
    found = page("/search/?q=zzzzqqqq")
    assert found.said(".fh-count") == ["0 results"]
    assert [link for link in found.links if link.startswith("/topics/") and link != "/topics/"]
    assert found.has(".fh-talk")


def test_words_of_danger_show_999_first(page: Fetch) -> None:
    found = page("/search/?q=my+partner+hurts+me+domestic+abuse")
    assert found.has("[data-danger=violence-at-home] .fh-urgent__number")
    assert "/services/night-line/" in found.links


def test_words_that_only_look_alike_show_no_panel(page: Fetch) -> None:
    assert not page("/search/?q=my+husband+hit+the+gym").has("[data-danger]")


def test_the_title_and_the_headers_of_an_answer_keep_its_words_to_themselves(page: Fetch) -> None:
    found = page("/search/?q=my+partner+hurts+me")
    assert "partner" not in found.title
    assert found.response.headers["Cache-Control"] == "no-store"


def test_a_panel_is_in_the_language_of_the_page(page: Fetch) -> None:
    assert "Czy ktoś Cię krzywdzi?" in page("/pl/search/?q=przemoc+domowa").text
