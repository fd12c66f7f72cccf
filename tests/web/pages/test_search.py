"""A page of results: what it says, and what it keeps out of the address."""

from tests.conftest import Visit


def test_a_whole_postcode_never_stays_in_the_address(sunderland: Visit) -> None:
    answer = sunderland.client.get("/search/?q=toddler+group+sr5+4bw&cost=free")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/search/?q=toddler+group+sr5&cost=free"


def test_a_correction_is_said_and_can_be_refused(sunderland: Visit) -> None:
    page = sunderland.page("/search/?q=postnatel+depresion")
    assert "postnatal depression" in page.text
    assert page.has('a[href="/search/?q=postnatel+depresion&exact=1"]')
    assert "Showing results for" not in sunderland.page("/search/?q=postnatel+depresion&exact=1").text
