"""Today stands out in a week of opening hours, by the visitor's own clock."""

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

LIBRARY = "/services/city-library/"


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (dt.datetime(2026, 11, 25, 10, tzinfo=dt.UTC), "Wednesday"),
        (dt.datetime(2026, 11, 29, 23, 30, tzinfo=dt.UTC), "Sunday"),
        (dt.datetime(2026, 6, 7, 23, 30, tzinfo=dt.UTC), "Monday"),  # summer time: half past midnight here
    ],
)
def test_today_and_no_other_day_is_marked(site: str, phone: Page, now: dt.datetime, day: str) -> None:
    phone.clock.set_fixed_time(now)
    phone.goto(site + LIBRARY)
    marked = phone.locator("[data-week] .fh-today")
    expect(marked).to_have_count(1)
    expect(marked.get_by_role("rowheader")).to_have_text(f"{day} (today)")
    expect(phone.get_by_text("(today)").filter(visible=True)).to_have_count(1)


def test_without_scripts_no_day_is_called_today(site: str, any_phone: Page) -> None:
    any_phone.goto(site + LIBRARY)
    rows = any_phone.locator("[data-week] tr[data-day]")
    expect(rows).to_have_count(7)
    scripts = any_phone.evaluate("() => document.querySelectorAll('.fh-today').length")
    expect(any_phone.get_by_text("(today)").filter(visible=True)).to_have_count(scripts)
