"""A day's work on one request."""

import pytest
from tests.web.inbox.team import Colleague, Inbox, went_to

from familyhelp.referrals.states import Kind, Role, State
from familyhelp.web.inbox.acts import FORMS

STORY = ("I rang, and we agreed on a visit on Thursday. " * 100).strip()


@pytest.fixture
def reference(inbox: Inbox, worker: Colleague) -> str:
    """A request that the worker has read and leads."""
    sent = inbox.send()
    worker.get(f"/requests/{sent}/")
    worker.act(sent, "lead", lead=str(worker.id))
    return sent


def test_what_is_done_stands_in_the_chronology_in_order(worker: Colleague, reference: str) -> None:
    worker.act(reference, "contact", way="call", words="She would like mornings.")
    worker.act(reference, "note", words="Rang the school.\nWith her agreement.")
    worker.act(reference, "step", step=State.CONVERSATION.value)
    worker.act(reference, "level", level="2", words="Two services.")
    worker.act(reference, "hand-over", number="EH-2041")
    page = worker.get(f"/requests/{reference}/")
    assert page.said(".fh-chronology__what") == [
        "The family's request came in",
        "First read",
        "Lead person: Wren Worker",
        "In touch with the family: We spoke on the phone",
        "Note",
        "Step: Conversation",
        "Level of need: Level 2: a little extra help",
        "Handed over to the case system: Number EH-2041",
    ]
    assert page.said(".fh-glance dd")[2:] == [
        "Wren Worker",
        "Hilltop Family Hub",
        "Level 2: a little extra help",
        "EH-2041",
    ]
    assert page.said("[aria-current=step] strong") == ["They are here"]


def test_what_was_kept_is_said(worker: Colleague, reference: str) -> None:
    page = worker.act(reference, "note", words="Rang the school.")
    assert went_to(page) == f"/requests/{reference}/?done=note"
    assert "Kept. Add a note" in worker.get(went_to(page)).text
    assert not worker.get(f"/requests/{reference}/?done=<b>").has(".fh-told")


def test_closing_keeps_the_reason_and_the_familys_word(inbox: Inbox, worker: Colleague, reference: str) -> None:
    worker.act(reference, "close", outcome="hub", helped="partly", words="They go to the toy library.")
    page = worker.get(f"/requests/{reference}/")
    assert "A Family Hub is helping. Did it help? Partly" in page.text
    assert "To be deleted" in page.text
    one = inbox.office.box.cases.find(reference)
    assert one
    assert one.state is State.CLOSED


def test_a_closed_request_can_be_opened_again(worker: Colleague, reference: str) -> None:
    worker.act(reference, "close", outcome="hub", helped="yes")
    page = worker.get(f"/requests/{reference}/")
    assert page.said(".fh-do summary") == ["Add a note", "Handed over to the case system", "Open it again"]
    worker.act(reference, "reopen", words="She rang again.")
    assert "Opened again" in worker.get(f"/requests/{reference}/").text


@pytest.mark.parametrize(
    ("what", "said", "told"),
    [
        ("contact", {}, "Choose how you were in touch"),
        ("contact", {"way": "pigeon"}, "Choose one of the answers on the page"),
        ("note", {"words": "  "}, "Write the note"),
        ("note", {"words": "x" * 8001}, "Please use 8000 letters or fewer"),
        ("lead", {}, "Choose a person"),
        ("lead", {"lead": "999"}, "Choose one of the answers on the page"),
        ("lead", {"lead": "1; DROP TABLE"}, "Choose one of the answers on the page"),
        ("step", {"step": "received"}, "Choose one of the answers on the page"),
        ("level", {"level": "5"}, "Choose one of the answers on the page"),
        ("hand-over", {"number": ""}, "Enter the number"),
        ("close", {"outcome": "advice"}, "Choose what the family says"),
        ("close", {"helped": "yes"}, "Choose how it ended"),
    ],
)
def test_what_is_missing_is_said_on_top_and_at_the_field(
    worker: Colleague, reference: str, what: str, said: dict[str, str], told: str
) -> None:
    page = worker.act(reference, what, 400, **said)
    assert page.title == f"Error: {reference} – Family help inbox"
    assert page.said(".govuk-error-summary__list a") == [told]
    assert told in page.said(".govuk-error-message")[0]
    assert page.has(page.attribute(".govuk-error-summary__list a", "href"))
    assert page.has("details[open] .govuk-error-message")


def test_what_was_typed_is_still_there_beside_an_error(worker: Colleague, reference: str) -> None:
    page = worker.act(reference, "contact", 400, words="She would like mornings.")
    assert "She would like mornings." in page.said("textarea#contact-words")


def test_what_does_not_fit_any_more_is_said_and_the_words_are_given_back(worker: Colleague, reference: str) -> None:
    worker.act(reference, "close", outcome="hub", helped="yes")
    page = worker.act(reference, "close", 409, outcome="hub", helped="yes", words=STORY)
    assert page.h1 == "This request has changed"
    assert page.said("textarea") == [STORY]
    assert page.has(f"main a[href='/requests/{reference}/']")
    worker.act(reference, "step", 409, step="conversation")
    page = worker.act(reference, "contact", 409, words=STORY)  # a way is missing, and its form is not there any more
    assert page.said("textarea") == [STORY]


