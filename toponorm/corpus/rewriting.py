"""Writing a file anew with its edits: all that no edit touches comes over as it stands."""

from typing import TYPE_CHECKING, Any, Protocol

from toponorm.corpus.files import Refused
from toponorm.corpus.records import Block, Options, Outcome, spliced
from toponorm.corpus.streams import Input, opened, output

if TYPE_CHECKING:
    from toponorm.corpus.drafts import Draft


class Rewriter(Protocol):
    """Takes the blocks of a file from the first that changes on."""

    def write(self, block: Block, outcome: Outcome) -> Any:
        """Write a block as it becomes."""

    def close(self) -> Any:
        """Write what stands at the end."""


class Copy:
    """Writes a file that is text.

    Most files are clean, so a draft is begun at the first change, and what stands before it is
    read once more.

    Args:
        path: the file.
        source: how it was read.
        options: the same.
        draft: where it goes.
        first: the block with the first change.
    """

    def __init__(
        self, path: str, source: Input, options: Options, draft: "Draft", first: Block
    ) -> None:
        self._output = output(draft, source)
        again = opened(path, wide=bool(source.wide), limit=options.max_expanded)[0]
        try:
            if first.offset and self.begin(again, first.offset) > 0:
                raise Refused("changed while it was being read", "run again")
        finally:
            again.close()

    def begin(self, again: Input, until: int) -> int:
        """Write what stands before the first change, and return how much of it was missing."""
        for data in again:
            self._output.write(data[:until])
            until -= len(data)
            if until <= 0:
                break
        return until

    def write(self, block: Block, outcome: Outcome) -> None:
        """Write a block as it becomes."""
        self._output.write(spliced(block.data, outcome.splices))

    def close(self) -> None:
        """End the data."""
        self._output.close()
