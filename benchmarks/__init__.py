"""Measurements of toponorm beside its peers: ``python -m benchmarks``."""
