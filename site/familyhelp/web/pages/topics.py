"""Topics, and what there is for each."""

from flask import abort, g, render_template

from familyhelp.web.presenting import directory


def topics() -> str:
    """Every topic: in groups, and from A to Z."""
    return render_template(
        "pages/topics.html",
        groups=directory().groups.values(),
        topics=directory().topics,
        by_name=sorted(directory().topics.values(), key=lambda topic: topic.name.casefold()),
        counts={key: len(services) for key, services in directory().by_topic.items()},
    )


def topic(key: str) -> str:
    """One topic, by its address: local services first, then the rest, each by name."""
    shown = directory()
    found = shown.topic_at.get(key) or abort(404)
    g.private = found.sensitive
    local = {
        area.key for area in shown.areas.values() if any(up.key == shown.site.area for up in shown.around(area.key))
    }
    services = shown.by_topic[found.key]
    near = tuple(service for service in services if local & set(service.areas))
    return render_template(
        "pages/topic.html",
        topic=found,
        near=near,
        wider=tuple(service for service in services if service not in near),
        beside=tuple(each for each in shown.topics.values() if each.group == found.group and each is not found),
        group=shown.groups[found.group],
    )


ROUTES = {"/topics/": topics, "/topics/<key>/": topic}
