"""Guided questions on the live site, as a family without scripts goes through them."""

from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.conftest import Visit
from tests.web.pages.family import Family

from familyhelp.domain.questionnaire import Asks

ALL = "?worry=t&who=m1&age=a1&where=SR5&skip=harder"


@pytest.fixture
def family(anytown: Visit) -> Family:
    return Family(anytown, "/find-help/answers/")


def _shown(page: Page) -> list[str]:
    """The slugs of the services that fit, in order."""
    links = [*page.all(".fh-card__name a"), *page.all("details:not([data-left-out]) .fh-line__name")]
    addresses = [str(link.attrs["href"]) for link in links]
    return [each.split("/services/")[1].strip("/") for each in addresses if "/services/" in each]


def test_find_help_starts_with_every_worry_as_a_plain_link(page: Callable[..., Page]) -> None:
    start = page("/find-help/")
    assert start.h1 == "What is worrying you?"
    assert [link for link in start.links if link in {f"/find-help/{code}/" for code in "tqjb"}] == [
        "/find-help/t/", "/find-help/q/", "/find-help/j/", "/find-help/b/",
    ]  # fmt: skip
    assert "/find-help/answers/" in start.links
    assert "tel:999" in start.links


def test_five_short_questions_lead_to_named_services_with_reasons_and_a_person_to_talk_to(family: Family) -> None:
    assert family.page.said("main > form .fh-ask__progress") == ["Question 1 of 5. You can skip any."]
    assert family.answer(("worry", "t"), ("worry", "q")).h1 == "Who is the help for?"
    assert family.answer(("who", "m1")).h1 == "How old are the children?"
    assert family.answer(("age", "a1"), ("age", "a2")).h1 == "Where do you live?"
    assert family.answer(("postcode", "SR5 1AB")).h1 == "Is anything making it harder?"
    page = family.answer(("harder", "h3"))
    assert page.h1 == "Help for you"
    assert page.address.endswith("?worry=t&worry=q&who=m1&age=a1&age=a2&where=SR5&harder=h3")
    assert "sleep-talk" in _shown(page)
    assert any("for your child: Under 1" in said for said in page.said(".fh-chips__reason"))
    assert page.attribute("[data-nearest-hub]", "data-nearest-hub") in {"riverside", "hilltop", "harbour"}
    assert "tel:01632960001" in page.links


def test_every_question_can_be_skipped_and_says_how_many_services_there_are_so_far(family: Family) -> None:
    page = family.answer(("worry", "q"))
    for heading in ("Who is the help for?", "How old are the children?", "Where do you live?"):
        assert page.h1 == heading
        assert page.said(".fh-ask__count")[0].endswith("so far")
        page = family.press("pass")
    assert family.press("pass").h1 == "Help for you"
    assert set(_shown(family.page)) == {"food-table", "teen-kitchen"}


def test_results_can_be_had_at_any_question(family: Family) -> None:
    family.answer(("worry", "q"))
    assert family.press("enough").h1 == "Help for you"


def test_not_a_single_answer_shows_everything(family: Family, anytown: Visit) -> None:
    page = family.press("enough")
    shown, left_out = int(page.attribute(".fh-count", "data-count-all")), page.all("details[data-left-out]")
    assert shown + sum(int(str(node.attrs["data-count"])) for node in left_out) == len(anytown.directory.services)


@pytest.mark.parametrize(("question", "said", "address"), [
    ("worry", ("worry", "q"), "?worry=q&who=m1&age=a1&where=SR5&skip=harder"),
    ("who", ("who", "c1"), "?worry=t&who=c1&age=a1&where=SR5&skip=harder"),
    ("where", ("postcode", "SR3"), "?worry=t&who=m1&age=a1&where=SR3&skip=harder"),
    ("harder", ("harder", "h4"), "?worry=t&who=m1&age=a1&where=SR5&harder=h4"),
])  # fmt: skip
def test_any_answer_can_be_changed_and_all_others_stay(
    anytown: Visit, question: str, said: tuple[str, str], address: str
) -> None:
    family = Family(anytown, f"/find-help/answers/{ALL}")
    page = family.change(question)
    assert page.has("main > form.fh-ask")
    assert family.answer(said).address == f"/find-help/answers/{address}"


