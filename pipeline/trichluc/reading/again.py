"""Another look at files that held something that could not be read."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from trichluc.errors import SourceError
from trichluc.reading.blob import quarantined
from trichluc.reading.intake import Intake
from trichluc.reading.sources import open_found, open_sources
from trichluc.reading.unread import Items

_FOUND_ONLY = frozenset({"hidden", "link", "special-file"})
"""Codes of what is left alone where a folder holds it, though it would be read where a user names it outright."""

_BYTE = re.compile(rb"\\x([89a-f][0-9a-f])")


def open_again(path: str, lost: Mapping[str, str], intake: Intake) -> Items:
    """All that a file holds now, then a reason for each of its quarantined sources that did not come up.

    Args:
        path: A file, folder or pattern as the ledger names it.
        lost: Its quarantined sources with their codes.
        intake: Columns and limits.
    """
    missing = dict.fromkeys(lost)
    for item in _open(path, lost.get(path), intake):
        missing.pop(item.source, None)
        yield item
    for source in missing:
        if source != path:
            error = SourceError(source, "not-found", "is no longer there", "run its file again, wherever it is now")
            yield quarantined(error).model_copy(update={"path": path})


def _open(path: str, code: str | None, intake: Intake) -> Items:
    """What `path` holds; nothing where it is gone and was no quarantined source itself."""
    place = on_disk(path)
    if path == "-":
        if code:
            way_out = "give it to trichluc run once more"
            yield quarantined(SourceError(path, "not-found", "was standard input, which is gone", way_out))
    elif code in _FOUND_ONLY or (place.exists() and not place.is_file() and not place.is_dir()):
        yield from open_found(place, intake)
    elif code or place.exists():
        yield from open_sources([str(place)], intake=intake)


def on_disk(path: str) -> Path:
    r"""The file that the ledger names; in its names a byte that is no UTF-8 is written `\xff`."""
    if os.path.lexists(path):
        return Path(path)
    return Path(os.fsdecode(_BYTE.sub(lambda byte: bytes.fromhex(byte[1].decode()), path.encode())))
