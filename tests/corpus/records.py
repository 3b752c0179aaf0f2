"""What the tests of formats share: a normalizer that is quick, and a way to run it on bytes."""

import io
import re

from toponorm.corpus import driver
from toponorm.corpus.driver import End, Part
from toponorm.corpus.records import Options, spliced
from toponorm.edits import Edit, apply
from toponorm.result import Result

_WORD = re.compile("Turkiye|DAY|TONGUE")


class Swap:
    """Writes Türkiye for Turkiye, and what it was told of a text for DAY and TONGUE."""

    config = "swap"

    def normalize(self, text, reference=None, language=None):
        made = {"Turkiye": "Türkiye", "DAY": str(reference), "TONGUE": str(language)}
        edits = tuple(
            Edit(match.start(), match.end(), match.group(), made[match.group()], "swap")
            for match in _WORD.finditer(text)
        )
        return Result(apply(text, edits), edits)


class Trickle(io.BytesIO):
    """Bytes that come a few at a time."""

    def __init__(self, data, step):
        super().__init__(data)
        self._step = step

    def read1(self, size=-1):
        return super().read(min(self._step, size) if size >= 0 else self._step)


def events(paths, write=False, jobs=1, journal=None, **options):
    run = driver.run(
        [str(path) for path in paths], Swap(), Options(**options), write=write, jobs=jobs,
        journal=journal,
    )  # fmt: skip
    return [*run]


def fixed(path, data, **options):
    """Write the data, fix the file, and return its content, the findings and the troubles."""
    path.write_bytes(data)
    found = events([path], write=True, **options)
    parts = [event for event in found if isinstance(event, Part)]
    end = found[-1]
    assert isinstance(end, End)
    assert end.state in ("clean", "changed"), end
    made = path.read_bytes()
    if parts and all(part.data for part in parts) and options.get("encoding") != "auto":
        streamed = b"".join(spliced(part.data, part.outcome.splices) for part in parts)
        assert streamed == made
    findings = [finding for part in parts for finding in part.outcome.findings]
    troubles = [trouble for part in parts for trouble in part.outcome.troubles]
    assert (end.state == "changed") == (made != data)
    return made, findings, troubles
