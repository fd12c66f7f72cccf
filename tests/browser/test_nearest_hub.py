"""The nearest Family Hub, by the start of a postcode for everyone, by all of it where scripts run."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

BUNNY_HILL = "Bunny Hill Family Hub"


def _ask(page: Page, postcode: str) -> None:
    page.get_by_role("textbox", name="Your postcode").fill(postcode)
    page.get_by_role("button", name="Show my nearest hub").click()


def test_without_scripts_the_start_of_a_postcode_leads_to_the_nearest_hub(site: str, any_phone: Page) -> None:
    any_phone.goto(f"{site}/")
    any_phone.get_by_role("link", name="SR5", exact=True).click()
    expect(any_phone.get_by_role("heading", level=1)).to_have_text("Family Hubs near SR5")
    expect(any_phone.locator(".fh-card__name").first).to_have_text(BUNNY_HILL)


def test_without_scripts_nobody_is_offered_a_box_that_does_nothing(site: str, opened: Callable[..., Page]) -> None:
    page = opened(scripts=False)
    page.goto(f"{site}/hubs/")
    expect(page.get_by_role("textbox", name="Your postcode")).to_be_hidden()


@pytest.mark.parametrize("typed", ["SR5 4BW", "sr54bw"])
def test_a_whole_postcode_shows_the_nearest_hub_first(site: str, phone: Page, typed: str) -> None:
    phone.goto(f"{site}/")
    _ask(phone, typed)
    answer = phone.locator(".fh-nearest__answer li")
    expect(answer.first).to_contain_text(BUNNY_HILL)
    expect(answer).to_have_count(5)
    answer.first.get_by_role("link").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(BUNNY_HILL)


def test_in_polish_the_box_works_as_well(site: str, phone: Page) -> None:
    phone.goto(f"{site}/pl/hubs/")
    phone.locator("#postcode").fill("SR5 4BW")
    phone.keyboard.press("Enter")
    expect(phone.locator(".fh-nearest__answer li").first).to_contain_text("Bunny Hill")


def test_nothing_of_the_postcode_leaves_the_phone_but_its_district(site: str, phone: Page, requests: list[str]) -> None:
    phone.goto(f"{site}/hubs/")
    _ask(phone, "SR5 4BW")
    expect(phone.locator(".fh-nearest__answer li").first).to_be_visible()
    assert [each for each in requests if "/static/" not in each] == [f"{site}/hubs/", f"{site}/postcodes/sr5.json"]
    assert not [each for each in requests if "4BW" in unquote(each).upper()]
    assert "4BW" not in phone.url.upper()


@pytest.mark.parametrize("typed", ["ZZ9 9ZZ", "SR5 4CO", "the flat above the shop", ""])
def test_a_postcode_we_do_not_know_gets_a_helpful_answer(site: str, phone: Page, typed: str, absent: set[str]) -> None:
    absent.add("/postcodes/zz9.json")
    phone.goto(f"{site}/hubs/")
    _ask(phone, typed)
    expect(phone.get_by_role("status")).to_contain_text("We do not know that postcode")
    expect(phone.get_by_role("link", name="SR5", exact=True)).to_be_visible()


def test_words_that_are_no_postcode_are_not_sent_at_all(site: str, phone: Page, requests: list[str]) -> None:
    phone.goto(f"{site}/hubs/")
    _ask(phone, "my street")
    expect(phone.get_by_role("status")).not_to_be_empty()
    assert [each for each in requests if "/static/" not in each] == [f"{site}/hubs/"]
