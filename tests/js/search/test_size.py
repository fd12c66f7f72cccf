"""The search that a phone fetches is small: all of it, spelling, ages, places and ranking too, in 8 KB compressed."""

import gzip
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[3]
MOST = 8_192


def test_the_search_fits_into_eight_kilobytes(tmp_path: Path) -> None:
    (esbuild,) = (ROOT / "node_modules" / "@esbuild").glob("*/bin/esbuild")
    bundle = tmp_path / "engine.mjs"
    subprocess.run(
        [
            *(str(esbuild), str(ROOT / "site" / "static" / "js" / "search" / "engine.mjs"), f"--outfile={bundle}"),
            *("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning"),
        ],
        check=True,
    )
    assert len(gzip.compress(bundle.read_bytes(), 9, mtime=0)) <= MOST
