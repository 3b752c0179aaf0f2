"""Tests give the same result everywhere: no deadline, no chance, and this tree's toponorm."""

import gc
import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# A shell's background jobs ignore interrupts, and what they start inherits it.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("toponorm", deadline=None, derandomize=True, database=None)
settings.load_profile("toponorm")

# Programs that tests start must find what `pythonpath` in pyproject.toml gives to the tests
# themselves, from any folder and whether toponorm is installed or not.
_ROOT = str(Path(__file__).parent.parent)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (_ROOT, os.environ.get("PYTHONPATH"))))


@pytest.fixture(autouse=True, scope="module")
def _loaded_tables_are_not_garbage():
    # They stay loaded; to look through them again and again takes a tenth of the time.
    gc.freeze()
