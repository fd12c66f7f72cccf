"""The parts meet: an instance in, a site out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import MINIMAL, Visit

from familyhelp import create_app
from familyhelp.content.problems import BrokenContentError


def test_a_host_serves_an_instance_named_in_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FAMILYHELP_CONTENT", str(MINIMAL))
    monkeypatch.setenv("FAMILYHELP_VAR", str(tmp_path))
    assert "Anytown" in create_app().test_client().get("/").text


def test_broken_content_is_told_at_the_start_with_its_file(visit: Callable[[], Visit], instance: Path) -> None:
    (instance / "services" / "sleep-talk.md").write_text("nothing", encoding="utf-8")
    with pytest.raises(BrokenContentError, match=r"services/sleep-talk\.md") as error:
        visit()
    assert error.value.problems


def test_two_sites_in_one_process_do_not_mix(anytown: Visit, visit: Callable[[], Visit], instance: Path) -> None:
    site = (instance / "site.yaml").read_text(encoding="utf-8")
    (instance / "site.yaml").write_text(site.replace("Anytown family help", "Othertown help"), encoding="utf-8")
    other = visit()
    assert other.page("/").title.endswith("Othertown help")
    assert anytown.page("/").title.endswith("Anytown family help")


def test_the_site_works_in_a_folder_of_a_host(anytown: Visit) -> None:
    answer = anytown.client.get("/pl/how-early-help-works/", base_url="http://localhost/help")
    own = [part.partition('"')[0] for part in answer.text.split('href="/')[1:]]
    assert own
    assert all(path.startswith("help/") for path in own)
    assert 'href="/help/pl/our-pledge/"' in answer.text


def test_nothing_from_outside_is_repeated_in_addresses(anytown: Visit) -> None:
    answer = anytown.client.get("/", headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert answer.status_code == 200
    assert "evil.example" not in answer.text
