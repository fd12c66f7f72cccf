"""What we commit works on anybody's machine: no registry's address, no path of the machine it was made on."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BINARY = {".png", ".jpg", ".jpeg", ".webp", ".ico", ".pdf", ".mp3", ".woff2", ".mo"}

# Spelled in two halves, so that this file passes its own test.
HOSTS = [
    "pypi." + "org",
    "files.python" + "hosted.org",
    "registry." + "npmjs.org",
    "registry.yarn" + "pkg.com",
    "deb." + "debian.org",
    "archive." + "ubuntu.com",
    "proxy." + "golang.org",
    "static.crates" + ".io",
]
FOLDERS = "home|root|Users|work|private|builds"
PATHS = re.compile(rf"(?<![\w.<>/-])/(?:{FOLDERS})/[\w.-]+")


def committed() -> list[Path]:
    """Every file git knows or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  git is where the host has it
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [file for file in files if file.is_file() and file.suffix not in BINARY]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8", errors="replace") for file in committed()
    }


@pytest.mark.parametrize("host", HOSTS)
def test_no_committed_file_names_a_package_registry(host: str, texts: dict[str, str]) -> None:
    assert [name for name, text in texts.items() if host in text] == []


def test_no_committed_file_names_a_folder_of_the_machine_it_was_made_on(texts: dict[str, str]) -> None:
    ours = {name: text for name, text in texts.items() if not name.startswith(("content/", "examples/"))}
    assert {name: found[0] for name, text in ours.items() if (found := PATHS.search(text))} == {}
    assert [name for name, text in texts.items() if str(ROOT) in text and len(ROOT.parts) > 2] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_pin_every_package_to_one_version_by_its_hashes(lock: str) -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", (ROOT / lock).read_text(encoding="utf-8").strip())
    one_version = re.compile(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==\S+")
    pinned = [block for block in blocks if one_version.match(block) and "--hash=sha256:" in block]
    assert len(blocks) > 10
    assert pinned == blocks


def test_the_lock_for_developing_agrees_with_the_lock_for_running() -> None:
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^[A-Za-z0-9._-]+==[^\s;\\]+", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_the_lock_of_node_packages_has_hashes_and_no_download_addresses() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert '"integrity": "sha512-' in text
