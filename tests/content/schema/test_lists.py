import pytest
from pydantic import BaseModel, ValidationError

from familyhelp.content.schema.lists import Areas, Organisations, Topics, Vocabulary

GROUP = {"key": "a", "name": "A"}
TOPIC = {"key": "t", "group": "a", "name": "T", "summary": "T."}
AREA = {"key": "uk", "name": "UK", "kind": "nation"}


@pytest.mark.parametrize(
    ("model", "value"),
    [
        (Topics, {"groups": [GROUP, GROUP]}),
        (Topics, {"topics": [TOPIC, TOPIC | {"name": "Other"}]}),
        (Topics, {"topics": [TOPIC | {"summary": "a" * 141}]}),
        (Topics, {"topics": [TOPIC | {"icon": "unicorn"}]}),
        (Areas, [AREA, AREA]),
        (Areas, [AREA | {"kind": "galaxy"}]),
        (Areas, {"uk": AREA}),
        (Organisations, {"Big Name": {"name": "A"}}),
        (Organisations, [{"name": "A"}]),
        (Vocabulary, {"t": {"en": "one word"}}),
        (Vocabulary, {"t": {"en": [{"say": "x", "weight": 0}]}}),
        (Vocabulary, {"t": {"en": [3]}}),
    ],
)
def test_lists_that_would_puzzle_the_site_are_refused(model: type[BaseModel], value: object) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(value)


def test_a_whole_weight_may_be_written_without_a_point() -> None:
    assert Vocabulary.model_validate({"t": {"en": [{"say": "x", "weight": 1}]}})


def test_a_group_and_a_topic_may_share_a_key() -> None:
    assert Topics.model_validate({"groups": [GROUP], "topics": [TOPIC | {"key": "a"}]})
