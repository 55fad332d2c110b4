"""A plain text: one article."""

from trichluc.reading.blob import Blob, raw_hash
from trichluc.reading.decoding import decode
from trichluc.reading.intake import Intake
from trichluc.reading.layout import read_layout
from trichluc.records import Article


def read_text(blob: Blob, intake: Intake) -> Article:
    """The article of a plain text.

    Raises:
        SourceError: With the ledger's reason code.
    """
    raw = blob.whole(intake.max_record)
    text, encoding = decode(raw, blob.source)
    layout = read_layout(text)
    title = next((text[zone.start : zone.end] for zone in layout.zones if zone.kind == "title"), None)
    return Article(
        id=blob.name,
        source=blob.source,
        text=text,
        encoding=encoding,
        title=title,
        published=layout.published or intake.published,
        url=blob.url,
        raw_hash=raw_hash(raw),
        zones=layout.zones,
    )
