from familyhelp.freeze.checks import elements


def test_every_rule_is_about_elements_that_there_are() -> None:
    ruled = elements.BLOCK | elements.PHRASING | elements.TRANSPARENT | elements.INTERACTIVE | elements.HEADING_HOLDERS
    ruled |= frozenset(elements.PARENTS) | frozenset(elements.CHILDREN)
    for names in (*elements.PARENTS.values(), *elements.CHILDREN.values()):
        ruled |= names
    assert ruled <= elements.KNOWN | elements.FOREIGN


def test_no_element_is_both_a_line_of_text_and_see_through() -> None:
    assert not elements.PHRASING & elements.TRANSPARENT
