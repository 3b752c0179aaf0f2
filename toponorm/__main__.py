"""Lets ``python -m toponorm`` do what ``toponorm`` does."""

import sys

from toponorm.cli import main

if __name__ == "__main__":
    sys.exit(main())
