"""An article as it was read, and where its text came from."""

from datetime import date, datetime
from typing import Literal

from trichluc.records.base import Published, Record

ZoneKind = Literal["title", "dateline", "caption", "byline", "credit", "stray"]
"""Parts of a news page that are not plain body text."""

MUTED: frozenset[ZoneKind] = frozenset({"dateline", "byline", "credit", "stray"})
"""Zones whose names and dates are the site's own and yield no facts (guidelines, first section)."""


class Span(Record):
    """A stretch of an article's text: `text[start:end] == quote`.

    Attributes:
        start: First character, in Unicode code points from 0.
        end: One past the last character.
        quote: The characters themselves.
    """

    start: int
    end: int
    quote: str


class Zone(Record):
    """A stretch of the text that plays a part of its own on the page, half-open in code points."""

    kind: ZoneKind
    start: int
    end: int


class Article(Record):
    """One article, its text exactly as decoded from the source.

    Attributes:
        id: The file's name, or for a record its `id` (its number where it has none), or a crawled page's address.
        source: Path of the file; with `!` and its name for a member of an archive, with `#` and its number for a
            record: the line in JSON lines, the row below the header in a table, the place in a crawl.
        path: The file on disk that it is in, or `-`; the beginning of `source`. None where it is in none.
        text: The decoded text. Every offset in the project counts its code points.
        encoding: What the source was decoded from, as detected.
        title: The headline, or None where the text has none of its own.
        published: When the source says it was published; None where it does not.
        url: Where it was published, as given.
        author: Who wrote it, as the source's own data say.
        parser: What took the text from a web page: `trafilatura`, or `visible-text` where that kept too little; None
            where the source holds the text as such.
        raw_hash: SHA-256 of the bytes it was read from (the file, page or line); None for rows of tables.
        zones: Title, dateline, captions, byline and credits, in order, not overlapping.
    """

    id: str
    source: str
    path: str | None = None
    text: str
    encoding: str = "utf-8"
    title: str | None = None
    published: Published | None = None
    url: str | None = None
    author: str | None = None
    parser: str | None = None
    raw_hash: str | None = None
    zones: tuple[Zone, ...] = ()

    @property
    def published_day(self) -> date | None:
        """The calendar day of publication, in the zone that the source gives."""
        return self.published.date() if isinstance(self.published, datetime) else self.published
