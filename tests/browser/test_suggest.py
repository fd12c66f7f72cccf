"""Names of topics, hubs and services are suggested while somebody types; the keys alone are enough."""

import pytest
from playwright.sync_api import Locator, Page, expect


def _box(page: Page, site: str, path: str = "/") -> Locator:
    page.goto(site + path)
    box = page.get_by_role("combobox", name="What do you need help with?")
    with page.expect_response("**/suggestions.json"):
        box.focus()
    return box


def test_the_names_are_asked_for_only_when_the_box_is_used(site: str, phone: Page, requests: list[str]) -> None:
    box = _box(phone, site)
    asked = [each for each in requests if each.endswith("suggestions.json")]
    box.blur()
    box.focus()
    assert (
        [each for each in requests if each.endswith("suggestions.json")] == asked == [f"{site}/search/suggestions.json"]
    )


def test_a_topic_is_found_and_opened_with_the_keys_alone(site: str, phone: Page) -> None:
    box = _box(phone, site)
    expect(box).to_have_attribute("aria-expanded", "false")
    phone.keyboard.type("crying")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(phone.get_by_role("option").first).to_contain_text("Crying and sleep")
    expect(phone.locator(".fh-search [role=status]")).to_contain_text("suggestion")
    phone.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-0")
    expect(phone.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(f"{site}/topics/crying-and-sleep/")


def test_arrows_go_round_and_home_and_end_lead_to_the_ends(site: str, phone: Page) -> None:
    box = _box(phone, site)
    phone.keyboard.type("family")
    options = phone.get_by_role("option")
    expect(options).to_have_count(6)
    for key, at in (("ArrowUp", 5), ("ArrowDown", None), ("ArrowDown", 0), ("End", 5), ("Home", 0), ("ArrowUp", None)):
        phone.keyboard.press(key)
        if at is None:
            expect(box).not_to_have_attribute("aria-activedescendant", "")
            expect(phone.locator("[aria-selected=true]")).to_have_count(0)
        else:
            expect(box).to_have_attribute("aria-activedescendant", f"suggestion-{at}")


def test_escape_closes_the_list_and_keeps_the_words(site: str, phone: Page) -> None:
    box = _box(phone, site)
    phone.keyboard.type("crying")
    expect(phone.get_by_role("listbox")).to_be_visible()
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("crying")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_enter_without_a_choice_searches_for_the_words(site: str, phone: Page) -> None:
    _box(phone, site)
    phone.keyboard.type("crying baby")
    phone.keyboard.press("Enter")
    expect(phone.locator(".fh-count")).to_be_visible()
    assert phone.url == f"{site}/search/?q=crying+baby"


def test_a_touch_chooses_too(site: str, phone: Page) -> None:
    _box(phone, site)
    phone.keyboard.type("bunny")
    phone.get_by_role("option", name="Bunny Hill").first.click()
    expect(phone).to_have_url(f"{site}/hubs/bunny-hill/")


def test_in_polish_names_and_words_are_polish(site: str, phone: Page) -> None:
    phone.goto(f"{site}/pl/search/")
    with phone.expect_response("**/pl/search/suggestions.json"):
        phone.get_by_role("combobox").focus()
    phone.keyboard.type("bunny")
    expect(phone.get_by_role("option").first).to_contain_text("Bunny Hill")


@pytest.mark.parametrize("path", ["/", "/search/", "/404.html"])
def test_without_scripts_the_box_is_a_plain_search_field(site: str, opened: object, path: str) -> None:
    page: Page = opened(scripts=False)  # type: ignore[operator]  # a fixture of conftest
    page.goto(site + path)
    expect(page.get_by_role("searchbox", name="What do you need help with?")).to_be_visible()
