"""JSON Lines: one article a line, with `title`, `text` and optional `id`, `published`, `url`, `author`."""

import json
from collections.abc import Iterator

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, quarantined, raw_hash
from trichluc.reading.decoding import decode
from trichluc.reading.fields import record_article
from trichluc.reading.intake import Intake
from trichluc.reading.lines import bounded_lines, encoding_of
from trichluc.records import Article, Quarantined


def read_jsonl(blob: Blob, intake: Intake) -> Iterator[Article | Quarantined]:
    """Each line's article, or why it has none. Blank lines are skipped; a record's number is its line's."""
    wide = encoding_of(blob.stream)
    for number, raw in enumerate(bounded_lines(blob.stream, intake.max_record), start=1):
        if raw is None or raw.strip():
            yield _read_line(raw, f"{blob.source}#{number}", number, intake, wide)


def _read_line(raw: bytes | None, source: str, number: int, intake: Intake, wide: str | None) -> Article | Quarantined:
    try:
        if raw is None:
            reason = f"is longer than {intake.max_record:,} bytes"
            raise SourceError(source, "too-large", reason, "split it into one article a line, or raise --max-record")
        line, encoding = decode(raw, source)
        article = record_article(_fields(line, source), source, number, intake)
        return article.model_copy(update={"encoding": wide or encoding, "raw_hash": raw_hash(raw.rstrip(b"\r\n"))})
    except SourceError as error:
        return quarantined(error)


def _fields(line: str, source: str) -> dict[str, object]:
    try:
        fields = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", None) or "nested too deeply or a number too long"
        raise SourceError(source, "bad-json", f"is not JSON ({reason})", "write one JSON object a line") from None
    if not isinstance(fields, dict):
        raise SourceError(source, "bad-json", "is not a JSON object", "write one JSON object a line")
    return fields
