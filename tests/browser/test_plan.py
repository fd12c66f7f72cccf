"""Keeping what could help, and taking it away on paper or in a message: in a real browser, live and frozen."""

import json
from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

TWO = "/plan/?s=cry-sis&s=city-library&h=rainbow"
NAMES = ["Cry-sis", "City Library"]


def _kept(page: Page) -> list[str]:
    """What the phone itself has: every kind of store that a script could use."""
    found: str | None = page.evaluate("localStorage.getItem('plan')")
    others = page.evaluate("[localStorage.length - ('plan' in localStorage), sessionStorage.length, document.cookie]")
    assert others == [0, 0, ""]
    return json.loads(found) if found else []


def _control(page: Page, slug: str) -> None:
    page.locator(f'main [data-keep="{slug}"]').click()


def test_a_plan_in_an_address_is_the_same_on_both_copies_of_the_site(site: str, phone: Page) -> None:
    phone.goto(site + TWO)
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(NAMES)
    expect(phone.locator(".fh-plan__hubs h3:visible")).to_have_text(["Rainbow Family Hub"])
    expect(phone.locator("[data-plan-empty]")).to_be_hidden()
    expect(phone.locator("[data-plan-missing]")).to_be_hidden()
    expect(phone.locator("[data-plan-entries] .fh-call").first).to_have_attribute("href", "tel:08004480737")


def test_what_is_sensitive_is_left_out_and_the_page_says_so(site: str, phone: Page, absent: set[str]) -> None:
    absent.add("/services/long-gone/")
    phone.goto(f"{site}/plan/?s=refuge-line&s=city-library&s=long-gone")
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(["City Library"])
    expect(phone.locator("[data-plan-missing]")).to_be_visible()


def test_one_can_be_taken_out(site: str, phone: Page) -> None:
    phone.goto(site + TWO)
    phone.locator("[data-plan-away]").first.click()
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(["City Library"])
    expect(phone).to_have_url(f"{site}/plan/?s=city-library&h=rainbow")


def test_taking_the_last_one_out_of_a_plan_in_an_address_does_not_bring_up_what_the_phone_keeps(
    site: str, phone: Page
) -> None:
    phone.goto(f"{site}/")
    phone.evaluate("localStorage.setItem('plan', '[\"cry-sis\"]')")
    phone.goto(f"{site}/plan/?s=city-library")
    phone.locator("[data-plan-away]").click()
    expect(phone.locator("[data-plan-empty]")).to_be_visible()
    expect(phone.locator("[data-plan-entries] h2")).to_have_count(0)
    expect(phone.locator("[data-plan-missing]")).to_be_hidden()
    phone.evaluate("localStorage.clear()")


@pytest.mark.parametrize("lost", [["cry-sis"], ["cry-sis", "city-library"]])
def test_what_could_not_be_fetched_is_named_and_can_be_tried_again(frozen: str, phone: Page, lost: list[str]) -> None:
    # Addresses that nobody answers, as where a signal is lost; the browser itself writes an error of the network.
    phone.add_init_script(f"""const fetched = fetch;
      window.lost = {json.dumps(lost)};
      window.fetch = (address) => window.lost.some((slug) => address.includes(slug))
        ? Promise.reject(new TypeError("Failed to fetch")) : fetched(address);""")
    phone.goto(frozen + TWO)
    unreached = phone.locator("[data-plan-unreached]")
    expect(unreached.get_by_role("link")).to_have_text([slug.replace("-", " ").capitalize() for slug in lost])
    expect(unreached.get_by_role("link").first).to_have_attribute("href", "/services/cry-sis/")
    for untrue in ("missing", "empty"):
        expect(phone.locator(f"[data-plan-{untrue}]")).to_be_hidden()
    expect(phone.locator("[data-plan-entries] h2")).to_have_count(2 - len(lost))
    phone.evaluate("window.lost = []")
    unreached.get_by_role("button", name="Try again").click()
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(NAMES)
    expect(unreached).to_be_hidden()


def test_a_full_plan_takes_no_more_and_says_so(site: str, phone: Page) -> None:
    phone.goto(f"{site}/services/city-library/")
    full = [f"service-{number}" for number in range(12)]
    phone.evaluate("(slugs) => localStorage.setItem('plan', JSON.stringify(slugs))", full)
    _control(phone, "city-library")
    expect(phone.locator("main .fh-consent")).to_be_focused()
    expect(phone.locator("main .fh-consent")).to_contain_text("A plan holds 12 services")
    expect(phone.locator('main [data-keep="city-library"]')).to_have_attribute("aria-pressed", "false")
    assert _kept(phone) == full
    phone.evaluate("localStorage.clear()")


def test_without_scripts_the_live_site_makes_a_plan_of_what_is_kept(live: str, opened: Callable[..., Page]) -> None:
    page = opened(scripts=False)
    page.goto(f"{live}/services/city-library/")
    _control(page, "city-library")
    expect(page.locator("[data-plan-entries] h2")).to_have_text(["City Library"])


def test_without_scripts_a_plain_host_says_how_to_take_it_away(frozen: str, opened: Callable[..., Page]) -> None:
    page = opened(scripts=False)
    page.goto(f"{frozen}/services/city-library/")
    _control(page, "city-library")
    expect(page.locator("[data-plan-empty]")).to_contain_text("print it")


