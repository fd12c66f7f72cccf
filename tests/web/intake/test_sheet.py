"""Questions that hang on another's answer appear with it."""

from tests.web.intake.family import HERE, Family


def test_each_question_that_hangs_on_another_has_a_rule_and_no_other_has(family: Family) -> None:
    from familyhelp.web.intake.edition import NAME

    sheet = family.client.get("/form.css", base_url=HERE)
    assert sheet.mimetype == "text/css"
    for each in family.app.extensions[NAME].directory.intake.questions:
        assert (f".fh-ask--{each.key} {{ display: none" in sheet.text) is bool(each.only_with)
    assert 'input[name="ways"][value="call"]:checked, input[name="ways"][value="text"]:checked' in sheet.text


def test_it_does_nothing_where_a_browser_cannot_do_it_all(family: Family) -> None:
    assert family.client.get("/form.css", base_url=HERE).text.startswith("@supports selector(:has(a)) {")
