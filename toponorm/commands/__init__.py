"""What each command of the command line does; each returns the exit status."""

from argparse import Namespace
from importlib import import_module

_MODULES = {
    "check": "texts",
    "completion": "completion",
    "config": "settings",
    "country": "catalogue",
    "explain": "texts",
    "fix": "texts",
    "normalize": "texts",
    "report": "report",
    "rules": "catalogue",
    "styles": "catalogue",
    "tables": "tables",
}
"""Where the function of each command stands; a hook imports no more than it needs."""


def run(options: Namespace) -> int:
    """Run a command.

    Args:
        options: the command and its options.

    Returns:
        The exit status.
    """
    module = import_module(f"{__name__}.{_MODULES[options.command]}")
    status: int = getattr(module, options.command)(options)
    return status
