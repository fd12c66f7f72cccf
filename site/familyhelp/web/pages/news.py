"""News and events, newest first."""

from flask import abort, render_template

from familyhelp.web.presenting import directory


def news() -> str:
    """All of it. Whether an event is over is for the reader's own calendar, so a frozen page stays true."""
    ordered = sorted(directory().news.values(), key=lambda each: (each.date, each.slug), reverse=True)
    return render_template(
        "pages/news.html",
        events=tuple(each for each in ordered if each.event),
        items=tuple(each for each in ordered if not each.event),
    )


def news_item(slug: str) -> str:
    """One piece of news or one event."""
    found = directory().news.get(slug) or abort(404)
    return render_template("pages/news-item.html", item=found, hubs=directory().hubs)


ROUTES = {"/news/": news, "/news/<slug>/": news_item}
