"""A parent at night, on a small phone, looks for help: by topic, and in their own words."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

CRY_SIS = re.compile(r"/services/cry-sis/$")


def test_a_parent_finds_cry_sis_by_topic_and_can_ring(site: str, any_phone: Page) -> None:
    page = any_phone
    page.goto(f"{site}/")
    page.locator("summary", has_text="Pregnancy, babies and early years").click()
    page.locator("main").get_by_role("link", name="Crying and sleep").click()
    page.get_by_role("link", name="Cry-sis", exact=True).click()
    expect(page).to_have_url(CRY_SIS)
    call = page.locator("main .fh-box").get_by_role("link", name="Call Cry-sis on 0800 448 0737")
    expect(call).to_be_visible()
    expect(call).to_have_attribute("href", "tel:08004480737")


def test_the_number_stands_in_the_first_two_screens_of_a_small_phone(site: str, phone: Page) -> None:
    phone.goto(f"{site}/services/cry-sis/")
    box = phone.locator(".fh-box .fh-call").first.bounding_box()
    assert box
    assert box["y"] < 2 * 640


def test_a_search_in_a_familys_words_shows_an_answer_at_once(live: str, any_phone: Page) -> None:
    page = any_phone
    page.goto(f"{live}/")
    page.get_by_label("What do you need help with?").fill("baby won't stop crying")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".fh-count")).to_contain_text(re.compile(r"\d+ results?"))
    expect(page.locator(".fh-card a", has_text="Cry-sis").first).to_be_visible()
    page.wait_for_load_state()  # the style sheet too
    first, bar = page.locator(".fh-card__name").first.bounding_box(), page.locator(".fh-exit").bounding_box()
    assert first
    assert bar
    assert first["y"] + first["height"] <= bar["y"], "the first answer must be in view without scrolling"


def test_an_example_under_the_search_box_is_a_search(live: str, any_phone: Page) -> None:
    any_phone.goto(f"{live}/")
    any_phone.get_by_role("link", name="kids are hungry").click()
    expect(any_phone.locator("main .fh-card").first).to_be_visible()
    expect(any_phone.get_by_label("What do you need help with?")).to_have_value("kids are hungry")


def test_results_can_be_narrowed_and_widened_again(live: str, any_phone: Page) -> None:
    page = any_phone
    page.goto(f"{live}/search/?q=food")
    before = page.locator(".fh-count").inner_text()
    page.locator("summary", has_text="Narrow these results").click()
    page.locator(".fh-filter__choice").first.click()
    picked = page.locator(".fh-filter__choice--picked")
    expect(picked).to_have_count(1)
    picked.click()
    expect(page.locator(".fh-count")).to_have_text(before)


def test_words_that_find_nothing_still_lead_to_somebody(live: str, any_phone: Page) -> None:
    any_phone.goto(f"{live}/search/?q=zzzzqqqq")
    expect(any_phone.get_by_text("We found nothing for these words")).to_be_visible()
    expect(any_phone.locator("main a[href='tel:01915614084']").first).to_be_visible()


def test_a_copy_that_cannot_search_says_so_and_offers_every_topic(frozen: str, opened: Callable[..., Page]) -> None:
    page = opened(scripts=False)
    page.goto(f"{frozen}/")
    page.get_by_label("What do you need help with?").fill("baby won't stop crying")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("this copy of the site cannot search by words")).to_be_visible()
    page.locator("main").get_by_role("link", name="Crying and sleep").click()
    expect(page.get_by_role("link", name="Cry-sis", exact=True)).to_be_visible()


@pytest.mark.parametrize("path", ["/services/refuge-line/", "/topics/t2/"])
def test_a_sensitive_page_leaves_a_neutral_title_in_the_history(site: str, phone: Page, path: str) -> None:
    phone.goto(site + path)
    expect(phone).to_have_title(re.compile(r"^Help and support – "))
    assert not re.search("abuse|violence|refuge ", phone.title(), re.IGNORECASE)


def test_a_lost_visitor_is_helped_home(site: str, any_phone: Page, absent: set[str]) -> None:
    absent.add("/services/closed-down/")
    answer = any_phone.goto(f"{site}/services/closed-down/")
    assert answer
    assert answer.status == 404
    expect(any_phone.get_by_role("heading", level=1)).to_have_text("We cannot find that page")
    expect(any_phone.locator("main a[href='tel:999']").first).to_be_visible()
    any_phone.locator("main").get_by_role("link", name="Family Hubs", exact=True).first.click()
    expect(any_phone.get_by_role("link", name="Bunny Hill Family Hub").first).to_be_visible()
