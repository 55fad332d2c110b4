"""CSV and Parquet: one article a row, columns named by option."""

import csv
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count

import pyarrow as pa
import pyarrow.parquet as pq

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, quarantined
from trichluc.reading.decoding import decode
from trichluc.reading.fields import record_article
from trichluc.reading.intake import Intake
from trichluc.reading.kinds import delimiter
from trichluc.reading.lines import bounded_lines, encoding_of
from trichluc.reading.spooling import seekable
from trichluc.reading.unread import Items, Unread
from trichluc.records import Article

_BATCH = 64
_CELLS = 2
"""Times the largest article that a row may have: the text's cell may be as large, others stand beside it."""

_BYTES = 4
"""Of a character in UTF-8, at most."""

_LARGEST_GROUP = 4_000_000_000
"""Bytes of a row group after unpacking; Parquet must hold the column of a row group in memory."""

_BETWEEN = "\x0b\x0c\x0b"
"""Parts the cells of a row while its encoding is found; no text has these signs in a row."""


def read_csv(blob: Blob, intake: Intake) -> Items:
    """Each row's article. Rows are numbered from 1, below the header.

    Cells are parted byte by byte, so that each row may be in any encoding that `decode` knows.
    """
    wide = encoding_of(blob.stream)
    lines = _Lines(blob, intake)
    header = next(lines, "")
    names = _header(header, blob.source, intake)
    csv.field_size_limit(intake.max_record)
    rows = csv.reader(lines, delimiter=delimiter(header, intake) or ",", strict=True)
    for number in count(1):
        source = f"{blob.source}#{number}"
        lines.row = 0
        try:
            row = next(rows, None)
            if row is None:
                return
            if row:
                read = partial(_read_row, row, names, source, number, intake, wide)
                yield Unread(source, lines.row, read)
        except csv.Error as error:
            code = "too-large" if "larger than field limit" in str(error) else "bad-csv"
            way_out = "close and double its quotes, or export the table again"
            yield quarantined(SourceError(source, code, f"cannot be parted into cells ({error})", way_out))


def _header(line: str, source: str, intake: Intake) -> list[str]:
    """The names of the columns.

    Raises:
        SourceError: `bad-csv` or `missing-field`.
    """
    try:
        cells = next(csv.reader([line], delimiter=delimiter(line, intake) or ","), [])
    except csv.Error as error:
        reason = f"has a header that cannot be parted into cells ({error})"
        raise SourceError(
            source, "bad-csv", reason, "export the table again, with a line end after each row"
        ) from error
    names, _ = _cells(cells, source)
    _need_text(names, source, intake)
    return names


def _read_row(
    row: Sequence[str], names: Sequence[str], source: str, number: int, intake: Intake, wide: str | None
) -> Article:
    cells, encoding = _cells(row, source)
    if len(cells) != len(names):
        reason = f"has {len(cells)} cells, the header {len(names)}"
        raise SourceError(source, "bad-csv", reason, "put cells with commas or line ends in quotes")
    article = record_article(dict(zip(names, cells, strict=True)), source, number, intake)
    return article.model_copy(update={"encoding": wide or encoding})


class _Lines:
    """Lines with one character a byte.

    Attributes:
        row: Bytes of the row so far; the reader of rows resets it.
    """

    def __init__(self, blob: Blob, intake: Intake) -> None:
        self._lines = bounded_lines(blob.stream, intake.max_record)
        self._source, self._largest = blob.source, intake.max_record
        self.row = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        """The next line.

        Raises:
            SourceError: `too-large`: where the next row begins after so long a line or row cannot be known.
        """
        line = next(self._lines)
        self.row += len(line or b"")
        if line is None or self.row > _CELLS * self._largest:
            what = "line" if line is None else "row"
            reason = f"has a {what} longer than {self._largest:,} bytes"
            raise SourceError(self._source, "too-large", reason, "raise --max-record, or export the table again")
        return line.decode("latin-1")


def _cells(row: Sequence[str], source: str) -> tuple[list[str], str]:
    text, encoding = decode(_BETWEEN.join(row).encode("latin-1"), source)
    return text.lstrip("\ufeff").split(_BETWEEN), encoding


def _need_text(names: Sequence[str], source: str, intake: Intake) -> None:
    if intake.columns.text not in names:
        reason = f"has no column `{intake.columns.text}`; its columns are {', '.join(names)[:200]}"
        raise SourceError(source, "missing-field", reason, "name the column of the text with --column text=NAME")


def read_parquet(blob: Blob, intake: Intake) -> Items:
    """Each row's article. Rows are numbered from 1."""
    with seekable(blob) as stream:
        table = pq.ParquetFile(stream)
        names = table.schema_arrow.names
        _need_text(names, blob.source, intake)
        wanted = [name for name in dict.fromkeys(names) if name in set(_column_names(intake))]
        for group in range(table.num_row_groups):
            size = table.metadata.row_group(group).total_byte_size
            if size > _LARGEST_GROUP:
                reason = f"has a row group of {size:,} bytes"
                raise SourceError(blob.source, "too-large", reason, "write it again with smaller row groups")
        numbers = count(1)
        for batch in table.iter_batches(_BATCH, columns=wanted):
            yield from _read_batch(batch, numbers, blob.source, intake)


def _column_names(intake: Intake) -> Iterator[str]:
    return (getattr(intake.columns, name) for name in intake.columns.__slots__)


def _read_batch(batch: pa.RecordBatch, numbers: Iterator[int], source: str, intake: Intake) -> Items:
    for row in range(batch.num_rows):
        number = next(numbers)
        place = f"{source}#{number}"
        size = batch.slice(row, 1).nbytes
        try:
            if size > _BYTES * intake.max_record:
                raise _too_large(place, intake)
            fields = {name: _value(batch.column(name)[row], place) for name in batch.schema.names}
            yield Unread(place, size, partial(_read_fields, fields, place, number, intake))
        except SourceError as error:
            yield quarantined(error)


def _read_fields(fields: dict[str, object], source: str, number: int, intake: Intake) -> Article:
    text = fields.get(intake.columns.text)
    if isinstance(text, str) and len(text) > intake.max_record:
        raise _too_large(source, intake)
    decoded = {name: decode(value, source)[0] if isinstance(value, bytes) and value else value
               for name, value in fields.items()}  # fmt: skip
    return record_article(decoded, source, number, intake)


def _too_large(source: str, intake: Intake) -> SourceError:
    reason = f"is longer than {intake.max_record:,} characters"
    return SourceError(source, "too-large", reason, "split it into articles, or raise --max-record")


def _value(cell: pa.Scalar, source: str) -> object:
    """A cell as Python has it; a list, map or structure, which is no part of an article, as nothing of its content."""
    if pa.types.is_nested(cell.type):
        return ()
    try:
        value: object = cell.as_py()
    except (ValueError, OverflowError, pa.ArrowException) as error:
        raise SourceError(
            source, "bad-field", f"has a value that cannot be read ({error})"[:200], "write it as text"
        ) from None
    return value
