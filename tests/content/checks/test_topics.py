"""Sensitive topics have addresses that tell nothing, each its own, across all layers."""

from familyhelp.content.checks.topics import topic_problems
from familyhelp.content.lined_yaml import read
from familyhelp.content.schema.lists import TopicEntry, Topics

LOWER = {"grief": TopicEntry(key="grief", group="g", name="Grief", summary="Loss.", sensitive=True, slug="t1")}
GREY = "topics:\n- {key: grey, group: g, name: Grey, summary: Sad days., sensitive: true, slug: t1}\n"


def _said(text: str, lower: dict[str, TopicEntry]) -> list[tuple[int, str]]:
    keys = read(text)
    entry = Topics.model_validate(keys.value)
    return [(each.line, each.suggestion) for each in topic_problems(entry, keys, "topics.yaml", lower)]


def test_an_address_of_a_layer_below_is_taken() -> None:
    assert _said(GREY, LOWER) == [(2, "slug: t2")]
    assert _said(GREY, {}) == []


def test_a_topic_that_replaces_one_below_may_keep_its_address() -> None:
    assert _said(GREY.replace("grey", "grief"), LOWER) == []
