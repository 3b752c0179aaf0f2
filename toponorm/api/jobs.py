"""All jobs in one call."""

import datetime

from toponorm.config import Config
from toponorm.normalizer import Normalizer
from toponorm.result import Result


def normalize(
    text: str,
    reference: str | datetime.date | None = None,
    language: str | None = None,
    config: Config | None = None,
) -> Result:
    """Repair, canonicalize and date a text, with proof of every change.

    Args:
        text: one document.
        reference: the date it was written, as a ``datetime.date`` or an ISO string; a dateline
            or a publication line in the text may give it instead.
        language: BCP 47 tag of the text; guessed if left out.
        config: what to rewrite, and how; see :class:`toponorm.Config`.

    Returns:
        The text with its edits, mentions and refusals, whose spans are half open and count
        code points of ``text``.

    Raises:
        TypeError: an argument has the wrong type; ``bytes`` must be decoded first.
        ValueError: ``reference`` is no ISO date or ``language`` no BCP 47 tag.

    >>> normalize("Talks on t蓹m蓹sew虛tx史 hosted by Turkiye, May 10, 2023").text
    'Talks on təməsew̓txʷ hosted by Türkiye, 2023-05-10'
    """
    return Normalizer(config).normalize(text, reference, language)
