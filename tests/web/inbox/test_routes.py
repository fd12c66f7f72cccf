"""The addresses of the inbox."""

from tests.web.inbox.team import Inbox

from familyhelp.web.inbox.wording import BOXES


def _rules(inbox: Inbox) -> dict[str, set[str]]:
    return {rule.endpoint: rule.methods or set() for rule in inbox.app.url_map.iter_rules()}


def test_what_changes_something_is_never_a_link(inbox: Inbox) -> None:
    changing = ("act", "lock", "sign_out", "add_device", "drop_device", "new_codes", "invite", "change_member", "find")
    for view in changing:
        assert "GET" not in _rules(inbox)[view], view


def test_each_pile_has_an_address_and_nothing_else_is_a_pile(inbox: Inbox) -> None:
    addresses = inbox.app.url_map.bind("inbox.example.org")
    for name in BOXES:
        assert addresses.match(f"/{name}/", method="GET") == ("box", {"name": name})
    assert not addresses.test("/elsewhere/", method="GET")


def test_no_address_holds_what_a_family_said(inbox: Inbox) -> None:
    names = {name for rule in inbox.app.url_map.iter_rules() for name in rule.arguments}
    assert names == {"reference", "what", "staff", "name", "token", "filename"}
