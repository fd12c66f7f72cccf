"""A family reads the site in Polish, and comes back; another reads from right to left."""

import re

from playwright.sync_api import Page, expect


def test_a_family_switches_to_polish_and_back_on_the_same_page(site: str, any_phone: Page) -> None:
    page = any_phone
    page.goto(f"{site}/hubs/bunny-hill/")
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="polski").click()
    expect(page).to_have_url(f"{site}/pl/hubs/bunny-hill/")
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    expect(page.locator("h1")).to_contain_text("Bunny Hill")
    page.locator(".fh-languages").get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site}/hubs/bunny-hill/")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_family_stays_in_polish_from_page_to_page(site: str, any_phone: Page) -> None:
    page = any_phone
    page.goto(f"{site}/pl/")
    page.locator(".fh-districts a", has_text="SR5").click()
    page.locator(".fh-card__name a").first.click()
    expect(page).to_have_url(f"{site}/pl/hubs/bunny-hill/")
    page.locator(".fh-header__name").click()
    expect(page).to_have_url(f"{site}/pl/")


def test_a_search_in_polish_finds_help(live: str, any_phone: Page) -> None:
    any_phone.goto(f"{live}/pl/")
    any_phone.locator("#q").fill("dziecko ciągle płacze")
    any_phone.keyboard.press("Enter")
    expect(any_phone).to_have_url(re.compile(r"/pl/search/\?q="))
    expect(any_phone.locator(".fh-card a", has_text="Cry-sis").first).to_be_visible()


def test_a_page_written_from_right_to_left_begins_at_the_right(right_to_left: str, phone: Page) -> None:
    phone.goto(f"{right_to_left}/ur/services/toy-library/")
    expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    box = phone.locator("h1").bounding_box()
    name = phone.locator(".fh-header__name").bounding_box()
    assert box
    assert name
    assert name["x"] + name["width"] > 320 - 24, "the site's name stands at the right"
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert phone.locator("a[href^='tel:'] span").first.get_attribute("dir") == "ltr"
