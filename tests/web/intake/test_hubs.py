"""The nearest hub first, and no wrong door."""

import pytest

from familyhelp.web.intake.edition import directory
from familyhelp.web.intake.hubs import ANY, chosen, offer


@pytest.mark.usefixtures("in_form")
def test_a_postcode_puts_the_nearest_hub_first_and_says_how_far_it_is() -> None:
    near = offer(directory(), "SR5 4BW")
    assert near.nearest == "bunny-hill"
    assert near.choices[0][0] == "bunny-hill"
    assert near.hints["bunny-hill"].startswith("Nearest to you: ")
    assert near.hints["coalfield"].endswith("miles away")


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize("postcode", ["", "SR5", "ZZ99 9ZZ", "nonsense"])
def test_without_a_place_every_hub_is_offered_and_none_is_pushed(postcode: str) -> None:
    far = offer(directory(), postcode)
    assert {slug for slug, _ in far.choices} == {*directory().hubs, ANY}
    assert (far.nearest, far.hints) == ("", {})


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    ("hub", "postcode", "wanted"),
    [
        ("coalfield", "SR5 4BW", "coalfield"),
        ("", "SR5 4BW", "bunny-hill"),
        (ANY, "SR5 4BW", ""),
        ("", "", ""),
        ("gone", "", ""),
    ],
)
def test_the_familys_choice_comes_first_then_the_nearest_then_the_team(hub: str, postcode: str, wanted: str) -> None:
    assert chosen(directory(), hub, postcode) == wanted
