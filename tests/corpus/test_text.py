import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

import toponorm
from tests.strategies import TEXTS, chains
from toponorm.corpus.text import Damage, Lines, Text
from toponorm.edits import apply
from toponorm.result import Result

BYTES = st.lists(
    st.sampled_from(
        [b"Ankara", b"\r\n", b"\n", b"\r", b"\xff", b"T\xfcrkei", "Türkei".encode(), b"\xe2\x82",
         "\u2028".encode(), b"\xef\xbb\xbf", b"\xed\xa0\xbd", b"\x0b", b"\x85", b"\0"]
    )
).map(b"".join)  # fmt: skip


@given(st.one_of(BYTES, st.binary()))
@example(b"\xef\xbb\xbf\xef\xbb\xbfAnkara\r")
def test_bytes_come_back_as_they_were(data):
    text = Text.decode(data)
    assert text.encode() == data
    assert not text.text.startswith("\ufeff") or data.count(b"\xef\xbb\xbf") > 1


@given(st.one_of(BYTES, st.binary()))
def test_damage_is_each_line_that_does_not_decode_with_its_first_bad_byte(data):
    expected, begin = [], 0
    for number, line in enumerate(re.split(rb"(?<=\n)|(?<=\r)(?!\n)", data), start=1):
        try:
            line.decode()
        except UnicodeDecodeError as error:
            expected.append((number, begin + error.start))
        begin += len(line)
    text = Text.decode(data)
    assert [(damage.line, damage.offset) for damage in text.damage] == expected
    for damage in text.damage:
        assert not re.search(r"[\r\n]", text.text[damage.start : damage.end])


@given(st.data())
def test_spare_keeps_the_bytes_of_damaged_lines_and_all_other_edits(data):
    text = Text.decode(data.draw(BYTES))
    edits = data.draw(chains(text.text))
    spared = text.spare(Result(apply(text.text, edits), edits))
    assert spared.original == text.text
    for edit in edits:
        clear = all(edit.end < d.start or edit.start > d.end for d in text.damage)
        assert (edit in spared.edits) == clear


DOCUMENTS = st.lists(
    st.sampled_from(
        [b"\r\n", b"\n\n", b"\r", b" ", b"\xff", b"T\xfcrkei ", b"\xe2\x80", b"\xef\xbb\xbf", b"\0",
         "Die BÃ¼rger haben gewÃ¤hlt. ".encode(), "艦anl谋urfa ".encode(), b"April 4, 2023 ",
         b"ANKARA, May 10, 2023 (Reuters) - ", b"Talks in Turkiye ended on Tuesday, ",
         b"Turk", b"iye ", b"April", b" 4, 2023", b"Bashar Assad "]
    ),
    max_size=12,
).map(b"".join)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(DOCUMENTS)
def test_a_file_written_once_is_clean_and_its_damaged_lines_are_as_they_were(data):
    text = Text.decode(data)
    written = Text.decode(text.encode(text.spare(toponorm.normalize(text.text)).text))
    assert written.spare(toponorm.normalize(written.text)).edits == ()
    assert [written.text[d.start : d.end] for d in written.damage] == [
        text.text[d.start : d.end] for d in text.damage
    ]


def test_damage_after_a_byte_order_mark_counts_the_mark():
    text = Text.decode(b"\xef\xbb\xbfAnkara\nT\xfcrkei\n")
    assert text.damage == (Damage(start=7, end=13, line=2, offset=11),)


@given(TEXTS, st.data())
def test_position_is_the_line_and_column_of_an_editor(text, data):
    offset = data.draw(st.integers(0, len(text)))
    head = text[:offset]
    if text[offset - 1 : offset + 1] == "\r\n":
        head = head[:-1]  # between the two the line has not ended
    lines = re.split("\r\n|\r|\n", head)
    expected = (len(lines), len(lines[-1]) + 1 + (offset - len(head)))
    assert Lines(text).position(offset) == expected
