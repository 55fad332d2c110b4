"""A plain text file: one article."""

from datetime import date
from pathlib import Path

from trichluc.errors import SourceError
from trichluc.reading.decoding import MAX_RECORD, decode
from trichluc.reading.layout import read_layout
from trichluc.records import Article


def read_text(path: Path, published: date | None) -> Article:
    """The article of a `.txt` file.

    Args:
        path: The file.
        published: Day to assume where the text has no dateline.

    Raises:
        SourceError: With the ledger's reason code.
    """
    if path.stat().st_size > MAX_RECORD:
        raise SourceError(str(path), "too-large", f"is larger than {MAX_RECORD:,} bytes", "split it into articles")
    return text_article(path.read_bytes(), path.name, str(path), published)


def text_article(raw: bytes, identifier: str, source: str, published: date | None) -> Article:
    """The article of a text's bytes.

    Raises:
        SourceError: With the ledger's reason code.
    """
    text, encoding = decode(raw, source)
    layout = read_layout(text)
    title = next((text[zone.start : zone.end] for zone in layout.zones if zone.kind == "title"), None)
    return Article(
        id=identifier,
        source=source,
        text=text,
        encoding=encoding,
        title=title,
        published=layout.published or published,
        zones=layout.zones,
    )
