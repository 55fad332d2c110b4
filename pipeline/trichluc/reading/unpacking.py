"""Streams out of gzip, bzip2, xz and zstandard, never more at a time than asked for."""

import bz2
import io
import lzma
import sys
import zlib
from collections.abc import Callable
from typing import Protocol

from trichluc.reading.kinds import Kind

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_CHUNK = 16_384
_LARGEST_WINDOW = 27
"""Of zstandard, as a power of 2: 128 MiB, what its own tool accepts."""


class _Unit(Protocol):
    """One member of a packed file: files may hold several, one after the other."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Gzip:
    """zlib's decompressor with the shape that the others have."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


def _zstandard() -> _Unit:
    return zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _LARGEST_WINDOW})


_UNITS: dict[Kind, Callable[[], _Unit]] = {
    "gzip": _Gzip,
    "bzip2": bz2.BZ2Decompressor,
    "xz": lambda: lzma.LZMADecompressor(memlimit=256_000_000),
    "zstd": _zstandard,
}

DAMAGE = (zlib.error, lzma.LZMAError, zstd.ZstdError, OSError)
"""What damaged bytes raise; bytes that end too soon raise EOFError."""


class Unpacker:
    """The bytes that a packed stream holds."""

    def __init__(self, packed: io.BufferedReader, kind: Kind) -> None:
        self._packed, self._start = packed, _UNITS[kind]
        self._unit: _Unit | None = None
        self._pending = b""

    def read(self, limit: int) -> bytes:
        """At most `limit` bytes; none at the end.

        Raises:
            EOFError: The packed stream ends within a member.
        """
        while True:
            if self._unit is None and not self._begin():
                return b""
            unit = self._unit
            assert unit is not None  # noqa: S101
            piece = unit.decompress(self._pending, limit)
            self._pending = b""
            if unit.eof:
                self._pending, self._unit = unit.unused_data, None
            if piece:
                return piece
            if self._unit is not None:
                self._pending = self._packed.read(_CHUNK)
                if not self._pending:
                    raise EOFError("it ends too soon")

    def _begin(self) -> bool:
        """Start the next member, past the zero bytes that pad some files."""
        self._pending = self._pending.lstrip(b"\0")
        while not self._pending:
            piece = self._packed.read(_CHUNK)
            if not piece:
                return False
            self._pending = piece.lstrip(b"\0")
        self._unit = self._start()
        return True
