"""What a request needs, and nothing more."""

import pytest
from flask import g

from familyhelp.web.intake.edition import intake
from familyhelp.web.intake.needed import faults, missing, waits


def _faults(**answers: tuple[str, ...]) -> list[str]:
    return [key for key, _, _ in faults(answers)]


@pytest.mark.usefixtures("in_form")
@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({"ways": ("i-will-contact",)}, []),
        ({}, ["ways"]),
        ({"ways": ("call",)}, ["phone"]),
        ({"ways": ("text",), "phone": ("07700 900123",)}, []),
        ({"ways": ("letter", "email")}, ["address", "email"]),
        ({"ways": ("call",), "phone": ("12",)}, ["phone"]),
        ({"ways": ("i-will-contact",), "phone": ("12",)}, []),
        ({"ways": ("nonsense",)}, ["ways"]),
        ({"ways": ("call", "i-will-contact"), "phone": ("07700 900123",)}, ["ways"]),
        ({"ways": ("i-will-contact",), "who": ("professional",)}, ["family_agrees"]),
        ({"ways": ("i-will-contact",), "who": ("professional",), "family_agrees": ("yes",)}, []),
        ({"ways": ("i-will-contact",), "children": ("Ann; 4",), "hub": ("coalfield",)}, []),
    ],
)
def test_only_what_keeps_us_from_answering_stands_in_the_way(
    answers: dict[str, tuple[str, ...]], wrong: list[str]
) -> None:
    assert g.lang == "en"
    assert _faults(**answers) == wrong


@pytest.mark.usefixtures("in_form")
def test_a_screen_asks_for_the_number_that_belongs_to_ringing() -> None:
    assert list(missing(intake().on("reach"), {"ways": ("call",)})) == ["phone"]
    assert missing(intake().on("reach"), {}) == {}
    assert missing(intake().on("who"), {"ways": ("call",)}) == {}


@pytest.mark.usefixtures("in_form")
def test_to_be_rung_and_not_to_be_rung_cannot_both_be() -> None:
    said = missing(intake().on("reach"), {"ways": ("call", "i-will-contact"), "phone": ("07700 900123",)})
    assert list(said) == ["ways"]
    assert "We cannot do both" in said["ways"]


def test_only_a_family_that_wants_no_contact_of_ours_waits() -> None:
    assert waits({"ways": ("i-will-contact",)})
    assert not waits({})
    assert not waits({"ways": ("call",)})
    assert not waits({"ways": ("call", "i-will-contact")})
    assert not waits({"ways": ("i-will-contact",), "professional_contact": ("01632 960001",)})
