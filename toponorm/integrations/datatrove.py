"""datatrove: a formatter for its pipelines, with a statistic for every rule."""

from toponorm.integrations import needing

with needing("datatrove"):
    from datatrove.data import DocumentsPipeline
    from datatrove.pipeline.formatters.base import BaseFormatter
    from datatrove.utils.typeshelper import StatHints

from toponorm.integrations.records import RecordNormalizer, details
from toponorm.normalizer import Normalizer


class ToponormFormatter(BaseFormatter):
    """Normalizes the text of documents; where a document has none, it stays as it is.

    Args:
        normalizer: normalizes them.
        details: the key of ``metadata`` for edits, mentions and refusals; none if left out.
        references: the key of ``metadata`` that has the day on which the text was written.
        languages: the key of ``metadata`` that has the BCP 47 tag of the text.
    """

    name = "🗺 Toponorm"
    _requires_dependencies = ("toponorm",)

    def __init__(
        self,
        normalizer: Normalizer | None = None,
        details: str | None = None,
        references: str | None = None,
        languages: str | None = None,
    ) -> None:
        super().__init__()
        self.step = RecordNormalizer(
            "text", normalizer or Normalizer(), None, details, references, languages
        )

    def format(self, text: str) -> str:
        """Return the normalized text."""
        return self.step.normalizer(text)

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Normalize the documents as they pass."""
        for document in data:
            self.stat_update(StatHints.total)
            with self.track_time():
                result = self.step.result({**document.metadata, "text": document.text})
                if result is not None:
                    document.text = result.text
                    for edit in result.edits:
                        self.stat_update(edit.rule)
                if result is not None and self.step.details is not None:
                    document.metadata[self.step.details] = details(result)
            yield document