def test_an_answer_that_is_changed_stands_ticked_as_it_was(anytown: Visit) -> None:
    family = Family(anytown, f"/find-help/answers/{ALL}")
    ticked = family.change("age").all(".fh-choice__input[checked]")
    assert [node.attrs["value"] for node in ticked] == ["a1"]
    assert family.back().h1 == "Who is the help for?"


def test_a_postcode_that_is_not_known_is_asked_for_again_in_kind_words(family: Family) -> None:
    family.answer(("worry", "t"))
    family.press("pass")
    family.press("pass")
    page = family.answer(("postcode", "ZZ1 1ZZ"))
    assert page.h1 == "Where do you live?"
    assert "We do not know that postcode" in page.text
    assert page.attribute("#postcode", "aria-describedby") == "postcode-problem"
    assert "ZZ1" not in "".join(family.addresses)


def test_a_part_of_town_picked_after_a_postcode_counts(anytown: Visit) -> None:
    family = Family(anytown, f"/find-help/answers/{ALL}")
    page = family.change("where")
    assert page.attribute("#postcode", "value") == "SR5"
    code = str(page.all("main > form .fh-choice__input")[0].attrs["value"])
    family.answer(("postcode", "SR5"), ("where", code))
    assert family.addresses[-1] == f"/find-help/answers/{ALL.replace('where=SR5', f'where={code}')}"


def test_back_finds_the_question_again_after_a_postcode_that_is_not_known(anytown: Visit) -> None:
    family = Family(anytown, "/find-help/answers/?worry=t&skip=who&skip=age")
    before = len(family.addresses)
    assert family.answer(("postcode", "ZZ1 1ZZ")).h1 == "Where do you live?"
    assert family.addresses[before:] == [
        "/find-help/answers/?worry=t&skip=who&skip=age&change=where&unknown=1",
    ]
    assert anytown.client.post("/find-help/answers/", data={"postcode": "ZZ1"}).location.endswith(
        "?change=where&unknown=1"
    )


def test_another_language_is_offered_the_same_answers(anytown: Visit) -> None:
    for query in (ALL, f"{ALL}&change=age", "?worry=t"):
        page = Family(anytown, f"/find-help/answers/{query}").page
        assert page.attribute(".fh-languages a[hreflang=pl]", "href") == f"/pl/find-help/answers/{query}"
        assert page.attribute('link[hreflang="pl"]', "href").endswith("/pl/find-help/answers/")


def test_what_concerns_safety_is_not_carried_into_another_language(anytown: Visit) -> None:
    family = Family(anytown, f"/find-help/answers/{ALL}")
    family.change("worry")
    page = family.answer(("worry", "j"))
    assert page.attribute(".fh-languages a[hreflang=pl]", "href") == "/pl/find-help/answers/"


def test_where_back_cannot_return_the_page_says_so_and_offers_a_plan_first(anytown: Visit) -> None:
    family = Family(anytown, f"/find-help/answers/{ALL}")
    assert "Back may not bring you to this list again" not in family.page.text
    family.change("harder")
    page = family.answer(("harder", "h5"))
    told, plan, first = (
        page.html.index(each) for each in ("Back may not bring you", "data-plan-link", "fh-card__name")
    )
    assert told < plan < first
    assert len(page.all("[data-plan-link]")) == 1


def test_a_whole_postcode_is_in_no_address(family: Family) -> None:
    family.answer(("worry", "t"))
    family.press("pass")
    family.press("pass")
    family.answer(("postcode", "SR5 1AB"))
    assert "where=SR5" in family.addresses[-1]
    assert not [address for address in family.addresses if "1AB" in address.upper()]


def test_what_somebody_says_about_their_safety_is_in_no_address_and_is_not_kept(anytown: Visit) -> None:
    family = Family(anytown, f"/find-help/answers/{ALL}")
    family.change("worry")
    before = len(family.addresses)
    page = family.answer(("worry", "t"), ("worry", "j"))
    assert page.h1 == "Help for you"
    assert page.response.headers["Cache-Control"] == "no-store"
    assert page.has(".fh-urgent")
    assert "night-line" in _shown(page)
    page = family.change("harder")
    assert family.answer(("harder", "h5")).h1 == "Help for you"
    assert "by text or chat, without speaking" not in page.title
    assert family.addresses[before:] == []
    assert not [address for address in family.addresses if "worry=j" in address or "h5" in address]


