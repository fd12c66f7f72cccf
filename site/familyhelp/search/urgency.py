"""Which topics mean danger."""

from familyhelp.domain.directory import Directory


def urgent_topics(directory: Directory) -> frozenset[str]:
    """The topics that mean danger: what urgent services are there for first, in the group where most of them stand."""
    first = [service.topics[0] for service in directory.services.values() if service.urgent and service.topics]
    groups = [directory.topics[topic].group for topic in first if topic in directory.topics]
    danger = max(sorted(set(groups)), key=groups.count, default="")
    return frozenset(topic for topic in first if topic in directory.topics and directory.topics[topic].group == danger)
