"""How long freezing takes, and how much memory: ``python benchmarks/freeze.py [NUMBER ...]``.

For each number of made-up listings the site is frozen from nothing (cold), then again with nothing
changed. Each measurement is a process of its own, so that none is warmed by another.
"""

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from familyhelp.freeze.freezer import freeze
from familyhelp.web.settings import Settings

NUMBERS = (1_000, 10_000)
MEGABYTE = 1_000_000
KILOBYTES = 1 if sys.platform != "darwin" else 1024  # getrusage counts kilobytes on Linux, bytes on macOS
HEAD = ("listings", "run", "pages", "seconds", "pages a second", "peak memory MB", "index MB")


def measure(folder: Path) -> None:
    """Freeze once in this process, and print what it took."""
    began = time.perf_counter()
    settings = Settings(content=folder / "content", var=folder / "var")
    frozen = freeze(settings, folder / "build")
    seconds = time.perf_counter() - began
    if frozen.findings:
        sys.exit("\n".join(map(str, frozen.findings[:20])))
    used = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    size = sum(path.stat().st_size for path in (folder / "var").glob("*/index/**/*") if path.is_file())
    kept = {"pages": frozen.pages, "seconds": seconds, "memory": max(used) * 1024 / KILOBYTES, "index": size}
    print(json.dumps(kept))


def run(number: int) -> None:
    """Measure one number of listings, cold and unchanged, and print a row of the table for each."""
    with tempfile.TemporaryDirectory(prefix="familyhelp-bench-") as place:
        folder = Path(place)
        print(f"Writing {number:,} listings", file=sys.stderr)
        generator = Path(__file__).with_name("listings.py")
        subprocess.run([sys.executable, generator, folder / "content", str(number)], check=True)
        for what in ("cold", "unchanged"):
            print(f"Freezing {number:,} listings, {what}", file=sys.stderr)
            command = [sys.executable, __file__, "--measure", str(folder)]
            told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            print(_row(number, what, json.loads(told)), flush=True)


def _row(number: int, what: str, told: dict[str, float]) -> str:
    rate = f"{told['pages'] / told['seconds']:.0f}" if told["pages"] else "–"
    cells = (
        f"{number:,}",
        what,
        f"{told['pages']:,}",
        f"{told['seconds']:.1f}",
        rate,
        f"{told['memory'] / MEGABYTE:.0f}",
        f"{told['index'] / MEGABYTE:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def machine() -> str:
    """This machine and the versions that matter, in a line."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("flask", "frozen-flask", "jinja2", "whoosh3"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.release()}, "
        f"{platform.python_implementation()} {platform.python_version()}, {packages}"
    )


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
        return
    print(f"{time.strftime('%Y-%m-%d')}: {machine()}\n\n| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}")
    for number in [int(each) for each in sys.argv[1:]] or NUMBERS:
        run(number)


if __name__ == "__main__":
    main()
