"""What a result's card says travels with the search."""

import datetime as dt
import json
from dataclasses import replace

from familyhelp.domain.contact import Contacts
from familyhelp.domain.directory import Directory
from familyhelp.domain.words import Words
from familyhelp.search.export.display import BLOCK, blocks, translated
from familyhelp.search.export.documents import documents


def test_each_document_is_in_its_block(town: Directory) -> None:
    every = tuple(documents(town))
    shown = blocks(town, every)
    for number, each in enumerate(every):
        assert json.loads(shown[number // BLOCK])[number % BLOCK]["slug"] == each.slug


def test_a_card_says_what_is_known_and_nothing_else(town: Directory) -> None:
    give = replace(town.services["give"], contacts=Contacts(phone="01632 960001"), checked=dt.date(2026, 1, 2))
    directory = replace(town, services={"give": give}, hubs={}, pages={})
    (card,) = json.loads(blocks(directory, tuple(documents(directory)))[0])
    assert card == {
        "slug": "give",
        "name": "National Pantry Line",
        "summary": "National Pantry Line helps families.",
        "phone": "01632 960001",
        "cost": "free",
        "checked": "2026-01-02",
    }


def test_only_a_language_with_translations_has_blocks_of_its_own(town: Directory) -> None:
    assert list(translated(town, tuple(documents(town)))) == []
    calm = replace(town.services["calm"], translations=(Words("pl", "Spokój"),))
    changed = replace(town, services={**town.services, "calm": calm})
    ((lang, found),) = translated(changed, tuple(documents(changed)))
    assert lang == "pl"
    card = next(card for card in json.loads(found[0]) if card["slug"] == "calm")
    assert (card["name"], card["lang"]) == ("Spokój", "pl")


def test_a_card_names_its_part_of_town(town: Directory) -> None:
    every = tuple(documents(town))
    areas = ["hill" if each.slug == "larder" else "" for each in every]
    cards = [card for block in blocks(town, every, areas) for card in json.loads(block)]
    assert {card["slug"]: card["area"] for card in cards if "area" in card} == {"larder": "hill"}
