"""A plan to take away."""

import pytest
from tests.auditing import Page, problems
from tests.conftest import MINIMAL, Visit

from familyhelp.web import planning
from familyhelp.web.settings import Settings

PUBLIC = "https://family-help.example.org/families"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """Anytown's site, with an address of its own."""
    return Visit(Settings(content=MINIMAL, var=tmp_path_factory.mktemp("var"), url=PUBLIC))


@pytest.mark.parametrize(
    "path", ["/plan/", "/pl/plan/", "/plan/?s=toy-library&s=food-table", "/plan/?s=night-line&h=x"]
)
def test_every_plan_is_a_good_page(anytown: Visit, path: str) -> None:
    found = Page(path, anytown.client.get(path))
    assert list(problems(found)) == []
    assert not [link for link in found.links if "night-line" in link]


def test_a_plan_shows_each_service_with_its_number_and_hours_and_a_hub(anytown: Visit) -> None:
    found = anytown.page("/plan/?s=toy-library&s=sleep-talk&h=hilltop")
    shown = anytown.directory
    assert found.said(".fh-plan__entries h2") == [shown.services[slug].name for slug in ("toy-library", "sleep-talk")]
    assert found.said(".fh-plan__hubs h3") == [shown.hubs["hilltop"].name]
    numbers = [shown.services[slug].contacts.phone for slug in ("toy-library", "sleep-talk")]
    assert all(number in found.text for number in numbers if number)


def test_another_language_is_offered_the_same_plan(anytown: Visit) -> None:
    found = anytown.page("/plan/?s=toy-library&s=night-line&h=hilltop&x=1")
    assert found.attribute(".fh-languages a[hreflang=pl]", "href") == "/pl/plan/?s=toy-library&h=hilltop"


def test_one_can_be_taken_out_and_another_put_in_without_any_script(anytown: Visit) -> None:
    found = anytown.page("/plan/?s=toy-library&s=food-table&h=hilltop")
    assert "/plan/?s=food-table&h=hilltop" in found.links
    assert [link for link in found.links if link.startswith("/plan/?s=toy-library&s=food-table&s=")]


def test_a_plan_of_nothing_says_how_to_make_one(anytown: Visit) -> None:
    found = anytown.page("/plan/")
    assert "/find-help/" in found.links
    assert "Keep this" in found.text


def test_a_plan_that_is_full_says_how_many_it_holds(sunderland: Visit) -> None:
    slugs = [each.slug for each in sunderland.directory.services.values() if not each.sensitive]
    found = sunderland.page("/plan/?s=" + "&s=".join(slugs[: planning.MOST + 1]))
    assert "hidden" not in found.one("[data-plan-full]").attrs
    assert str(planning.MOST) in found.said("[data-plan-full]")[0]
    assert "hidden" in found.one("[data-plan-missing]").attrs
    assert not found.has(".fh-plan__more")


def test_what_is_sensitive_is_never_in_a_plan_and_the_page_says_so(anytown: Visit) -> None:
    found = anytown.page("/plan/?s=night-line&s=toy-library")
    assert found.said(".fh-plan__entries h2") == ["Anytown Toy Library"]
    assert "hidden" not in found.one("[data-plan-missing]").attrs


def test_a_card_can_be_kept_unless_it_is_sensitive(anytown: Visit) -> None:
    found = anytown.page("/services/toy-library/")
    assert "/plan/?s=toy-library" in found.links
    assert found.has("template[data-plan]")
    sensitive = anytown.page("/services/night-line/")
    assert not [link for link in sensitive.links if link.startswith(("/plan/?", "sms:?&", "mailto:?"))]
    assert not sensitive.has("template[data-plan]")
    assert "cannot be kept or sent" in sensitive.text


def test_search_engines_are_told_of_no_plan(anytown: Visit) -> None:
    assert "noindex" in anytown.page("/plan/").html
    assert "Disallow: /plan/?" in anytown.client.get("/robots.txt").text


def test_paper_has_a_code_once_the_sites_address_is_known(sunderland: Visit, published: Visit) -> None:
    for path in ("/services/city-library/", "/hubs/rainbow/", "/plan/?s=city-library&h=rainbow"):
        assert not sunderland.page(path).has("[data-code]"), "Sunderland's site has no address yet"
    for path in ("/services/toy-library/", "/hubs/riverside/", "/plan/?s=toy-library&h=riverside"):
        assert Page(path, published.client.get(path)).has("[data-code] svg")
    told = Page("", published.client.get("/hubs/riverside/")).said("[data-code]")
    assert told == ["family-help.example.org/families/hubs/riverside"]


def test_a_message_has_the_whole_address_once_it_is_known(sunderland: Visit, published: Visit) -> None:
    found = Page("", published.client.get("/plan/?s=toy-library"))
    sent = str(found.one("[data-share-sms]").attrs["href"])
    assert "https%3A//family-help.example.org/families/plan/%3Fs%3Dtoy-library" in sent
    assert "plan" not in str(sunderland.page("/plan/?s=city-library").one("[data-share-sms]").attrs["href"])
