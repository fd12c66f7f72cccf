"""Which topics mean danger."""

from dataclasses import replace

from familyhelp.domain.directory import Directory
from familyhelp.search.urgency import urgent_topics


def test_danger_topics_come_from_what_urgent_services_are_for(town: Directory) -> None:
    assert urgent_topics(town) == {"danger"}


def test_without_urgent_services_nothing_means_danger(town: Directory) -> None:
    assert urgent_topics(replace(town, services={"calm": town.services["calm"]})) == frozenset()
