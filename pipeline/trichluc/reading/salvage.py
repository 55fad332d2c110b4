"""Members of a zip archive that lost its table of contents: read one after the other by their own headers."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

_HEADER = struct.Struct("<4s5H3I2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _SIZE_FOLLOWS, _UTF8 = 0x1, 0x8, 0x800
_CHUNK = 16_384


@dataclass
class Salvaged:
    """A member as its own header describes it; read it before the next one is asked for.

    Attributes:
        name: With its folders.
        is_encrypted: It has bytes but no content.
    """

    name: str
    is_encrypted: bool
    _stream: IO[bytes]
    _inflate: "zlib._Decompress | None"
    _left: int
    _crc: int | None
    _sum: int = 0

    def read(self, limit: int) -> bytes:
        """At most `limit` bytes; none at the end.

        Raises:
            EOFError: The archive ends within the member.
            zlib.error: It is damaged.
        """
        piece = self._inflated(limit) if self._inflate else self._stored(limit)
        self._sum = zlib.crc32(piece, self._sum)
        if not piece and self._crc is not None and self._sum != self._crc:
            raise zlib.error("its checksum is another")
        return piece

    def _stored(self, limit: int) -> bytes:
        piece = self._stream.read(min(limit, self._left))
        if self._left and not piece:
            raise EOFError("it ends too soon")
        self._left -= len(piece)
        return piece

    def _inflated(self, limit: int) -> bytes:
        inflate = self._inflate
        assert inflate is not None  # noqa: S101
        while not inflate.eof:
            if piece := inflate.decompress(inflate.unconsumed_tail, limit):
                return piece
            if inflate.eof:
                break
            packed = self._stream.read(_CHUNK)
            if not packed:
                raise EOFError("it ends too soon")
            if piece := inflate.decompress(packed, limit):
                return piece
        self._stream.seek(-len(inflate.unused_data), 1)
        self._inflate, self._left = None, 0
        return b""


def salvaged(stream: IO[bytes]) -> Iterator[Salvaged]:
    """Each member up to the first place where none begins. Raises what `Salvaged.read` raises."""
    stream.seek(0)
    while (raw := stream.read(_HEADER.size)).startswith(b"PK\x03\x04") and len(raw) == _HEADER.size:
        _, _, flags, method, _, _, crc, packed, _, name_length, extra_length = _HEADER.unpack(raw)
        name = stream.read(name_length)
        stream.seek(extra_length, 1)
        follows = bool(flags & _SIZE_FOLLOWS)
        if method not in {_STORED, _DEFLATED} or (method == _STORED and follows):
            return
        inflate = zlib.decompressobj(-15) if method == _DEFLATED and not flags & _ENCRYPTED else None
        text = name.decode("utf-8" if flags & _UTF8 else "cp437", "replace")
        member = Salvaged(text, bool(flags & _ENCRYPTED), stream, inflate, packed, None if follows else crc)
        if member.is_encrypted:
            member._crc = None
        if not text.endswith("/"):
            yield member
        while member.read(_CHUNK):
            pass
        if follows:
            _skip_descriptor(stream)


def _skip_descriptor(stream: IO[bytes]) -> None:
    """Go past the sizes that follow a member: 12 or 20 bytes, after a mark that some leave out."""
    at = stream.tell()
    for length in (16, 12, 24, 20):
        stream.seek(at + length)
        if stream.read(2) == b"PK":
            stream.seek(at + length)
            return
