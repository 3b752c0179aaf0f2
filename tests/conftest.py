"""Tests give the same result everywhere: no deadline, no chance."""

from hypothesis import settings

settings.register_profile("toponorm", deadline=None, derandomize=True, database=None)
settings.load_profile("toponorm")
