from familyhelp.domain.urgent import Link, Panel, PanelWords, Rule


def test_a_panel_is_shown_in_a_language_that_it_has() -> None:
    panel = Panel("k", "Afraid?", "Ring.", translations=(PanelWords("pl", "Boisz się?"),))
    assert panel.in_language("pl").heading == "Boisz się?"
    assert panel.in_language("pl").says == "Ring."
    assert panel.in_language("pl").lang == "pl"
    assert panel.in_language("ur") is panel


def test_a_rule_reads_as_an_editor_writes_it() -> None:
    assert str(Rule(("partner", "hurts"))) == "partner hurts"
    assert str(Rule(("jump", "bridge"), Link.THEN)) == "jump > bridge"
