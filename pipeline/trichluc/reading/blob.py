"""Bytes to read: a file, a member of an archive, a page of a crawl or standard input."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from trichluc.errors import SourceError
from trichluc.reading.intake import Intake
from trichluc.records import Quarantined

HEAD = 4096
"""Bytes by which a format is recognised."""

_BUFFER = 65_536


@dataclass(slots=True)
class Meter:
    """What one file took and what it has unpacked to, over all archives inside it."""

    intake: Intake
    taken: int = 0
    given: int = 0

    def give(self, size: int) -> None:
        """Note `size` unpacked bytes.

        Raises:
            SourceError: `bomb`, from then on at each call.
        """
        self.given += size
        if self.given > max(self.intake.free_expansion, self.taken * self.intake.max_ratio):
            reason = f"unpacks to more than {self.intake.max_ratio} times its size"
            raise SourceError("", "bomb", reason, "raise --max-ratio if you trust it")


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes and where they stand.

    Attributes:
        stream: Buffered; read once, from its beginning.
        source: Unique name: the path, with `!` and the name for a member, with `#` and a number for a record.
        name: Name of the file itself, for its format and as the article's id.
        meter: Shared by all that comes out of one file.
        depth: Archives around it.
        unpacked: Whether it is what a .gz, .xz, .zst or .bz2 file holds.
        media: Media type that a web server gave it.
        url: Where it was fetched.
    """

    stream: io.BufferedReader
    source: str
    name: str
    meter: Meter
    depth: int = 0
    unpacked: bool = False
    media: str | None = None
    url: str | None = None

    def head(self) -> bytes:
        """Its first bytes, still to be read."""
        return self.stream.peek(HEAD)[:HEAD]

    def whole(self, largest: int) -> bytes:
        """All its bytes.

        Raises:
            SourceError: `too-large`.
        """
        raw = self.stream.read(largest + 1)
        if len(raw) > largest:
            reason = f"is larger than {largest:,} bytes"
            raise SourceError(self.source, "too-large", reason, "split it into articles, or raise --max-record")
        return raw


class Filled(io.RawIOBase):
    """A raw stream over a `read(limit)` function that fills the buffer, so that `peek` shows a whole head.

    What came before an error is given out first; the error follows, and again at each later read.
    """

    def __init__(self, read: Callable[[int], bytes], note: Callable[[int], None] = lambda _: None) -> None:
        self._read, self._note = read, note
        self._problem: Exception | None = None

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` as far as the stream goes."""
        filled = 0
        while filled < len(buffer) and self._problem is None:
            try:
                piece = self._read(len(buffer) - filled)
                self._note(len(piece))
            except Exception as error:  # of any library; `formats` gives it a code
                self._problem = error
                break
            if not piece:
                break
            buffer[filled : filled + len(piece)] = piece
            filled += len(piece)
        if not filled and self._problem is not None:
            raise self._problem
        return filled


def buffered(read: Callable[[int], bytes], note: Callable[[int], None] = lambda _: None) -> io.BufferedReader:
    """A buffered stream over a `read(limit)` function; `note` learns how much came."""
    return io.BufferedReader(Filled(read, note), _BUFFER)


def raw_hash(raw: bytes) -> str:
    """SHA-256 of the bytes of a source, in hexadecimal."""
    return sha256(raw).hexdigest()


def quarantined(error: SourceError) -> Quarantined:
    """The ledger's row for an input that cannot be read."""
    return Quarantined.model_validate(
        {"source": error.what, "code": error.code, "reason": error.reason, "way_out": error.way_out}
    )
