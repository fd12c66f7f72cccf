"""Whether topics that must not show in a browser's history have addresses that tell nothing."""

from collections.abc import Iterator, Mapping
from itertools import count

from familyhelp.content.lined_yaml import Lined, Trail
from familyhelp.content.problems import Problem
from familyhelp.content.schema.lists import TopicEntry, Topics


def topic_problems(entry: Topics, keys: Lined, file: str, lower: Mapping[str, TopicEntry]) -> Iterator[Problem]:
    """What is wrong with the addresses of one file's topics. ``lower`` are the topics of the layers below, by key."""
    taken = {each.slug: key for key, each in lower.items() if each.slug}
    for each in entry.topics:
        taken.setdefault(each.slug, each.key)
    for at, each in enumerate(entry.topics):
        trail: Trail = ("topics", at)
        if each.sensitive and not each.slug:
            said = f"“{each.key}” is sensitive, so its address must not tell what it is about: give it a slug"
            yield Problem(file, keys.line((*trail, "sensitive")), said, f"slug: {_free(taken)}")
        elif each.slug and taken[each.slug] != each.key:
            said = f"the slug “{each.slug}” is already the address of “{taken[each.slug]}”"
            yield Problem(file, keys.line((*trail, "slug")), said, f"slug: {_free(taken)}")


def _free(taken: Mapping[str, str]) -> str:
    """The first address that no topic has."""
    return next(slug for number in count(1) if (slug := f"t{number}") not in taken)
