"""Bytes to text, or the reason why not."""

import re

from trichluc.errors import SourceError
from trichluc.reading.encodings import detect
from trichluc.reading.intake import MAX_RECORD

__all__ = ["MAX_RECORD", "checked", "decode"]

_SNIFFED = 8192
_SOMETHING = re.compile(r"[^\s\ufeff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(raw: bytes, source: str) -> tuple[str, str]:
    """The text of `raw` and its encoding: no newline or Unicode normalisation, a UTF-8 byte order mark kept.

    Raises:
        SourceError: `empty`, `not-text` (control bytes, as in pictures) or `bad-encoding`.
    """
    found = detect(raw)
    head = found[0][:_SNIFFED] if found else raw[:_SNIFFED].decode("latin-1")
    if len(_CONTROLS.findall(head)) > len(head) // 100:
        raise SourceError(source, "not-text", "holds binary data, not text", "leave it out or convert it to text")
    if found is None:
        reason = "is neither UTF-8 or UTF-16 nor a legacy Vietnamese encoding"
        raise SourceError(source, "bad-encoding", reason, "convert it to UTF-8, for example with iconv")
    text, encoding = found
    return checked(text, source), encoding


def checked(text: str, source: str) -> str:
    """`text`, when it has something to read and can be written as UTF-8.

    Raises:
        SourceError: `empty`, or `bad-encoding` for lone surrogates, which JSON escapes can smuggle in.
    """
    if not _SOMETHING.search(text):
        raise SourceError(source, "empty", "holds no text", "leave it out or fetch it again")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceError(
            source, "bad-encoding", f"has a lone surrogate at character {error.start}", "repair its \\u escapes"
        ) from None
    return text
