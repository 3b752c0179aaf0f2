import bz2
import gzip
import io
import lzma
import struct

import pytest

from tests.corpus.records import Trickle
from toponorm.corpus.files import Refused
from toponorm.corpus.streams import Input, output

DATA = b"".join(b"line %d\n" % n for n in range(50_000))


def codecs():
    yield "", lambda data: data, lambda data: data
    yield "gzip", gzip.compress, gzip.decompress
    yield "bz2", bz2.compress, bz2.decompress
    yield "xz", lzma.compress, lzma.decompress


def packed(name):
    zstd = pytest.importorskip("backports.zstd", reason="needs toponorm[zstd]")
    return name, zstd.compress, zstd.decompress


@pytest.fixture(params=["", "gzip", "bz2", "xz", "zstd"])
def codec(request):
    if request.param == "zstd":
        return packed("zstd")
    return next(each for each in codecs() if each[0] == request.param)


@pytest.mark.parametrize("step", [1, 1000, 1 << 18])
def test_what_was_packed_is_read_however_it_comes(codec, step):
    name, pack, _ = codec
    data = DATA[:2000] if step == 1 else DATA
    source = Input(Trickle(pack(data) + pack(b"") + pack(data), step))
    assert source.codec == name
    assert source.head == (data * 2)[: len(source.head)]
    assert b"".join(source) == data * 2


def test_it_is_packed_again_in_the_same_way(codec):
    name, pack, unpack = codec
    source = Input(io.BytesIO(pack(DATA)))
    out = io.BytesIO()
    packer = output(out, source)
    for data in source:
        packer.write(data)
    packer.close()
    assert unpack(out.getvalue()) == DATA
    assert Input(io.BytesIO(out.getvalue())).codec == name


def test_name_time_and_level_of_gzip_are_kept():
    old = io.BytesIO()
    with gzip.GzipFile("news.txt", "wb", 9, old, mtime=1_600_000_000) as packer:
        packer.write(DATA)
    source = Input(io.BytesIO(old.getvalue()))
    new = io.BytesIO()
    packer = output(new, source)
    packer.write(b"".join(source))
    packer.close()
    head = old.getvalue()[:10]
    assert struct.unpack("<I", head[4:8]) == (1_600_000_000,)
    assert new.getvalue()[:9] == old.getvalue()[:9]
    assert new.getvalue()[10:19] == b"news.txt\0"
    assert gzip.decompress(new.getvalue()) == DATA


def test_padding_between_members_is_passed_over():
    member = gzip.compress(DATA)
    assert b"".join(Input(io.BytesIO(member + bytes(10_000) + member + bytes(7)))) == DATA * 2


def test_no_more_is_expanded_than_is_read():
    source = Input(io.BytesIO(bz2.compress(bytes(50 << 20))), size=10**9)
    assert max(len(data) for data in source) <= 1 << 18


def test_what_expands_beyond_the_limit_is_refused():
    packed = gzip.compress(DATA)
    assert b"".join(Input(io.BytesIO(packed), limit=len(DATA))) == DATA
    with pytest.raises(Refused, match="expands to more than"):
        b"".join(Input(io.BytesIO(packed), limit=len(DATA) - 1))


def test_a_codec_is_told_by_its_bytes():
    for data in (b"BZhello", b"BZ", b"\x1f\x8b", b"", b"plain", b"x\x2a\x4d\x18 no frame"):
        assert Input(io.BytesIO(data)).codec == ""


def test_a_line_that_is_typed_is_there_at_once():
    class Typed(io.BytesIO):
        def read1(self, size=-1):
            return self.readline()

    source = Input(Typed(b"one\ntwo\n"))
    assert (source.head, source.read()) == (b"one\n", b"one\n")
