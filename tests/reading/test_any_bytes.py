"""Any bytes and structures come to articles or reasons: the targets of `make fuzz`, and what it has found."""

import gzip
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz import targets
from tests.reading import making

from trichluc.reading import read_sources
from trichluc.reading.layout import read_layout
from trichluc.records import Quarantined

PIECES = st.sampled_from(
    [
        b"<html>", b"<p>", b"</", b"<!--", b"&#x", b"<meta charset=", b'"', b",", b"\n", b"{", b'"text":', b"[", b"}",
        b"PK\x03\x04", b"PK\x01\x02", b"\x1f\x8b\x08\x00", b"WARC/1.0\r\n", b"Content-Length: ", b"\r\n\r\n",
        b"\0" * 512, b"ustar", b"PAR1", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"-1", b"99999999999999999999",
        b"\x80", b"\x14",
        "Ngày 25/5/2021, ".encode(), "hòa".encode(), "ệ".encode(), b"24-KH/TU ", b"12.345,6 ",
    ]
)  # fmt: skip
ANY = st.one_of(st.binary(max_size=400), st.lists(st.one_of(PIECES, st.binary(max_size=9)), max_size=30).map(b"".join))


@pytest.mark.parametrize("target", targets.TARGETS, ids=lambda target: target.__name__)
def test_any_bytes(target: Callable[[bytes], None]) -> None:
    @settings(max_examples=60, deadline=None)
    @given(ANY)
    def holds(raw: bytes) -> None:
        target(raw)

    holds()


GOOD = (
    making.zipped(("a.txt", making.TEXT.encode()), ("b.html", making.page())),
    making.tarred(("a.txt", making.TEXT.encode()), ("b.html", making.page())),
    gzip.compress(making.lines({"text": making.TEXT}), mtime=0),
    making.record("response", "https://example.org/1", making.response(making.page())),
    making.parquet({"text": [making.TEXT]}),
)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<html>\x1c", "empty"),
        (making.record("response", "x", making.response(making.page())).replace(b"WARC-Target-URI: x\r\n", b""),
         "damaged-archive"),
        (GOOD[0][:-22].replace(b"PK\x01\x02\x14\x03\x14\x00", b"PK\x01\x02\x14\x03\x40\x00") + GOOD[0][-22:],
         "unsupported"),
        (making.zipped(("x", b"a")).replace(b"\1" + bytes(11) + b"\x80", bytes(4) + b"\1" + bytes(7) + b"\x80"),
         "unsafe-path"),
    ],
    ids=["sign-that-is-white-space", "page-without-address", "zip-of-a-version-to-come", "member-without-a-name"],
)  # fmt: skip
def test_what_was_found(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(raw)
    (found,) = read_sources([str(path)])
    assert isinstance(found, Quarantined)
    assert found.code == code


def test_a_tab_in_the_zone_of_a_dateline() -> None:
    layout = read_layout("Tin\n\nThứ Hai, 24/05/2021, 15:38 [GMT+\t7]\nThân tin.")
    assert layout.published == datetime(2021, 5, 24, 15, 38, tzinfo=timezone(timedelta(hours=7)))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(GOOD), st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=5)), max_size=4))
def test_damaged_files(raw: bytes, wounds: list[tuple[int, bytes]]) -> None:
    for place, piece in wounds:
        at = place % len(raw)
        raw = raw[:at] + piece + raw[at + len(piece) :]
    targets.formats(raw)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(GOOD), st.integers(1, 5000))
def test_cut_files(raw: bytes, cut: int) -> None:
    targets.formats(raw[: max(1, len(raw) - cut % len(raw))])
