"""The ledger names each page once, in every language that it has."""

from tests.conftest import Visit

from familyhelp.web.ledger import LEDGER, Kind, frozen_pages, listed_pages


def test_no_page_is_named_twice(anytown: Visit) -> None:
    named = [(lang, view, *values.items()) for lang, view, values in frozen_pages(anytown.directory)]
    assert len(named) == len(set(named)) == len(anytown.addresses)


def test_every_listing_hub_topic_page_and_piece_of_news_has_its_page_in_both_languages(anytown: Visit) -> None:
    shown = anytown.directory
    for folder, slugs in (
        ("services/", shown.services), ("hubs/", shown.hubs), ("topics/", shown.topic_at), ("news/", shown.news),
        ("", shown.pages),
    ):  # fmt: skip
        for slug in slugs:
            assert {f"/{folder}{slug}/", f"/pl/{folder}{slug}/"} <= set(anytown.addresses)


def test_what_programs_read_is_made_once(anytown: Visit) -> None:
    for address in ("/sitemap.xml", "/robots.txt", "/colours.css", "/404.html", "/postcodes/sr5.json"):
        assert address in anytown.addresses
        assert f"/pl{address}" not in anytown.addresses


def test_every_page_that_is_listed_is_for_the_public(anytown: Visit) -> None:
    kinds = {LEDGER[view].kind for view, _values in listed_pages(anytown.directory)}
    assert kinds <= {Kind.FROZEN, Kind.LIVE_PUBLIC}


def test_sunderland_has_five_hubs_and_more_than_two_hundred_services(sunderland: Visit) -> None:
    views = [view for _lang, view, _values in listed_all(sunderland)]
    assert views.count("service") > 200


def listed_all(visit: Visit) -> list[tuple[str, str, dict[str, str]]]:
    return [page for page in frozen_pages(visit.directory) if page[0] == "en"]
