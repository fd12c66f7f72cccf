"""axe-core has looked at everything that the inbox can show. The files of this folder run before this one."""

import pytest
from tests.browser import axe
from tests.browser.inbox.conftest import Inbox
from tests.browser.looking import Looks, all_of_this_folder

pytestmark = axe.installed
WITHOUT_A_PAGE = {"static", "lock", "sign_out", "measures_table"}
"""Files, a table for a spreadsheet, and what leads to another page whatever happens."""


def test_axe_has_looked_at_every_route_every_template_and_every_sentence(
    request: pytest.FixtureRequest, shared: Inbox, looks: Looks
) -> None:
    all_of_this_folder(request)
    unseen = looks.unseen("inbox", shared.app, WITHOUT_A_PAGE)
    assert not unseen, "\n".join(unseen)
