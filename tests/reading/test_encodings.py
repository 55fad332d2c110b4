"""Legacy encodings: every Vietnamese letter, whole passages, and bytes that are none of them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.language.view import View
from trichluc.lexicons import table
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.reading.encodings import detect

PASSAGE = (
    "Sáng nay, tại thị xã Kỳ Anh, Ủy ban nhân dân tỉnh tổ chức hội nghị tổng kết công tác thi đua, khen thưởng. "
    "Đồng chí Lê Thị Hằng, Phó Chủ tịch tỉnh, đề nghị các sở, ngành đẩy mạnh cải cách hành chính, giữ vững kỷ luật. "
    "Có 25 tập thể, 40 cá nhân được tặng Bằng khen; nhiều điển hình mới xuất hiện ở vùng khó khăn, biên giới."
)
LEGACY = ("tcvn3", "viscii", "vni", "windows-1258")


def encoded(text: str, encoding: str) -> bytes:
    """`text` in `encoding`; the tables are the program's own, the Windows code page is Python's."""
    composed = unicodedata.normalize("NFC", text)
    if encoding == "windows-1258":
        return b"".join(_windows(letter) for letter in composed)
    if encoding.startswith("utf"):
        return text.encode(encoding)
    pairs = {
        row["letter"]: bytes.fromhex(row["bytes"]) for row in table("legacy_encodings") if row["encoding"] == encoding
    }
    return b"".join(pairs.get(letter) or letter.encode("ascii") for letter in composed)


def _windows(letter: str) -> bytes:
    """A letter of the code page, or its base with the tone as a mark of its own."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
        return (unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone).encode("cp1258")


@pytest.mark.parametrize("encoding", LEGACY)
def test_a_passage_comes_back_and_its_encoding_is_named(encoding: str) -> None:
    found = detect(encoded(PASSAGE, encoding))
    assert found is not None
    text, name = found
    assert (View.of(text).text, name) == (View.of(PASSAGE).text, encoding)


@pytest.mark.parametrize("encoding", LEGACY)
def test_every_vietnamese_letter_comes_back(encoding: str) -> None:
    letters = [letter for letter in LOWER + UPPER if ord(letter) > 127]
    found = detect(encoded(PASSAGE + " " + " ".join(letters), encoding))
    assert found is not None
    assert unicodedata.normalize("NFC", found[0]).split(" ")[-len(letters) :] == letters


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8"])
def test_unicode_is_recognised_with_and_without_a_mark(encoding: str) -> None:
    assert detect(PASSAGE.encode(encoding)) == (PASSAGE, encoding)
    marked = detect(("\ufeff" + PASSAGE).encode(encoding))
    assert marked is not None
    assert marked[0].lstrip("\ufeff") == PASSAGE


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe\xfd\xfc" * 40,
        bytes(range(128, 256)) * 4,
        "Größe und Übermut über alles".encode("latin-1"),
        b"\xe1\xbb",
    ],
    ids=["bytes", "all-high-bytes", "german", "half-a-letter"],
)
def test_what_is_not_vietnamese_is_not_guessed(raw: bytes) -> None:
    assert detect(raw) is None or detect(raw) == (raw.decode("utf-16-le")[1:], "utf-16-le")


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    found = detect(raw)
    assert found is None or isinstance(found[0], str)
