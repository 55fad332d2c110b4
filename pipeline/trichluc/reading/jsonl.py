"""JSON Lines: one article a line, with `title`, `text` and optional `id`, `published`, `url`, `author`."""

import json
from functools import partial

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, quarantined, raw_hash
from trichluc.reading.decoding import decode
from trichluc.reading.fields import record_article
from trichluc.reading.intake import Intake
from trichluc.reading.lines import bounded_lines, encoding_of
from trichluc.reading.unread import Items, Unread
from trichluc.records import Article


def read_jsonl(blob: Blob, intake: Intake) -> Items:
    """Each line's article, or why it has none. Blank lines are skipped; a record's number is its line's."""
    wide = encoding_of(blob.stream)
    for number, raw in enumerate(bounded_lines(blob.stream, intake.max_record), start=1):
        source = f"{blob.source}#{number}"
        if raw is None:
            reason = f"is longer than {intake.max_record:,} bytes"
            way_out = "split it into one article a line, or raise --max-record"
            yield quarantined(SourceError(source, "too-large", reason, way_out))
        elif raw.strip():
            yield Unread(source, len(raw), partial(_read_line, raw, source, number, intake, wide))


def _read_line(raw: bytes, source: str, number: int, intake: Intake, wide: str | None) -> Article:
    line, encoding = decode(raw, source)
    article = record_article(_fields(line, source), source, number, intake)
    return article.model_copy(update={"encoding": wide or encoding, "raw_hash": raw_hash(raw.rstrip(b"\r\n"))})


def _fields(line: str, source: str) -> dict[str, object]:
    try:
        fields = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", None) or "nested too deeply or a number too long"
        raise SourceError(source, "bad-json", f"is not JSON ({reason})", "write one JSON object a line") from None
    if not isinstance(fields, dict):
        raise SourceError(source, "bad-json", "is not a JSON object", "write one JSON object a line")
    return fields
