"""The paths that a user names, as articles; whatever cannot be read comes out as a quarantined row, in its place."""

import glob
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, Meter, buffered, quarantined
from trichluc.reading.formats import read_blob
from trichluc.reading.intake import Intake
from trichluc.reading.reasons import explained
from trichluc.reading.unread import Items, Unread, read_item
from trichluc.records import Article, Quarantined


def read_sources(
    paths: Iterable[str], published: date | None = None, intake: Intake | None = None
) -> Iterator[Article | Quarantined]:
    """Every article that `open_sources` finds, read in this process, without limits of time and memory."""
    return map(_read_here, open_sources(paths, published, intake))


def open_sources(paths: Iterable[str], published: date | None = None, intake: Intake | None = None) -> Items:
    """Every article of `paths`, still to be read; folders are searched in depth and in order, `-` is standard input.

    Every file of a folder is an input. Hidden files and folders (`.git`, `.DS_Store`) are quarantined unread, links to
    folders are not followed, and what is no regular file (a device, a pipe) is read only where it is named outright.

    Args:
        paths: Files, folders, patterns such as `2021/**/*.html` that the shell left alone, or `-`.
        published: Day to assume for sources that carry none.
        intake: Columns and limits.
    """
    settings = replace(intake or Intake(), published=published) if published else intake or Intake()
    for path in paths:
        if path == "-":
            yield from _open_stdin(settings)
            continue
        yield from _open_all(_found(path), settings)


def open_found(path: Path, intake: Intake) -> Items:
    """Every article of what stands at `path`, treated as in a folder: what is hidden there is left alone."""
    yield from _open_all(_look(path, path), intake)


def _read_here(item: Unread | Quarantined) -> Article | Quarantined:
    try:
        return read_item(item)
    except MemoryError as error:
        return quarantined(explained(error, item.source)).model_copy(update={"path": item.path})


def find_files(paths: Iterable[str]) -> list[Path]:
    """The files that `open_sources` will open, for counting ahead; missing paths included."""
    found = (file for path in paths if path != "-" for file in _found(path))
    return [Path(file.what) if isinstance(file, SourceError) else file for file in found]


def _found(path: str) -> Iterator[Path | SourceError]:
    if not os.path.lexists(path) and glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
        if not matches:
            yield SourceError(path, "not-found", "matches nothing", "check the pattern")
        for match in matches:
            yield from _walk(Path(match)) if Path(match).is_dir() else iter([Path(match)])
    elif Path(path).is_dir():
        yield from _walk(Path(path))
    else:
        yield Path(path)


def _walk(folder: Path) -> Iterator[Path | SourceError]:
    """The files under a folder, in order of their paths."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        reason = f"cannot be listed ({error.strerror or error})"
        yield SourceError(shown(folder), "unreadable", reason, "check the folder and its permissions")
        return
    for entry in entries:
        yield from _look(folder / entry.name, entry)


def _look(path: Path, entry: "os.DirEntry[str] | Path") -> Iterator[Path | SourceError]:
    """The files of one entry of a folder; `entry` is the same as `path` and may know more without asking the disk."""
    try:
        is_folder, is_link, is_file = entry.is_dir(), entry.is_symlink(), entry.is_file()
    except OSError as error:  # a link to itself
        reason = f"cannot be looked at ({error.strerror or error})"
        yield SourceError(shown(path), "unreadable", reason, "leave it out, or mend it")
        return
    if entry.name.startswith("."):
        yield SourceError(shown(path), "hidden", "is hidden", "name it outright, if it holds articles")
    elif is_folder and is_link:
        yield SourceError(shown(path), "link", "is a link to a folder", "name the folder itself")
    elif is_folder:
        yield from _walk(path)
    elif is_file or is_link:
        yield path
    else:
        yield SourceError(shown(path), "special-file", "is no regular file", "leave it out, or name it outright")


def shown(path: Path) -> str:
    r"""A path that UTF-8 can write: bytes of a file's name that are no UTF-8 become `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _open_all(files: Iterable[Path | SourceError], intake: Intake) -> Items:
    for file in files:
        if isinstance(file, SourceError):
            yield quarantined(file)
        else:
            yield from _open_file(file, intake)


def _open_file(path: Path, intake: Intake) -> Items:
    source = shown(path)
    try:
        if not path.exists():
            raise SourceError(source, "not-found", "does not exist", "check the path")
        meter = Meter(intake)
        with path.open("rb") as stream:
            status = os.fstat(stream.fileno())
            name = shown(Path(path.name))
            if stat.S_ISREG(status.st_mode):
                meter.taken = status.st_size
                blob = Blob(stream, source, name, meter)
            else:
                blob = Blob(buffered(_counted(stream.read1, meter)), source, name, meter)
            yield from _placed(blob, intake)
    except SourceError as error:
        yield quarantined(error)
    except (OSError, ValueError) as error:
        reason = f"cannot be opened ({getattr(error, 'strerror', None) or error})"
        yield quarantined(SourceError(source, "unreadable", reason, "check the file and its permissions"))


def _open_stdin(intake: Intake) -> Items:
    meter = Meter(intake)
    yield from _placed(Blob(buffered(_counted(_some(sys.stdin.buffer), meter)), "-", "-", meter), intake)


def _placed(file: Blob, intake: Intake) -> Items:
    """What a file on disk holds, each with the file's path."""
    for item in read_blob(file, intake):
        if isinstance(item, Unread):
            yield replace(item, path=file.source)
        else:
            yield item.model_copy(update={"path": file.source})


def _some(stream: BinaryIO) -> Callable[[int], bytes]:
    """Reads what there is, up to a limit, and does not wait for more."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read


def _counted(read: Callable[[int], bytes], meter: Meter) -> Callable[[int], bytes]:
    """`read`, noting in the meter what it took from a source whose size is not known ahead."""

    def counting(limit: int) -> bytes:
        piece = read(limit)
        meter.taken += len(piece)
        return piece

    return counting
