"""Bytes to text, or the reason why not."""

from trichluc.errors import SourceError

MAX_RECORD = 8_000_000
"""Largest article, in bytes; the longest article of a 20,000-article news archive has 12,000 characters."""

_SNIFFED = 8192
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1b")


def decode(raw: bytes, source: str) -> str:
    """The text of `raw`, exactly as its UTF-8 says: no newline or Unicode normalisation, a byte order mark kept.

    Raises:
        SourceError: `empty`, `not-text` (control bytes, as in pictures) or `bad-encoding`.
    """
    head = raw[:_SNIFFED]
    if sum(byte in _CONTROLS for byte in head) > len(head) // 100:
        raise SourceError(source, "not-text", "holds binary data, not text", "leave it out or convert it to text")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            source, "bad-encoding", f"is not UTF-8 (byte {error.start})", "convert it to UTF-8, for example with iconv"
        ) from None
    return checked(text, source)


def checked(text: str, source: str) -> str:
    """`text`, when it has something to read and can be written as UTF-8.

    Raises:
        SourceError: `empty`, or `bad-encoding` for lone surrogates, which JSON escapes can smuggle in.
    """
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise SourceError(source, "empty", "holds no text", "leave it out or fetch it again")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceError(
            source, "bad-encoding", f"has a lone surrogate at character {error.start}", "repair its \\u escapes"
        ) from None
    return text
