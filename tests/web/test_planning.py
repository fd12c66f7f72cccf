"""What goes into a plan, and into a message: outcomes, never answers, and nothing sensitive."""

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from flask import g
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Visit
from werkzeug.datastructures import MultiDict

from familyhelp.domain.directory import Directory
from familyhelp.web import planning


@pytest.fixture
def shown(anytown: Visit) -> Iterator[Directory]:
    with anytown.app.test_request_context("/plan/"):
        anytown.app.preprocess_request()
        yield g.edition.directory


def _plan(shown: Directory, query: str) -> planning.Plan:
    return planning.chosen(MultiDict(parse_qs(query)), shown)


def test_a_plan_has_what_was_chosen_once_and_in_order(shown: Directory) -> None:
    plan = _plan(shown, "s=toy-library&s=food-table&s=toy-library")
    assert plan.slugs == ("toy-library", "food-table")
    assert plan.missing == 0


def test_what_is_sensitive_or_gone_is_left_out_and_said_to_be(shown: Directory) -> None:
    plan = _plan(shown, "s=night-line&s=toy-library&s=long-gone")
    assert (plan.slugs, plan.missing) == (("toy-library",), 2)


def test_a_plan_names_the_hub_that_was_asked_for_else_the_one_where_a_service_is(shown: Directory) -> None:
    with_hub = next(each for each in shown.services.values() if any(place.hub for place in each.locations))
    place = next(place.hub for place in with_hub.locations if place.hub)
    found = [_plan(shown, f"s={with_hub.slug}").hub, _plan(shown, f"s={with_hub.slug}&h=hilltop").hub]
    assert [hub.slug for hub in found if hub] == [place, "hilltop"]
    assert _plan(shown, "s=sleep-talk&h=nowhere").hub is None


@given(st.lists(st.text(max_size=20), max_size=30), st.text(max_size=20))
def test_no_address_breaks_a_plan_or_makes_it_too_long(anytown: Visit, slugs: list[str], hub: str) -> None:
    plan = planning.chosen(MultiDict([*(("s", slug) for slug in slugs), ("h", hub)]), anytown.directory)
    named = set(slugs) - {""}
    assert len(plan.services) <= planning.MOST
    assert plan.missing == min(len(named), planning.MOST) - len(plan.services)
    assert plan.full == (len(named) > planning.MOST)


def test_a_few_services_on_the_same_topics_can_be_added_and_none_is_sensitive(shown: Directory) -> None:
    offered = planning.more(_plan(shown, "s=sleep-talk"), shown)
    assert "toy-library" in [each.slug for each in offered]
    assert not [each for each in offered if each.sensitive or each.slug == "sleep-talk"]
    assert len(offered) <= planning.MOST_OFFERED


def test_a_full_plan_is_offered_nothing_more_and_says_when_its_address_names_more(sunderland: Visit) -> None:
    shown = sunderland.directory
    slugs = [each.slug for each in shown.services.values() if not each.sensitive][: planning.MOST + 1]
    full, over = (_plan(shown, "&".join(f"s={slug}" for slug in some)) for some in (slugs[:-1], slugs))
    assert [plan.slugs for plan in (full, over)] == [tuple(slugs[:-1])] * 2
    assert [(plan.full, plan.missing) for plan in (full, over)] == [(False, 0), (True, 0)]
    assert planning.more(full, shown) == ()


def test_taking_the_last_one_out_leaves_a_plan_of_nothing_and_not_the_phones_own(shown: Directory) -> None:
    plan = _plan(shown, "s=toy-library&s=food-table&h=hilltop")
    assert plan.without("food-table") == "?s=toy-library&h=hilltop"
    assert _plan(shown, "s=toy-library&h=hilltop").without("toy-library") == "?s=&h=hilltop"
    assert _plan(shown, "s=").missing == 0


def test_a_message_says_names_numbers_and_the_address_of_the_plan_and_nothing_else(shown: Directory) -> None:
    plan = _plan(shown, "s=toy-library&s=food-table&h=riverside")
    message = planning.of_plan(plan)
    lines = message.words.split("\n")
    assert [line.partition(":")[0] for line in lines] == [each.name for each in (*plan.services, plan.hub) if each]
    assert message.path == "/plan/?s=toy-library&s=food-table&h=riverside"


def test_text_and_email_open_the_phones_own_programs_with_the_words_in_them(shown: Directory) -> None:
    message = planning.of_service(shown.services["toy-library"])
    assert message.sms.startswith("sms:?&body=")
    mail = urlsplit(message.mail)
    assert mail.scheme == "mailto"
    said = parse_qs(mail.query)
    assert said["subject"] == ["Anytown Toy Library"]
    assert unquote(message.sms).endswith(said["body"][0])


def test_a_hub_is_sent_on_with_its_address(shown: Directory) -> None:
    hub = shown.hubs["riverside"]
    assert hub.location.address in planning.of_hub(hub).words
