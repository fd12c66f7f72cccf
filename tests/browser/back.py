"""Going back in the browser."""

import pytest
from playwright.sync_api import Error, Page


def back(page: Page) -> None:
    """Go back once the browser has settled: while it changes hosts it has no page to go back from."""
    for _ in range(20):
        try:
            page.go_back()
        except Error as error:
            if "Not attached" not in error.message:
                raise
            page.wait_for_timeout(100)
        else:
            return
    pytest.fail("the browser never settled")
