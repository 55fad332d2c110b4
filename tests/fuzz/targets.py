"""What must hold for any bytes at all: plain functions, for hypothesis in the tests and for atheris in `make fuzz`."""

import io
import unicodedata

from trichluc.errors import SourceError
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.counts.finding import find_counts
from trichluc.mentions.dates.finding import find_dates
from trichluc.mentions.documents import find_documents
from trichluc.reading.blob import Blob, Meter
from trichluc.reading.decoding import decode
from trichluc.reading.formats import read_blob
from trichluc.reading.intake import Intake
from trichluc.reading.layout import read_layout
from trichluc.reading.salvage import salvaged
from trichluc.reading.unread import read_item
from trichluc.records import Article

LIMITS = Intake(max_record=50_000, free_expansion=500_000)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "ignore")


def _read(raw: bytes, name: str) -> None:
    """Every outcome is a record with a source of its own, and articles can be written as UTF-8."""
    sources = []
    blob = Blob(io.BufferedReader(io.BytesIO(raw), 8192), name, name, Meter(LIMITS, len(raw)))
    for item in map(read_item, read_blob(blob, LIMITS)):
        sources.append(item.source)
        item.source.encode()
        if isinstance(item, Article):
            item.text.encode()
            item.id.encode()
            assert item.text.strip()
            assert all(0 <= zone.start < zone.end <= len(item.text) for zone in item.zones)
        else:
            assert item.code != "parser-error", item
    assert sources
    assert len(set(sources)) == len(sources), sources


def formats(raw: bytes) -> None:
    """Any format, told by its bytes."""
    _read(raw, "a")


def jsonl(raw: bytes) -> None:
    """JSON lines."""
    _read(raw, "a.jsonl")


def csv(raw: bytes) -> None:
    """Tables with a header that names a text."""
    _read(b"id,title,text,published\n" + raw, "a.csv")


def html(raw: bytes) -> None:
    """Web pages."""
    _read(b"<html>" + raw, "a.html")


def tar(raw: bytes) -> None:
    """Tar archives: any bytes after a sound header."""
    _read(_TAR_HEADER + raw, "a.tar")


def warc(raw: bytes) -> None:
    """Web archives."""
    _read(b"WARC/1.0\r\nWARC-Type: response\r\n" + raw, "a.warc")


def packed(raw: bytes) -> None:
    """Packed files of each kind: any bytes after the sign that tells them."""
    for sign in (b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd"):
        _read(sign + raw, "a")


def salvage(raw: bytes) -> None:
    """Zip archives without a table of contents."""
    _read(b"PK\x03\x04" + raw, "a.zip")
    try:
        for member in salvaged(io.BytesIO(b"PK\x03\x04" + raw)):
            member.read(1000)
    except (EOFError, ValueError, OSError):
        return
    except Exception as error:
        assert type(error).__name__ == "error", error  # zlib's


def decoding(raw: bytes) -> None:
    """Text comes back with nothing lost where it is UTF-8; all else has a reason."""
    try:
        text, encoding = decode(raw, "a")
    except SourceError as error:
        assert error.code in {"empty", "not-text", "bad-encoding"}
        return
    assert encoding != "utf-8" or text.encode() == raw
    text.encode()


def layout(raw: bytes) -> None:
    """The parts of a page are within it."""
    text = _text(raw)
    assert all(0 <= zone.start < zone.end <= len(text) for zone in read_layout(text).zones)


def view(raw: bytes) -> None:
    """One spelling is stable, and each of its characters has a place in the source."""
    text = _text(raw)
    found = View.of(text)
    assert View.of(found.text).text == found.text
    assert found.text == unicodedata.normalize("NFC", found.text)
    if found.text:
        first, last = found.to_source(0, len(found.text))
        assert 0 <= first <= last <= len(text)


def grammars(raw: bytes) -> None:
    """Dates, codes and counts are within the text."""
    doc = _NLP(View.of(_text(raw)).text[:2000])
    spans = [(found.start, found.end) for found in find_dates(doc)]
    spans += [(found.start, found.end) for found in find_documents(doc)]
    spans += [(found.start, found.end) for found in find_counts(doc, ())]
    assert all(0 <= start < end <= len(doc.text) for start, end in spans), spans


_NLP = blank()
_TAR_HEADER = b"a.txt" + bytes(95) + b"0000644\0" + b"0000000\0" * 2 + b"00000000010\0" + b"00000000000\0"
_TAR_HEADER += (
    b"%06o\0 " % (sum(_TAR_HEADER) + 8 * 32 + ord("0") + sum(b"ustar\x0000")) + b"0" + bytes(100) + b"ustar\x0000"
)
_TAR_HEADER = _TAR_HEADER.ljust(512, b"\0")

TARGETS = (formats, jsonl, csv, html, tar, warc, packed, salvage, decoding, layout, view, grammars)
