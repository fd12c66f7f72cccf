"""The manifest: the first file a reader asks for, and all it must know before it looks anything up."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from familyhelp.domain.directory import Directory
from familyhelp.domain.eligibility import AgeBand
from familyhelp.domain.service import Price, Way
from familyhelp.search import ages, analysis
from familyhelp.search.export.display import BLOCK
from familyhelp.search.export.documents import Document
from familyhelp.search.export.facts import COLUMNS
from familyhelp.search.export.places import hub_words, parts, pickable
from familyhelp.search.phrases import ANYONE
from familyhelp.search.results import Kind
from familyhelp.search.urgency import urgent_topics
from familyhelp.search.weights import WEIGHTS

FORMAT = 3
"""Raised when readers of the last format could not read this one."""


def manifest(directory: Directory, documents: Sequence[Document]) -> dict[str, Any]:
    """All of it but the names of files. Order is the order of numbers elsewhere."""
    kinds = Counter(each.kind for each in documents)
    urgent = urgent_topics(directory)
    return {
        "format": FORMAT,
        "kinds": [kinds[kind] for kind in Kind],
        "block": BLOCK,
        "topics": [
            [topic.key, topic.group, len(directory.by_topic[topic.key]), int(topic.key in urgent)]
            for topic in directory.topics.values()
        ],
        "areas": list(parts(directory)),
        "pickable": len(pickable(directory)),
        "hubs": list(directory.hubs),
        "filters": COLUMNS,
        "ages": [[band.value, band.ages.first, band.ages.last] for band in AgeBand],
        "ways": [way.value for way in Way],
        "prices": [price.value for price in Price],
        "districts": sorted(
            {*directory.districts, *(each for area in directory.areas.values() for each in area.districts)}
        ),
        "hub_words": list(hub_words(directory)),
        "weights": asdict(WEIGHTS),
        "stop": sorted(analysis.STOP_WORDS),
        "kept": sorted(analysis.KEPT_WORDS),
        "alike": analysis.ALIKE,
        "forms": analysis.FORMS,
        "said_ages": {"phrases": ages.PHRASES, "words": ages.WORDS},
        "anyone": ANYONE,
    }
