"""What the home page puts first."""

from tests.conftest import Visit


def test_home_has_search_first_then_topics_hubs_and_urgent_help(anytown: Visit) -> None:
    found = anytown.page("/")
    form = found.one('main form[role="search"]')
    assert (form.attrs["action"], form.attrs["method"]) == ("/search/", "get")
    assert {f"/topics/{slug}/" for slug in anytown.directory.topic_at} <= set(found.links)
    assert {"tel:999", "/find-help/", "/hubs/near/sr5/", "/hubs/", "/urgent-help/"} <= set(found.links)
    assert found.html.index('role="search"') < found.html.index("/topics/baby-groups/")


def test_the_examples_on_the_home_page_find_something(anytown: Visit) -> None:
    examples = [link for link in anytown.page("/").links if link.startswith("/search/?q=")]
    assert len(examples) == 3
    assert all(anytown.page(link).has(".fh-card") for link in examples[:2])
