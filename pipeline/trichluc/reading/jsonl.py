"""JSON Lines, plain or gzipped: one article a line, with `title`, `text` and optional `id`, `published`, `url`."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from trichluc.errors import SourceError
from trichluc.reading.decoding import MAX_RECORD, checked, decode
from trichluc.reading.layout import read_layout
from trichluc.records import Article, Quarantined

_DAY_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")


def read_jsonl(path: Path, published: date | None) -> Iterator[Article | Quarantined]:
    """Each line's article, or why it has none. Blank lines are skipped.

    Args:
        path: A `.jsonl` or `.jsonl.gz` file, read as a stream.
        published: Day to assume for records that carry none.
    """
    with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as stream:
        yield from read_lines(stream, str(path), published)  # type: ignore[arg-type]


def read_lines(stream: BinaryIO, name: str, published: date | None) -> Iterator[Article | Quarantined]:
    """Each line of an open stream; `name` stands for it in messages."""
    number = 0
    try:
        for number, raw in enumerate(_bounded_lines(stream), start=1):
            if raw is None or raw.strip():
                yield _read_line(raw, f"{name}#{number}", number, published)
    except (EOFError, OSError, zlib.error) as error:
        yield Quarantined(
            source=f"{name}#{number + 1}",
            code="truncated-archive",
            reason=f"the rest cannot be read ({error})",
            way_out="fetch the file again; the lines before are read",
        )


def _bounded_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Lines of at most MAX_RECORD bytes; None in place of a longer one, which is skipped without being held."""
    while line := stream.readline(MAX_RECORD + 1):
        if len(line) <= MAX_RECORD:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_RECORD)
        yield None


def _read_line(raw: bytes | None, source: str, number: int, published: date | None) -> Article | Quarantined:
    try:
        if raw is None:
            raise SourceError(
                source, "too-large", f"is longer than {MAX_RECORD:,} bytes", "split it into one article a line"
            )
        line, encoding = decode(raw, source)
        article = _article(_fields(line, source), source, number, published)
        return article if encoding == "utf-8" else article.model_copy(update={"encoding": encoding})
    except SourceError as error:
        return Quarantined.model_validate(
            {"source": error.what, "code": error.code, "reason": error.reason, "way_out": error.way_out}
        )


def _fields(line: str, source: str) -> dict[str, object]:
    try:
        fields = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        reason = getattr(error, "msg", None) or "nested too deeply or a number too long"
        raise SourceError(source, "bad-json", f"is not JSON ({reason})", "write one JSON object a line") from None
    if not isinstance(fields, dict):
        raise SourceError(source, "bad-json", "is not a JSON object", "write one JSON object a line")
    return fields


def _article(fields: dict[str, object], source: str, number: int, published: date | None) -> Article:
    body, title = fields.get("text"), fields.get("title")
    if not isinstance(body, str):
        raise SourceError(source, "missing-field", "has no `text` that is a string", "add it, or leave the record out")
    if title is not None and not isinstance(title, str):
        raise SourceError(source, "bad-field", "has a `title` that is no string", "make it a string or drop it")
    text = checked(f"{title}\n\n{body}" if title else body, source)
    layout = read_layout(text, title)
    identifier = fields.get("id")
    url = fields.get("url")
    return Article(
        id=str(number if identifier is None or identifier == "" else identifier),
        source=source,
        text=text,
        title=title,
        published=_published(fields.get("published"), source) or layout.published or published,
        url=url if isinstance(url, str) else None,
        zones=layout.zones,
    )


def _published(value: object, source: str) -> date | None:
    """An ISO 8601 day or moment, or a Vietnamese day-first date; None where there is none."""
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            if day_first := _DAY_FIRST.fullmatch(value.strip()):
                day, month, year = map(int, day_first.groups())
                return date(year, month, day)
            text = value.strip()
            return date.fromisoformat(text) if len(text) == len("2018-12-18") else datetime.fromisoformat(text)
    except ValueError:
        pass
    raise SourceError(
        source, "bad-field", f"has a `published` that is no date: {value!r:.40}", "write it as YYYY-MM-DD"
    )
