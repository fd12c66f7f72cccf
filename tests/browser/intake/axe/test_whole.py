"""axe-core has looked at everything that the form can show. The files of this folder run before this one."""

import pytest
from flask import Flask
from tests.browser import axe
from tests.browser.looking import Looks, all_of_this_folder

pytestmark = axe.installed
WITHOUT_A_PAGE = {"static", "sheet", "colours", "exit_sheet", "leave"}
"""Files, and the way out, which leads away."""


def test_axe_has_looked_at_every_route_every_template_and_every_sentence(
    request: pytest.FixtureRequest, form_app: Flask, looks: Looks
) -> None:
    all_of_this_folder(request)
    unseen = looks.unseen("intake", form_app, WITHOUT_A_PAGE)
    assert not unseen, "\n".join(unseen)
