from familyhelp.freeze.checks.finding import Finding


def test_a_finding_names_the_page_and_then_what_is_wrong() -> None:
    assert str(Finding("hubs/index.html", "the page has no title")) == "hubs/index.html: the page has no title"


def test_findings_are_sorted_by_page() -> None:
    assert sorted([Finding("b", "a"), Finding("a", "b")]) == [Finding("a", "b"), Finding("b", "a")]
