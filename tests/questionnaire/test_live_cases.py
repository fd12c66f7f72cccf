"""Every case, on the live site, as a family without scripts sees it."""

from collections.abc import Callable

import pytest
from tests.auditing import Page
from tests.questionnaire.shared_cases import INSTANCE, SHOWN, Case, read, town

from familyhelp.web.app import compose
from familyhelp.web.settings import Settings

ALL = read()
Ask = Callable[[Case], Page]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Sends all the answers of a case at once, at its time, and follows where the site leads."""
    time: list[Case] = []
    app = compose(Settings(content=INSTANCE, var=tmp_path_factory.mktemp("var"), clock=lambda: time[-1].at))
    client = app.test_client()

    def asked(case: Case) -> Page:
        time.append(case)
        sent: dict[str, list[str]] = {}
        for name, value in case.answers:
            sent.setdefault(name, []).append(value)
        return Page("/find-help/answers/", client.post("/find-help/answers/", data=sent, follow_redirects=True))

    return asked


def _slugs(page: Page, selector: str) -> list[str]:
    addresses = [str(link.attrs["href"]) for link in page.all(selector)]
    return [each.split("/")[-2] for each in addresses if "/services/" in each]


@pytest.mark.parametrize("case", [each for each in ALL if each.outcome["next"] is None], ids=lambda case: case.name)
def test_the_page_of_results_shows_what_the_case_says(ask: Ask, case: Case) -> None:
    page = ask(case)
    assert page.response.status_code == 200
    shown = _slugs(page, "[data-hits] .fh-card__name a")
    assert shown[:SHOWN] == case.outcome["shown"]
    assert int(page.attribute(".fh-count", "data-count-all")) == case.outcome["count"]
    left_out = {node.attrs["data-left-out"]: int(str(node.attrs["data-count"])) for node in page.all("[data-left-out]")}
    assert left_out == case.outcome["left_out"]
    assert page.attribute("[data-nearest-hub]", "data-nearest-hub") == case.outcome["hub"]
    assert (page.response.headers["Cache-Control"] == "no-store") == case.outcome["private"]


@pytest.mark.parametrize("case", [each for each in ALL if each.outcome["next"]], ids=lambda case: case.name)
def test_the_next_question_is_the_one_the_case_says_with_the_count_so_far(ask: Ask, case: Case) -> None:
    page = ask(case)
    questionnaire = town().questionnaire
    question = questionnaire.by_key(case.outcome["next"]) if questionnaire else None
    assert question
    assert page.h1 == question.label
    services = "service" if case.outcome["count"] == 1 else "services"
    assert page.said("main > form .fh-ask__count") == [f"{case.outcome['count']} {services} so far"]
