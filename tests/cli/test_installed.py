"""The wheel, installed outside any checkout, as a council would have it."""

import os
import subprocess
import sys
import sysconfig
import urllib.request
from pathlib import Path

import pytest
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a fresh environment's programs; our wheel is in it, and what we need can be seen from it."""
    folder = tmp_path_factory.mktemp("installed")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    _run(sys.executable, "-m", "venv", "--without-pip", str(folder / "venv"))
    python = folder / "venv" / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    _run(sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "-q", str(wheel))
    ours = sysconfig.get_path("purelib", vars={"base": str(folder / "venv"), "platbase": str(folder / "venv")})
    Path(ours, "needed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder / "venv" / "bin"


def _run(*command: str, cwd: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FAMILYHELP"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_site_is_begun_checked_frozen_and_served(installed: Path, tmp_path: Path) -> None:
    familyhelp = str(installed / "familyhelp")
    where = _run(str(installed / "python"), "-c", "import familyhelp; print(familyhelp.__file__)", cwd=tmp_path)
    assert where.startswith(str(installed.parent))
    _run(familyhelp, "init", "anytown", cwd=tmp_path)
    assert _run(familyhelp, "check", "--content", "anytown", cwd=tmp_path).startswith("0 problems")
    _run(familyhelp, "freeze", "--content", "anytown", cwd=tmp_path)
    frozen = (tmp_path / "build" / "hubs" / "riverside" / "index.html").read_bytes()
    command = [familyhelp, "serve", "--content", "anytown", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            address = server.stdout.readline().split()[4]
            with urllib.request.urlopen(f"{address}hubs/riverside/") as answer:  # noqa: S310  our own server
                assert answer.read() == frozen
        finally:
            server.terminate()
