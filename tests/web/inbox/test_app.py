"""The application as a whole."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.inbox.team import HERE, Colleague, Inbox

from familyhelp.content.problems import BrokenContentError
from familyhelp.referrals.keys.recipients import TooFewRecipientsError
from familyhelp.web.inbox.app import compose
from familyhelp.web.inbox.settings import InboxSettings


def test_every_page_of_a_demonstration_says_so(inbox_settings: InboxSettings) -> None:
    app = compose(replace(inbox_settings, letterbox=replace(inbox_settings.letterbox, demo=True)))
    for address in ("/", "/nowhere/", "/recover/", "/join/x/"):
        assert "Demonstration: do not write real things here." in app.test_client().get(address, base_url=HERE).text


def test_it_does_not_start_without_two_keys(inbox_settings: InboxSettings, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("# nobody\n", encoding="utf-8")
    with pytest.raises(TooFewRecipientsError):
        compose(replace(inbox_settings, letterbox=replace(inbox_settings.letterbox, recipients=tmp_path / "one.txt")))


def test_it_does_not_start_with_broken_content(inbox_settings: InboxSettings, tmp_path: Path) -> None:
    with pytest.raises(BrokenContentError):
        compose(replace(inbox_settings, site=replace(inbox_settings.site, content=tmp_path)))


def test_behind_a_proxy_it_still_leads_to_its_own_pages(inbox_settings: InboxSettings) -> None:
    app = compose(replace(inbox_settings, proxies=1))
    headers = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example"}
    assert app.test_client().get("/new/", headers=headers).location == "/?to=/new/"


def test_times_are_londons(inbox: Inbox, worker: Colleague) -> None:
    inbox.send()
    page = worker.get("/new/")
    assert page.said("tbody td")[0] == "23 November 2026, 9am"


def test_a_time_that_ends_at_midnight_names_the_day_before(inbox: Inbox, worker: Colleague) -> None:
    inbox.clock.goes_on(days=5)
    worker.come_in()
    inbox.send()
    assert worker.get("/new/").said("tbody td")[1] == "the end of 30 November 2026"


def test_a_hub_that_is_gone_keeps_its_plain_name(inbox: Inbox, worker: Colleague) -> None:
    inbox.send(hub="long-gone")
    assert "long-gone" in worker.get("/new/").said("tbody td")


ADDRESSES = (
    *("/", "/new/", "/find/", "/passkey/", "/recover/", "/unlock/", "/join/x/", "/council/back/", "/trail/"),
    *("/devices/add/", "/devices/drop/", "/team/invite/", "/team/1/"),
    *("/requests/K7QF-M3TP/", "/requests/K7QF-M3TP/do/note/", "/requests/{}/do/lead/"),
    *("/requests/{}/why/", "/requests/{}/copy/", "/requests/{}/delete/"),
)
NAMES = (
    *("token", "asked", "answer", "to", "code", "passphrase", "label", "key", "name", "email"),
    *("role", "do", "wanted", "words", "lead", "why", "again", "as"),
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    address=st.sampled_from(ADDRESSES),
    said=st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), st.text(max_size=60), max_size=6),
    method=st.sampled_from(["GET", "POST", "PUT", "HEAD", "DELETE"]),
)
def test_whatever_arrives_nothing_breaks(
    inbox: Inbox, manager: Colleague, address: str, said: dict[str, str], method: str
) -> None:
    one = next(iter(inbox.office.box.cases.all()), None)
    reference = one.reference if one else inbox.send()
    data = {**said, "token": manager.token} if method == "POST" else None
    answer = manager.client.open(address.format(reference), method=method, base_url=HERE, data=data, query_string=said)
    assert answer.status_code < 500
    manager.come_in()


@pytest.mark.parametrize(
    "body", [b"\xff\xfe", b"token=%ff&words=%00", b"words=" + b"a=b&" * 500, b"{}", b"\x00" * 1000]
)
@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "ü"]
)
def test_a_body_of_any_kind_breaks_nothing(inbox: Inbox, worker: Colleague, body: bytes, kind: str) -> None:
    reference = inbox.send()
    for address in ("/passkey/", f"/requests/{reference}/do/note/", "/recover/", "/find/"):
        answer = worker.client.post(address, base_url=HERE, data=body, content_type=kind)
        assert answer.status_code in {302, 400, 403, 413}
