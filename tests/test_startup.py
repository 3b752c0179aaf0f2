"""What a first call costs, counted in what it loads: seconds depend on who else is at work.

The bounds are what the call needs today and a little more. Who goes beyond one asks whether every
text needs the new module, pattern or table, or only those that have something to show for it.
"""

import subprocess
import sys

import pytest

_COUNT = """
import re, sys
patterns, compile_ = set(), re.compile
re.compile = lambda *given: patterns.add(given) or compile_(*given)
{call}
from toponorm import tables
ours = [name for name in sys.modules if name.startswith("toponorm.")]
print("found", len(ours), len(patterns), tables._bytes.cache_info().currsize)
"""

_PLAIN = "The council met in London and approved the budget. Nobody spoke against it."
_NEWS = "ANKARA, May 10, 2023 (Reuters) - Turkiye and Syria met in Moscow on Wednesday."


@pytest.mark.parametrize(
    ("call", "most"),
    [
        ("import toponorm", (1, 0, 0)),
        (f"import toponorm; toponorm.normalize({_PLAIN!r})", (115, 12, 13)),
        (f"import toponorm; toponorm.normalize({_NEWS!r})", (129, 40, 24)),
        ("from toponorm.cli import main; main(['check', sys.argv[1]])", (141, 18, 13)),
    ],
    ids=["import", "plain", "news", "check"],
)
def test_a_first_call_loads_no_more_modules_patterns_and_tables(call, most, tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text(_PLAIN)
    command = [sys.executable, "-c", _COUNT.replace("{call}", call), str(path)]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = tuple(map(int, out.split()[1:]))
    assert tuple(map(min, found, most)) == found