@pytest.mark.parametrize("what", FORMS)
def test_nobody_gets_round_saying_why(inbox: Inbox, reference: str, what: str) -> None:
    curious = inbox.colleague(name="Cy Curious")
    fields = {"lead": str(curious.id), "way": "call", "step": "plan", "level": "2", "number": "EH-1", "helped": "yes"}
    before = inbox.office.box.cases.find(reference), inbox.trail(reference)
    page = curious.act(reference, what, 403, outcome="advice", words=STORY, **fields)
    assert page.h1 == "Say first why you open this request"
    assert (inbox.office.box.cases.find(reference), inbox.trail(reference)) == before
    assert went_to(curious.get(f"/requests/{reference}/", 302)) == f"/requests/{reference}/why/"


def test_whoever_has_done_something_says_why_again_once_it_is_anothers(inbox: Inbox, worker: Colleague) -> None:
    colleague, sent = inbox.colleague(name="Ola Other"), inbox.send()
    colleague.get(f"/requests/{sent}/")
    colleague.act(sent, "note", words="Rang the school.")
    worker.act(sent, "lead", lead=str(worker.id))
    assert went_to(colleague.get(f"/requests/{sent}/", 302)) == f"/requests/{sent}/why/"
    worker.act(sent, "close", outcome="advice", helped="yes")
    assert went_to(colleague.get(f"/requests/{sent}/", 302)) == f"/requests/{sent}/why/"


def test_whoever_closed_it_or_handed_it_over_may_look_and_the_trail_says_so(inbox: Inbox, worker: Colleague) -> None:
    colleague = inbox.colleague(name="Ola Other")
    led, new, closed = inbox.send(), inbox.send(), inbox.send()
    for each in (led, new, closed):
        worker.get(f"/requests/{each}/")
    worker.act(led, "lead", lead=str(worker.id))
    worker.act(led, "lead", lead=str(colleague.id))
    worker.act(new, "lead", lead=str(colleague.id))
    worker.act(closed, "close", outcome="advice", helped="yes")
    for each in (led, new, closed):
        worker.get(f"/requests/{each}/")
        assert inbox.trail(each)[-1] == (worker.id, "read", "parted")
    assert (
        "they have just closed it, or handed it over" in inbox.colleague(Role.MANAGER, "Mo Manager").get("/trail/").text
    )


def test_words_are_given_back_when_somebody_else_took_or_closed_a_request_meanwhile(
    inbox: Inbox, worker: Colleague
) -> None:
    colleague = inbox.colleague(name="Ola Other")
    led, closed = inbox.send(), inbox.send()
    for each in (led, closed):
        colleague.get(f"/requests/{each}/")
        worker.get(f"/requests/{each}/")
    worker.act(led, "lead", lead=str(worker.id))
    worker.act(closed, "close", outcome="advice", helped="yes")
    for each, what, chosen in ((led, "contact", {}), (led, "note", {}), (closed, "close", {"outcome": "hub"})):
        page = colleague.act(each, what, 403, words=STORY, **chosen)
        assert page.said("textarea") == [STORY]
        assert "Nothing was kept" in page.text
        assert page.has(f"main a[href='/requests/{each}/']")


def test_a_button_pressed_twice_does_its_work_once(inbox: Inbox, worker: Colleague, reference: str) -> None:
    once = worker.get(f"/requests/{reference}/").attribute("form[action$='/contact/'] [name=once]", "value")
    for _ in range(2):
        page = worker.act(reference, "contact", once=once, way="call", words=STORY)
        assert went_to(page).endswith("?done=contact")
    assert _contacts(inbox, reference) == 1
    worker.act(reference, "contact", once=once, way="call", words="Went back, and wrote something else.")
    assert _contacts(inbox, reference) == 2
    worker.act(reference, "contact", way="call", words=STORY)  # the same again, on a fresh page
    assert _contacts(inbox, reference) == 3


def test_a_request_that_is_closed_by_a_double_press_is_closed(inbox: Inbox, worker: Colleague) -> None:
    reference = inbox.send()
    once = worker.get(f"/requests/{reference}/").attribute("form[action$='/close/'] [name=once]", "value")
    for _ in range(2):
        worker.act(reference, "close", once=once, outcome="hub", helped="yes")


def _contacts(inbox: Inbox, reference: str) -> int:
    return [each.kind for each in inbox.office.box.cases.events(reference)].count(Kind.CONTACT)


def test_nobody_closes_what_nobody_has_read(inbox: Inbox, worker: Colleague) -> None:
    page = worker.act(inbox.send(), "close", 400, outcome="hub", helped="yes")
    assert "Load the page again" in page.text


def test_there_is_nothing_else_to_do(worker: Colleague, reference: str) -> None:
    worker.act(reference, "burn", 404)
    worker.act("K7QF-M3TP", "note", 404, words="x")


@pytest.mark.parametrize("what", FORMS)
def test_whatever_is_sent_nothing_breaks(worker: Colleague, reference: str, what: str) -> None:
    for said in (
        "\x00",
        "ü" * 500,
        "<script>",
        "{{7*7}}",
        "-1",
        "9" * 40,
        "\ud800".encode("utf-8", "replace").decode(),
    ):
        fields = dict.fromkeys(("words", "way", "lead", "step", "level", "number", "outcome", "helped"), said)
        status = worker.client.post(
            f"/requests/{reference}/do/{what}/",
            base_url="https://inbox.example.org",
            data={"token": worker.token, **fields},
        ).status_code
        assert status in {302, 400, 409}


def test_markup_in_words_is_only_words(worker: Colleague, reference: str) -> None:
    worker.act(reference, "note", words="<script>alert(1)</script>")
    page = worker.get(f"/requests/{reference}/")
    assert page.said(".fh-chronology__words") == ["<script>alert(1)</script>"]
    assert "<script>alert" not in page.html
