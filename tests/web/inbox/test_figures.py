"""The figures: no number tells of one family."""

from tests.conftest import Visit
from tests.web.inbox.team import Colleague, Inbox

from familyhelp.referrals.measures.hiding import Measure, Row
from familyhelp.web.inbox.figures import WIDTH, figure


def _send_many(inbox: Inbox) -> None:
    for number in range(6):
        inbox.send(phone=f"07700 90010{number}", topics="school")
    for number in range(2):
        inbox.send(who="professional", phone=f"07700 90020{number}", topics=("housing", "=cmd()"))


def test_a_small_group_is_hidden_and_a_large_one_has_a_bar(inbox: Inbox, manager: Colleague) -> None:
    _send_many(inbox)
    page = manager.get("/figures/")
    rows = page.said("section[aria-labelledby=figure-topic] tbody tr")
    assert rows == ["=cmd() hidden", "housing hidden", "school 6"]
    assert [str(node.attrs["width"]) for node in page.all("section[aria-labelledby=figure-topic] rect")] == [
        "0.0",
        "0.0",
        "300.0",
    ]


def test_half_of_the_families_have_heard_only_when_they_have(inbox: Inbox, manager: Colleague) -> None:
    sent = [inbox.send(language="POLISH.", phone=f"07700 90010{number}") for number in range(8)]
    assert "are still waiting to hear from somebody" in manager.get("/figures/").text
    for each in sent[:5]:
        manager.act(each, "contact", way="call")
    page = manager.get("/figures/")
    assert "Half of the families heard from somebody within 0.5 hours" in page.text
    assert page.said("section[aria-labelledby=figure-language] tbody tr") == ["Polish 8"]


def test_languages_of_too_few_have_one_name_together(inbox: Inbox, manager: Colleague) -> None:
    inbox.send(language="Wolof, my husband Omar is the baker")
    page = manager.get("/figures/")
    assert page.said("section[aria-labelledby=figure-language] tbody tr") == ["Other languages hidden"]
    assert "Omar" not in page.html


def test_looking_at_figures_stands_in_the_trail(inbox: Inbox, manager: Colleague) -> None:
    manager.get("/figures/")
    manager.get("/figures.csv")
    assert [what for _, what, _ in inbox.trail()][-2:] == ["look at figures", "take figures"]


def test_figures_for_a_spreadsheet_hide_the_same_and_hold_no_formula(inbox: Inbox, manager: Colleague) -> None:
    _send_many(inbox)
    page = manager.get("/figures.csv")
    assert page.response.mimetype == "text/csv"
    assert "topic,school,6\r\n" in page.response.text
    assert "topic,housing,fewer than 5 or hidden\r\n" in page.response.text
    assert ",=cmd" not in page.response.text


def test_a_request_that_does_not_open_is_said_and_not_counted(inbox: Inbox, manager: Colleague) -> None:
    inbox.send()
    with inbox.office.box.database.writing() as connection:
        connection.exec_driver_sql("UPDATE referrals SET sealed = x'00'")
    assert "One request does not open and is not counted" in manager.get("/figures/").text


def test_there_are_no_figures_while_the_letters_are_locked(inbox: Inbox, manager: Colleague) -> None:
    inbox.office.vault.close()
    manager.get("/figures/", 302)
    assert "look at figures" not in [what for _, what, _ in inbox.trail()]


def test_groups_are_called_what_the_form_calls_them(inbox: Inbox, sunderland: Visit) -> None:
    counted = Measure("topic", (Row("housing", 5), Row("not-said", 0), Row("quarrels", None)), 5)
    with inbox.app.test_request_context("/"):
        shown = figure(counted, sunderland.directory)
    assert [each.label for each in shown.bars] == ["Housing, or nowhere to stay", "Not said", "quarrels"]
    assert [each.length for each in shown.bars] == [WIDTH, 0, 0]


def test_a_week_is_named_by_its_monday(inbox: Inbox, sunderland: Visit) -> None:
    counted = Measure("week", (Row("2026-11-23", 5),), 5)
    with inbox.app.test_request_context("/"):
        assert figure(counted, sunderland.directory).bars[0].label == "Week of 23 November 2026"
