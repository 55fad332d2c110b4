"""Streams that can be read at any place, for formats whose table of contents is at their end."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from trichluc.reading.blob import Blob

_IN_MEMORY = 32_000_000


@contextmanager
def seekable(blob: Blob) -> Iterator[IO[bytes]]:
    """The blob's stream, or a copy of it, on disk where it is large; what unpacks is metered on the way."""
    if blob.stream.seekable():
        yield blob.stream
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        shutil.copyfileobj(blob.stream, copy)
        copy.seek(0)
        yield copy