def test_an_old_address_about_somebodys_safety_is_cleared_at_once(anytown: Visit) -> None:
    answer = anytown.client.get("/find-help/answers/?worry=t&worry=j&age=a1")
    assert (answer.status_code, answer.location) == (303, "/find-help/answers/?worry=t&age=a1")
    alone = anytown.client.get("/find-help/answers/?worry=j")
    assert (alone.status_code, alone.location) == (303, "/find-help/answers/")


def test_the_first_page_of_all_questions_cannot_put_safety_into_an_address(family: Family) -> None:
    values = [node.attrs["value"] for node in family.page.all("main > form.fh-ask .fh-choice__input")]
    assert values == ["t", "q", "b"]
    assert "/find-help/j/" in family.page.links


@pytest.mark.parametrize("code", ["t", "q", "b"])
def test_every_worry_has_its_page_with_ages_and_places_as_links(page: Callable[..., Page], code: str) -> None:
    found = page(f"/find-help/{code}/")
    assert found.title.startswith(found.h1)
    assert _shown(found)
    assert f"/find-help/{code}/a1/" in found.links
    assert found.has("[data-nearest-hub]")
    assert found.has('main a[href^="tel:"]')


def test_older_and_younger_children_are_a_tap_away(page: Callable[..., Page]) -> None:
    found = page("/find-help/q/a1/")
    assert found.said("details[data-left-out='older'] summary") == ["1 more is for older children"]
    assert found.said("details[data-left-out='older'] .fh-line__name") == ["Teen Kitchen"]
    assert "Teen Kitchen" not in found.said(".fh-card__name")


def test_a_page_about_safety_has_a_neutral_title_and_999_first(page: Callable[..., Page]) -> None:
    found = page("/find-help/j/a5/")
    assert found.title == "Help for you – Anytown family help"
    assert not [tag for tag in found.named("meta") if str(tag.attrs.get("property", "")).startswith("og:")]
    assert found.response.headers["Cache-Control"] == "no-store"
    assert found.html.index("tel:999") < found.html.index("fh-card__name")
    told = "".join(str(node.attrs) for node in found.named("title", "meta", "link"))
    assert "scares" not in told


def test_a_part_of_town_leaves_out_what_is_only_for_another(page: Callable[..., Page], anytown: Visit) -> None:
    questions = anytown.directory.questionnaire
    where = questions.asking(Asks.WHERE) if questions else None
    assert where
    code = next(each.code for each in where.options if each.area == "hilltop")
    found = page(f"/find-help/t/any/{code}/")
    assert "toy-library" in _shown(found)
    assert found.attribute("[data-nearest-hub]", "data-nearest-hub") == "hilltop"


@pytest.mark.parametrize("path", ["zz/", "t/zz/", "t/any/", "t/a1/zz/", "t/a1/a1/", "T/", "answers/t/", "data/zz.json"])
def test_an_address_that_is_nobodys_helps_all_the_same(anytown: Visit, path: str) -> None:
    assert anytown.page(f"/find-help/{path}", 404).h1


def test_where_a_script_would_be_needed_the_page_says_so_and_leads_on(page: Callable[..., Page]) -> None:
    found = page("/find-help/several/")
    assert "several worries" in found.text
    assert "/find-help/t/" in found.links


def test_the_form_of_the_first_question_leads_on_where_a_server_answers(anytown: Visit) -> None:
    answer = anytown.client.get("/find-help/several/?asked=worry&worry=t&worry=q")
    assert (answer.status_code, answer.location) == (303, "/find-help/answers/?worry=t&worry=q")


def test_in_polish_every_question_is_asked_in_polish(anytown: Visit) -> None:
    family = Family(anytown, "/pl/find-help/answers/")
    assert family.page.h1 == "Co Cię martwi?"
    assert family.answer(("worry", "t")).address == "/pl/find-help/answers/?worry=t"


@pytest.mark.parametrize("body", [b"", b"\xff\xfe=%zz", b"worry=" + b"t" * 100_000, b"&".join([b"worry=t"] * 5000)])
def test_whatever_a_stranger_sends_there_is_a_page(anytown: Visit, body: bytes) -> None:
    answer = anytown.client.post("/find-help/answers/", data=body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (200, 303, 413)
    upload = anytown.client.post("/find-help/answers/", data=body, content_type="multipart/form-data; boundary=")
    assert upload.status_code in (200, 303, 400, 413)
