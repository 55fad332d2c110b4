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
        id: The file's name, or for a record of a JSONL file its `id` (its line number where it has none).
        source: Path of the file; with `#` and the line number for a record of a JSONL file.
        text: The decoded text. Every offset in the project counts its code points.
        encoding: What the source was decoded from, as detected.
        title: The headline, or None where the text has none of its own.
        published: When the source says it was published; None where it does not.
        url: Where it was published, as given.
        zones: Title, dateline, captions, byline and credits, in order, not overlapping.
    """

    id: str
    source: str
    text: str
    encoding: str = "utf-8"
    title: str | None = None
    published: Published | None = None
    url: str | None = None
    zones: tuple[Zone, ...] = ()

    @property
    def published_day(self) -> date | None:
        """The calendar day of publication, in the zone that the source gives."""
        return self.published.date() if isinstance(self.published, datetime) else self.published
