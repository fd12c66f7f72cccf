from familyhelp.content.build.lists import area, districts, group, organisation, phrases, topic
from familyhelp.content.schema.lists import AreaEntry, GroupEntry, OrganisationEntry, TopicEntry, Vocabulary
from familyhelp.domain.area import Area, AreaKind
from familyhelp.domain.directory import Phrase
from familyhelp.domain.organisation import Organisation

COUNCIL = Area("town", "Town", AreaKind.COUNCIL, code="E08000024")


def test_topics_and_groups_bring_their_translations() -> None:
    words = {"pl": {"name": "Zęby", "summary": "O zębach."}}
    stated = {"key": "teeth", "group": "health", "name": "Teeth", "summary": "Teeth.", "translations": words}
    assert topic(TopicEntry.model_validate(stated), "en").in_language("pl").summary == "O zębach."
    stated = {"key": "health", "name": "Health", "translations": {"pl": {"name": "Zdrowie"}}}
    assert group(GroupEntry.model_validate(stated), "en").in_language("pl").name == "Zdrowie"


def test_words_are_sure_unless_they_only_hint() -> None:
    vocabulary = Vocabulary.model_validate({"sleep": {"en": ["no sleep", {"say": "shattered", "weight": 0.5}]}})
    assert list(phrases(vocabulary.root)) == [
        Phrase("sleep", "en", "no sleep", 1.0),
        Phrase("sleep", "en", "shattered", 0.5),
    ]


def test_areas_and_organisations_keep_what_is_stated() -> None:
    stated = {"key": "a", "name": "A", "kind": "locality", "districts": ["SR5"], "places": ["The Quay"]}
    assert area(AreaEntry.model_validate(stated)) == Area(
        "a", "A", AreaKind.LOCALITY, districts=("SR5",), places=("The Quay",)
    )
    assert organisation("b", OrganisationEntry(name="B")) == Organisation("b", "B")


def test_districts_are_those_of_the_councils_own_localities() -> None:
    near = Area("near", "Near", AreaKind.LOCALITY, "town", districts=("SR5",))
    far = Area("far", "Far", AreaKind.LOCALITY, "elsewhere", districts=("SR1",))
    assert list(districts("town", [COUNCIL, near, far])) == ["SR5"]


def test_without_an_official_code_there_are_no_districts() -> None:
    assert districts("town", [Area("town", "Town", AreaKind.COUNCIL)]) == {}
    assert districts("nowhere", [COUNCIL]) == {}
