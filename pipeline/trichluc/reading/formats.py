"""From bytes to the articles in them: which reader a format has, and a reason for all that cannot be read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType

from trichluc.errors import SourceError
from trichluc.reading.archives import tar_members, zip_members
from trichluc.reading.blob import Blob, buffered, quarantined
from trichluc.reading.html import read_html
from trichluc.reading.intake import Intake
from trichluc.reading.jsonl import read_jsonl
from trichluc.reading.kinds import Kind, recognise, unpacked_name
from trichluc.reading.reasons import explained
from trichluc.reading.tables import read_csv, read_parquet
from trichluc.reading.text import read_text
from trichluc.reading.unpacking import Unpacker
from trichluc.reading.unread import Items
from trichluc.reading.warc import warc_members
from trichluc.records import Quarantined

_RECORDS: MappingProxyType[Kind, Callable[[Blob, Intake], Items]] = MappingProxyType(
    {"jsonl": read_jsonl, "csv": read_csv, "parquet": read_parquet}
)
_ARCHIVES: MappingProxyType[Kind, Callable[[Blob, Intake], Iterator[Blob | Quarantined]]] = MappingProxyType(
    {"zip": zip_members, "tar": tar_members, "warc": warc_members}
)
_PACKED: frozenset[Kind] = frozenset({"gzip", "bzip2", "xz", "zstd"})
_MEDIA: MappingProxyType[str, tuple[Kind, ...]] = MappingProxyType(
    {"text/html": ("html", "text"), "application/xhtml+xml": ("html", "text"), "text/plain": ("text", "html")}
)
"""What a page may turn out to be, by the media type that its server gave it; others are no articles."""


def read_blob(blob: Blob, intake: Intake) -> Items:
    """All articles of some bytes, still to be read; what goes wrong costs no more than it must, and becomes one row."""
    last = ""
    try:
        for item in _items(blob, intake):
            last = item.source
            yield item
        if not last:
            raise SourceError(blob.source, "empty", "holds no articles", "leave it out or fetch it again")
    except SourceError as error:
        yield quarantined(SourceError(_place(blob.source, last), error.code, error.reason, error.way_out))
    except Exception as error:  # a hostile file must cost only itself
        yield quarantined(explained(error, _place(blob.source, last)))


def _place(source: str, last: str) -> str:
    """Where reading stopped: the record after the last one, or the whole where it has none."""
    number = last.removeprefix(f"{source}#")
    return f"{source}#{int(number) + 1}" if number != last and number.isdecimal() else source


def _items(blob: Blob, intake: Intake) -> Items:
    kind = _kind(blob, intake)
    if kind in _RECORDS:
        yield from _RECORDS[kind](blob, intake)
    elif kind in _ARCHIVES or kind in _PACKED:
        yield from _members(blob, kind, intake)
    else:
        yield read_html(blob, intake) if kind == "html" else read_text(blob, intake)


def _kind(blob: Blob, intake: Intake) -> Kind:
    """The format of the bytes.

    Raises:
        SourceError: `empty` or `unsupported`.
    """
    head = blob.head()
    kind = recognise(head, blob.name if blob.media is None else "", intake)
    if not head:
        what = "text" if kind in {"text", "html"} else "articles"
        raise SourceError(blob.source, "empty", f"holds no {what}", "leave it out or fetch it again")
    if blob.media is not None:
        allowed = _MEDIA.get(blob.media, ())
        kind = kind if kind in allowed else (allowed[0] if allowed and kind in {"csv", "jsonl"} else "other")
        kind = "html" if kind == "text" and blob.media != "text/plain" else kind
    if kind == "office":
        raise SourceError(blob.source, "unsupported", "is a document of an office or archive program", _CONVERT)
    if kind == "other":
        raise SourceError(blob.source, "unsupported", "is in a format that holds no news articles", _CONVERT)
    return kind


_CONVERT = "leave it out, or convert it to text, HTML or JSON lines"


def _members(blob: Blob, kind: Kind, intake: Intake) -> Items:
    is_layer = kind in _PACKED
    depth = blob.depth + (1 if is_layer or not blob.unpacked else 0)
    if depth > intake.max_depth:
        reason = f"is packed in more than {intake.max_depth} archives"
        raise SourceError(blob.source, "too-deep", reason, "unpack some, or raise --max-depth")
    members = iter([_unpacked(blob, kind)]) if is_layer else _ARCHIVES[kind](blob, intake)
    for member in members:
        if isinstance(member, Quarantined):
            yield member
        else:
            yield from read_blob(replace(member, depth=depth, unpacked=is_layer), intake)


def _unpacked(blob: Blob, kind: Kind) -> Blob:
    stream = buffered(Unpacker(blob.stream, kind).read, blob.meter.give)
    return replace(blob, stream=stream, name=unpacked_name(blob.name))
