"""Web archives (WARC): each page that a crawl holds."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import count

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, buffered, quarantined
from trichluc.reading.intake import Intake
from trichluc.records import Quarantined

_PAGES = frozenset({"response", "resource", "conversion"})
"""Types of records that hold a page."""

_NOTES = frozenset({"warcinfo", "request", "metadata", "revisit", "arc_header"})
"""Types of records that are the crawl's own notes, requests and repeats, and no inputs."""


_LONGEST_LINE = 64_000_000
"""Bytes without a line end: warcio holds a whole line of a header in memory."""


class _Guarded:
    """A stream that ends with an error where a line does not end."""

    def __init__(self, blob: Blob) -> None:
        self._blob, self._run = blob, 0

    def read(self, size: int) -> bytes:
        piece = self._blob.stream.read(size)
        after = len(piece) - piece.rfind(b"\n") - 1
        self._run = after if after < len(piece) else self._run + after
        if self._run > _LONGEST_LINE:
            reason = f"has more than {_LONGEST_LINE:,} bytes without a line end"
            raise SourceError(self._blob.source, "too-large", reason, "leave it out or fetch it again")
        return piece


class _Records(ArchiveIterator):  # type: ignore[misc]
    """Counts wrong lengths in `err_count` and does not write them to standard error."""

    INC_RECORD = ""


def warc_members(blob: Blob, intake: Intake) -> Iterator[Blob | Quarantined]:
    """Each page of a crawl, numbered from 1 among all records."""
    records = _Records(_Guarded(blob))
    for number in count(1):
        record = _next(records, blob.source)
        if record is None:
            break
        source = f"{blob.source}#{number}"
        if record.rec_type in _PAGES:
            yield _page(record, source, blob, intake)
        elif record.rec_type not in _NOTES:
            reason = f"is a record of no known type ({record.rec_type})"[:200]
            yield quarantined(SourceError(source, "unsupported", reason, "leave it out or crawl the page again"))
    if records.err_count:
        reason = f"has {records.err_count} records of another length than they say"
        raise SourceError(blob.source, "damaged-archive", reason, "fetch it again")


def _next(records: _Records, source: str) -> ArcWarcRecord | None:
    """The next record. warcio raises an AttributeError for one that does not name its page."""
    try:
        return next(records, None)
    except (ArchiveLoadFailed, AttributeError, ValueError) as error:
        reason = f"has a record that is none ({' '.join(str(error).split())})"[:300]
        raise SourceError(source, "damaged-archive", reason, "fetch it again; what comes before is read") from error


def _page(record: ArcWarcRecord, source: str, blob: Blob, intake: Intake) -> Blob | Quarantined:
    try:
        raw = _payload(record, source, intake)
        url = record.rec_headers.get_header("WARC-Target-URI")
    except SourceError as error:
        return quarantined(error)
    headers = record.http_headers or record.rec_headers
    media = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    stream = buffered(BytesIO(raw).read, blob.meter.give)
    return Blob(stream, source, _clean(url) or source.rpartition("/")[2], blob.meter, media=media, url=_clean(url))


def _payload(record: ArcWarcRecord, source: str, intake: Intake) -> bytes:
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if not status.startswith("2"):
        reason = f"is what the server said with status {status[:20]}"
        raise SourceError(source, "http-error", reason, "leave it out or crawl the page again")
    try:
        raw: bytes = record.content_stream().read(intake.max_record + 1)
    except (ChunkedDataException, ValueError, OSError, zlib.error) as error:
        raise SourceError(source, "damaged-archive", f"is damaged ({error})"[:300], "crawl the page again") from error
    if len(raw) > intake.max_record:
        reason = f"is larger than {intake.max_record:,} bytes"
        raise SourceError(source, "too-large", reason, "raise --max-record, if it is an article")
    if getattr(record.raw_stream, "limit", 0) > 0 and not record.http_headers:
        raise SourceError(source, "truncated-archive", "is cut off", "fetch the archive again")
    return raw


def _clean(url: str | None) -> str | None:
    return url.encode("utf-8", "replace").decode() if url else None
