"""What a file is: by its first bytes, then by its name."""

import json
import re
from typing import Literal

from trichluc.reading.intake import Intake

Kind = Literal[
    "text", "html", "jsonl", "csv", "parquet", "warc", "zip", "tar", "gzip", "bzip2", "xz", "zstd", "office", "other"
]

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PAR1", "parquet"), (b"WARC/", "warc"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"),
    (b"%PDF", "office"), (b"\xd0\xcf\x11\xe0", "office"), (b"{\\rtf", "office"), (b"7z\xbc\xaf\x27\x1c", "office"),
    (b"Rar!\x1a\x07", "office"), (b"SQLite format 3\x00", "office"),
)  # fmt: skip
_ENDINGS: dict[str, Kind] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".json": "other", ".xml": "other", ".css": "other", ".js": "other", ".svg": "other",
    ".yaml": "other", ".yml": "other", ".py": "other", ".ini": "other", ".toml": "other",
}  # fmt: skip
_PACKED = re.compile(r"\.(?:gz|bz2|xz|zst|zstd)$", re.IGNORECASE)
_PAGE = re.compile(
    r"(?:\s|\ufeff|<!--(?:[^-]|-(?!->)){0,2000}-->|<\?xml[^<>]{0,200}\?>){0,20}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_DELIMITERS = ",;\t|"


def recognise(head: bytes, name: str, intake: Intake) -> Kind:
    """The format of a file that begins with `head` (see `blob.HEAD`)."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return "office" if kind == "zip" and _is_document(head) else kind
    if head[257:262] == b"ustar":
        return "tar"
    text = readable(head)
    if _PAGE.match(text):
        return "html"
    if _is_json_record(text):
        return "jsonl"
    named = _ENDINGS.get(_ending(name))
    if named:
        return named
    return "csv" if delimiter(text.split("\n", 1)[0], intake) else "text"


def unpacked_name(name: str) -> str:
    """A file's name without the ending of its packing: the text in a.txt.gz is a.txt."""
    short = _PACKED.sub("", name)
    return re.sub(r"\.t(gz|bz2|xz|zst)$", ".tar", name, flags=re.IGNORECASE) if short == name else short


def delimiter(header: str, intake: Intake) -> str | None:
    """What parts the columns of a table whose first line names the text's column among others."""
    for sign in _DELIMITERS:
        cells = [cell.strip().strip('"') for cell in header.lstrip("\ufeff").rstrip("\r").split(sign)]
        if len(cells) > 1 and intake.columns.text in cells:
            return sign
    return None


def readable(head: bytes) -> str:
    """A look at bytes in an encoding still unknown: exact for UTF-16 with a mark, else byte for byte."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head[: len(head) // 2 * 2].decode("utf-16", errors="replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _ending(name: str) -> str:
    short = unpacked_name(name).lower()
    return short[short.rfind(".") :] if "." in short else ""


def _is_document(head: bytes) -> bool:
    """Whether a zip file is a .docx, .xlsx, .odt or .epub."""
    return head[30:].startswith((b"mimetypeapplication/", b"[Content_Types].xml"))


def _is_json_record(text: str) -> bool:
    """Whether the first line is a JSON object, or the beginning of one that is longer than the head."""
    first, ended, _ = text.lstrip().partition("\n")
    if not first.startswith("{"):
        return False
    if not ended and len(first) > 1000:
        return re.match(r'\{\s*"', first) is not None
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
