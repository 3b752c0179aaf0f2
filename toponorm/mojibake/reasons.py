"""Why garbled text is left as it is: the reasons that refusals of repair give, all of them."""

from typing import NamedTuple


class Reason(NamedTuple):
    """A reason of a :class:`toponorm.Declined` of kind ``"repair"``.

    Attributes:
        id: as in ``Declined.reason``.
        meaning: what it says.
        text: a text in which it is given.
        found: for this part of it.
    """

    id: str
    meaning: str
    text: str
    found: str


_STORY = (
    "Ministers from the four countries met for a second day on Wednesday and left without a "
    "statement, officials said. They are to meet again next month, and diplomats hope that a "
    "roadmap can be agreed by then, though few expect a quick result of these talks. The border "
    "has been closed since the spring."
)

REASONS = (
    Reason(
        "ambiguous",
        "Two code pages read it, equally well, as different texts.",
        "der聽聽die",
        "聽聽",
    ),
    Reason(
        "foreign-masthead",
        "A first line in a script that its document never uses, and the document does not say "
        "whose it is.",
        f"愛污传媒\n\n{_STORY}",
        "愛污传媒",
    ),
    Reason(
        "lost",
        "U+FFFD that was garbled again: the text was lost before, and nothing of it is left.",
        "更新: 锟斤拷锟斤拷",
        "锟斤拷锟斤拷",
    ),
    Reason(
        "masked",
        "It could be repaired, but stands in an address, in code or in an identifier.",
        "https://example.org/wiki/MÃ¼nchen",
        "Ã¼",
    ),
    Reason(
        "too-short",
        "A code page reads it, but there is too little of it to be sure; a plan made from a "
        "longer text of the same origin repairs it.",
        "é›…é›…",
        "é›…é›…",
    ),
    Reason(
        "undecodable",
        "It is no text in any language, and no code page makes one of it.",
        "Il a dit â€",
        "â€",
    ),
    Reason(
        "unfinished",
        "A layer comes off, but what is under it is no text either: half a repair is none.",
        "Ð½Ð° ÑÐ°Ñ Ð¾Ð´ ÑÐµÐ³Ð°",
        "Ð½Ð°",
    ),
)
"""The reasons, a closed set, in alphabetical order."""
