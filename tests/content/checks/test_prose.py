import datetime as dt

import pytest

from familyhelp.content.checks.prose import links, markup, reading_age
from familyhelp.content.known import Known, Name
from familyhelp.content.markdown import convert

KNOWN = Known(
    {Name.TOPIC: ["debt"]},
    dt.date(2026, 11, 22),
    frozenset({"/", "/hubs/", "/topics/debt/", "/search"}),
    frozenset({"/documents/plan.pdf", "/photos/door.png"}),
)


@pytest.mark.parametrize(
    "address",
    [
        "/", "/hubs/", "/topics/debt/#who", "/search?q=sleep", "/documents/plan.pdf", "https://www.example.org/",
        "mailto:hello@example.org", "tel:999", "#later",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_are_left_alone(address: str) -> None:
    assert list(links(convert(f"[x]({address})"), KNOWN, "x.md", 5)) == []


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/hub/", "/hubs/"),
        ("/hubs", "/hubs/"),
        ("/topics/dept/", "/topics/debt/"),
        ("hubs/", ""),
        ("//example.org", ""),
    ],
)
def test_links_that_lead_nowhere_are_told_at_their_line(address: str, meant: str) -> None:
    (problem,) = links(convert(f"a\n\n[x]({address})"), KNOWN, "x.md", 5)
    assert (problem.line, problem.suggestion) == (7, meant)


def test_while_topics_cannot_be_read_no_link_to_one_is_blamed() -> None:
    unread = Known({}, KNOWN.today, KNOWN.addresses)
    assert list(links(convert("[x](/topics/any/)"), unread, "x.md", 1)) == []


def test_a_picture_needs_a_file_and_words() -> None:
    assert list(links(convert("![A door](/photos/door.png)"), KNOWN, "x.md", 1)) == []
    assert "no words" in next(links(convert("![ ](/photos/door.png)"), KNOWN, "x.md", 1)).message
    assert next(links(convert("![A door](/photos/dor.png)"), KNOWN, "x.md", 1)).suggestion == "/photos/door.png"


def test_html_is_a_warning_and_a_sum_is_not_html() -> None:
    found = list(markup(convert("2 < 3 and 5 > 4\n\nhello<br>\n\n<!-- hidden -->"), "x.md", 10))
    assert [each.line for each in found] == [12, 14]
    assert {each.severity.value for each in found} == {"warning"}


def test_a_hard_text_is_told_its_age_and_its_longest_sentence() -> None:
    hard = "Considerable multidisciplinary interventions necessitate comprehensive administrative collaboration. " * 6
    (problem,) = reading_age(convert(hard), 12, "x.md", 3)
    assert "the most is 12" in problem.message
    assert "“Considerable multidisciplinary" in problem.message
    assert not list(reading_age(convert("We can help you. " * 20), 12, "x.md", 3))
