"""Baselines: changes that are known and let be, so that a check is about what is new.

A change is known by its file, its rule and a hash of what it replaces and of the line around it,
not by the number of that line, so that lines may come and go above it. A baseline that another
version of this format wrote is refused, not guessed at.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from toponorm.corpus.files import Refused
from toponorm.edits import Edit

VERSION = 1

MARK = b'"toponorm-baseline"'
"""Stands near the beginning of every baseline."""


class Baseline(NamedTuple):
    """The known changes.

    Attributes:
        files: for each file, by its path relative to the folder of the configuration, the
            fingerprints of its known changes.
    """

    files: Mapping[str, frozenset[str]]

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what is equal into equal bytes, as a set does not: a journal goes by them."""
        return _baseline, ({name: sorted(known) for name, known in self.files.items()},)

    def of(self, path: str) -> frozenset[str]:
        """Return the fingerprints of a file's known changes."""
        return self.files.get(path, frozenset())


def _baseline(files: Mapping[str, list[str]]) -> Baseline:
    return Baseline({name: frozenset(known) for name, known in files.items()})


def fingerprint(edit: Edit, context: str) -> str:
    """Return what a change is known by: its rule, and a hash of it and of the text around it.

    Args:
        edit: the edit.
        context: the text around it, as :class:`~toponorm.corpus.records.Finding` has it.

    >>> edit = Edit(9, 16, "Turkiye", "Türkiye", "place.spelling")
    >>> fingerprint(edit, "Talks in Turkiye")
    'place.spelling:fe7e1a584ec41b60'
    """
    from hashlib import blake2b  # noqa: PLC0415 -- 5 ms, and few have a baseline

    parts = (edit.before, edit.after, context)
    digest = blake2b("\0".join(parts).encode(errors="surrogatepass"), digest_size=8)
    return f"{edit.rule}:{digest.hexdigest()}"


def fingerprints(found: Iterable[tuple[Edit, str]]) -> Iterator[str]:
    """Yield the fingerprints of the changes of one text; those that are alike are counted.

    Args:
        found: the edits, each with the text around it.
    """
    seen: Counter[str] = Counter()
    for edit, context in found:
        mark = fingerprint(edit, context)
        seen[mark] += 1
        yield mark if seen[mark] == 1 else f"{mark}#{seen[mark]}"


def read(path: str) -> Baseline:
    """Return the baseline in a file.

    Raises:
        Refused: it cannot be read, is none, or is of another version.
    """
    import json  # noqa: PLC0415 -- 2 ms, and few have a baseline

    again = "write it again with --write-baseline"
    try:
        with open(path, "rb") as file:
            data = json.load(file)
    except OSError as error:
        raise Refused.by(error) from None
    except (ValueError, RecursionError):
        raise Refused("is not JSON, as a baseline is", again) from None
    version = data.get("toponorm-baseline") if isinstance(data, dict) else None
    if version != VERSION:
        what = "is no baseline" if version is None else f"is a baseline of version {version!r}"
        raise Refused(f"{what}; this toponorm reads version {VERSION}", again)
    files = data.get("files")
    if not isinstance(files, dict) or not all(
        isinstance(known, list) and all(isinstance(one, str) for one in known)
        for known in files.values()
    ):
        raise Refused("is a damaged baseline", again)
    return _baseline(files)


def written(known: Mapping[str, Iterable[str]]) -> bytes:
    """Return the content of a file with a baseline: a known change per line, sorted.

    Args:
        known: for each file the fingerprints of its changes.
    """
    import json  # noqa: PLC0415 -- ditto

    files = {name: sorted(set(known[name])) for name in sorted(known) if known[name]}
    return (json.dumps({"toponorm-baseline": VERSION, "files": files}, indent=1) + "\n").encode()
