"""Check that every generated table is what its builder makes of the public packages.

Run ``python tools/check_tables.py``. It calls each ``tools/build_*.py --check`` in turn; the
builders fetch what they read with npm and pip.
"""

import shutil
import subprocess
import sys
from pathlib import Path

BUILDERS = sorted(Path(__file__).parent.glob("build_*.py"))


def main() -> int:
    if shutil.which("npm") is None:
        names = ", ".join(builder.name for builder in BUILDERS)
        print(f"npm is not installed, so nobody knows whether the tables of {names} are current")
        return 77  # skipped, as automake has it
    stale = []
    for builder in BUILDERS:
        print(f"{builder.name} --check", flush=True)
        if subprocess.run([sys.executable, str(builder), "--check"], check=False).returncode:
            stale.append(builder.name)
    if stale:
        print(f"not current: {', '.join(stale)}; run each without --check and commit its tables")
        return 1
    print(f"{len(BUILDERS)} builders, every table current")
    return 0


if __name__ == "__main__":
    sys.exit(main())
