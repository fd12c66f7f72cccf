"""The front door: one call makes the site, and asking for nothing costs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import MINIMAL

from familyhelp import create_app


def test_one_call_serves_the_site_of_the_environment_and_keeps_its_index_where_the_host_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FAMILYHELP_CONTENT", str(MINIMAL))
    monkeypatch.setenv("FAMILYHELP_VAR", str(tmp_path / "var"))
    app = create_app()
    assert app.config["SETTINGS"].var == tmp_path / "var"
    assert app.test_client().get("/").status_code == 200


def test_the_command_line_does_not_pay_for_the_web() -> None:
    asked = "import sys, familyhelp, familyhelp.cli; print(*({'flask', 'werkzeug'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""
