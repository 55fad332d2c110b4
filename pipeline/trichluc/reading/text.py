"""A plain text: one article."""

from functools import partial

from trichluc.reading.blob import Blob, raw_hash
from trichluc.reading.decoding import decode
from trichluc.reading.intake import Intake
from trichluc.reading.layout import read_layout
from trichluc.reading.unread import Unread
from trichluc.records import Article


def read_text(blob: Blob, intake: Intake) -> Unread:
    """The article of a plain text.

    Raises:
        SourceError: `too-large`, or with another code when it is read.
    """
    raw = blob.whole(intake.max_record)
    return Unread(blob.source, len(raw), partial(_article, raw, blob.source, blob.name, blob.url, intake))


def _article(raw: bytes, source: str, name: str, url: str | None, intake: Intake) -> Article:
    text, encoding = decode(raw, source)
    layout = read_layout(text)
    title = next((text[zone.start : zone.end] for zone in layout.zones if zone.kind == "title"), None)
    return Article(
        id=name,
        source=source,
        text=text,
        encoding=encoding,
        title=title,
        published=layout.published or intake.published,
        url=url,
        raw_hash=raw_hash(raw),
        zones=layout.zones,
    )
