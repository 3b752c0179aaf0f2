"""Texts that try hard, and chains of edits on them."""

from hypothesis import strategies as st

from toponorm.edits import Edit

PIECES = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\n\n",
        "a",
        "Türkiye",
        "Tu\u0308rkiye",  # decomposed
        "TÜRKİYE’NİN",
        "𝕿𝖚𝖗",  # astral
        "🇹🇷",
        "e\u0301\u0323\u0301",
        "\u00ad",
        "\u200f",
        "\ud83d",  # a lone surrogate
        "\x00",
        "ﬁ",
        "ß",
        "Ã¼",
        "蓹",
        "السَّعُودِيَّة",
        "\u1112\u1161\u11ab",
        "U.S.-backed",
        "May 10, 2023",
        "AT&T",
        "  ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=8).map("".join)


@st.composite
def chains(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    """Any chain of edits that fits the text: empty, adjacent, zero-width, touching both ends."""
    points = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(points[::2], points[1::2], strict=False):
        after = draw(st.text("xy𝄞\u0301", max_size=3))
        edits.append(
            Edit(start, end, text[start:end], after, draw(st.sampled_from("pqr")), ("because",))
        )
    return tuple(edits)
