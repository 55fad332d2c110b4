"""What a user may set about reading: names of columns, and limits against inputs made to do harm."""

from dataclasses import dataclass
from datetime import date

MAX_RECORD = 8_000_000
"""Largest article, in bytes; the longest article of a 20,000-article news archive has 12,000 characters."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names under which JSON lines, CSV and Parquet hold the parts of an article."""

    text: str = "text"
    title: str = "title"
    id: str = "id"
    published: str = "published"
    url: str = "url"
    author: str = "author"


@dataclass(frozen=True, slots=True)
class Intake:
    """Settings of one reading.

    Attributes:
        published: Day to assume for articles that carry none.
        columns: Names of the columns.
        max_record: Largest article, in bytes after unpacking.
        max_depth: Most archives inside each other; a `.tar.gz` is one.
        max_ratio: Most bytes that one byte of a file may unpack to, once `free_expansion` bytes are out.
        free_expansion: Bytes that any file may unpack to; small files of repeated words have high ratios.
    """

    published: date | None = None
    columns: Columns = Columns()
    max_record: int = MAX_RECORD
    max_depth: int = 3
    max_ratio: int = 200
    free_expansion: int = 10_000_000
