"""The codes on paper."""

import re

from familyhelp.web.squares import QUIET, square

ADDRESS = "https://family-help.example.org/families/services/toy-library/"


def test_a_code_is_a_drawing_that_screen_readers_pass_over_and_no_script_or_style() -> None:
    drawn = square(ADDRESS)
    assert drawn.startswith('<svg aria-hidden="true"')
    assert not re.search(r"<script|style=|href", drawn)


def test_a_code_has_room_around_it_and_is_black_on_white_whatever_the_page_is() -> None:
    drawn = square(ADDRESS)
    size = int(re.findall(r'viewBox="0 0 (\d+) \1"', drawn)[0])
    assert (size - 2 * QUIET - 17) % 4 == 0, "a code has 17 modules and four for each version"
    assert f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>' in drawn
    assert f'stroke="#000" d="M{QUIET} {QUIET}.5h7' in drawn, "its first corner begins after the quiet border"


def test_two_addresses_have_two_codes() -> None:
    assert square(ADDRESS) != square(ADDRESS + "pl/")
    assert square(ADDRESS) is square(ADDRESS)