def test_nothing_is_kept_before_the_phones_owner_says_yes(site: str, phone: Page) -> None:
    phone.goto(f"{site}/topics/libraries/")
    _control(phone, "city-library")
    expect(phone.get_by_role("group", name="Remember on this phone?")).to_be_focused()
    assert _kept(phone) == []
    phone.get_by_role("link", name="No, only show it as a plan").click()
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(["City Library"])
    assert _kept(phone) == []


def test_what_is_kept_is_there_on_every_page_until_it_is_cleared(site: str, phone: Page) -> None:
    phone.goto(f"{site}/topics/libraries/")
    _control(phone, "city-library")
    phone.get_by_role("button", name="Yes, remember it").click()
    assert _kept(phone) == ["city-library"]
    phone.goto(f"{site}/services/cry-sis/")
    control = phone.locator('main [data-keep="cry-sis"]')
    control.focus()
    phone.keyboard.press("Space")
    expect(control).to_have_attribute("aria-pressed", "true")
    expect(control).to_contain_text("Kept in your plan")
    phone.locator(".fh-kept a").click()
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(["City Library", "Cry-sis"])
    expect(phone).to_have_url(f"{site}/plan/")
    phone.locator("[data-plan-away]").first.click()
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(["Cry-sis"])
    phone.get_by_role("button", name="Clear it from this phone").click()
    expect(phone.locator("[data-plan-empty]")).to_be_visible()
    expect(phone.locator(".fh-kept")).to_be_hidden()
    assert phone.evaluate("localStorage.length") == 0


def test_results_found_in_the_browser_can_be_kept_but_never_what_is_sensitive(site: str, phone: Page) -> None:
    phone.goto(f"{site}/search/?q=refuge+library")
    cards = phone.locator(".fh-card")
    expect(cards.first).to_be_visible()
    expect(phone.locator('.fh-cards [data-keep="city-library"]')).to_have_attribute("href", "/plan/?s=city-library")
    assert phone.locator('.fh-cards a[href="/services/refuge-line/"]').count()
    assert not phone.locator('[data-keep="refuge-line"]').count()


def test_a_text_and_an_email_carry_the_plan_and_its_address(site: str, phone: Page) -> None:
    phone.goto(site + TWO)
    expect(phone.locator("[data-plan-entries] h2")).to_have_text(NAMES)
    for way in ("sms", "mail"):
        sent = unquote(phone.locator(f"[data-share-{way}]").get_attribute("href") or "")
        assert "Cry-sis: 0800 448 0737" in sent
        assert sent.endswith(site + TWO)


def test_the_link_can_be_copied(live: str, opened: Callable[..., Page]) -> None:
    page = opened()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live)
    page.goto(f"{live}/services/city-library/")
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("status")).to_have_text("The link is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{live}/services/city-library/"


@pytest.mark.parametrize("path", ["/services/refuge-line/", "/topics/t2/"])
def test_what_is_sensitive_has_nothing_to_send_or_keep_with(site: str, any_phone: Page, path: str) -> None:
    any_phone.goto(site + path)
    assert not any_phone.locator("main [data-share-sms], main [data-copy], main h1 ~ * [data-keep=refuge-line]").count()
    expect(any_phone.locator("main .fh-safe")).to_contain_text("Staying safe on this phone")


ON_SHOW = "(found) => [...document.querySelectorAll(found)].map((each) => each.checkVisibility())"
ON_PAPER = [
    "/services/city-library/",
    "/services/refuge-line/",
    "/hubs/rainbow/",
    TWO,
    "/topics/debt/",
    "/search/?q=debt",
]


@pytest.mark.parametrize("path", ON_PAPER)
def test_paper_has_no_controls_black_words_and_numbers_to_read_from_across_a_room(
    site: str, desk: Page, path: str
) -> None:
    desk.goto(site + path)
    desk.emulate_media(media="print")
    expect(desk.locator("main .fh-call:visible").first).to_be_visible()
    for hidden in ("nav", ".fh-exit", "button", ".fh-keep", ".fh-take", "form", ".govuk-breadcrumbs", ".fh-kept"):
        expect(desk.locator(f"body {hidden}:visible")).to_have_count(0)
    looks = desk.locator("main .fh-call:visible").first.evaluate(
        "(link) => [getComputedStyle(link).color, parseFloat(getComputedStyle(link).fontSize)]"
    )
    assert looks[0] == "rgb(0, 0, 0)"
    assert looks[1] > 20, "at least 16 points"
    assert desk.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_paper_shows_what_a_press_would_have_opened(site: str, desk: Page) -> None:
    desk.goto(f"{site}/find-help/answers/?worry=q&who=c1&age=a1&where=ctmq&skip=harder")
    expect(desk.locator(".fh-more").first).to_be_visible()
    assert not any(desk.evaluate(ON_SHOW, ".fh-more li"))
    desk.emulate_media(media="print")
    shown = desk.evaluate(ON_SHOW, ".fh-more li")
    assert shown
    assert all(shown)


def test_paper_has_no_map_that_nobody_opened(site: str, desk: Page) -> None:
    desk.goto(f"{site}/search/?q=food+bank+sr5")
    expect(desk.locator(".fh-onmap")).to_be_visible()
    desk.emulate_media(media="print")
    expect(desk.locator(".fh-onmap")).to_be_hidden()


def test_a_plan_of_three_is_one_sheet_of_paper(site: str, desk: Page) -> None:
    desk.goto(f"{site}/plan/?s=cry-sis&s=citizens-advice-sunderland&s=sunderland-foodbank-hendon&h=rainbow")
    expect(desk.locator("[data-plan-entries] h2")).to_have_count(3)
    sheets = desk.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    assert sheets == 1
