"""Files and folders to articles; whatever cannot be read comes out as a quarantined row, in its place."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from trichluc.errors import SourceError
from trichluc.reading.decoding import MAX_RECORD
from trichluc.reading.jsonl import read_jsonl, read_lines
from trichluc.reading.text import read_text, text_article
from trichluc.records import Article, Quarantined

SUFFIXES = (".txt", ".jsonl", ".jsonl.gz")
"""What a folder is searched for, in small or capital letters. A file named outright may have any ending: it is text."""


def read_sources(paths: Iterable[str], published: date | None = None) -> Iterator[Article | Quarantined]:
    """Every article of `paths`, in order of path; folders are searched recursively, `-` is standard input.

    Args:
        paths: Files, folders or `-`.
        published: Day to assume for sources that carry none.
    """
    for path in paths:
        if path == "-":
            yield from _read_stdin(published)
        else:
            for file in _files(Path(path)):
                yield from _read_file(file, published)


def find_files(paths: Iterable[str]) -> list[Path]:
    """The files that `read_sources` will open, for counting ahead; missing paths included."""
    return [file for path in paths if path != "-" for file in _files(Path(path))]


def _files(path: Path) -> list[Path]:
    """The files under `path`; links that lead nowhere and folders that cannot be listed stand for themselves."""
    if not path.is_dir():
        return [path]
    closed: list[Path] = []
    walk = os.walk(path, onerror=lambda error: closed.append(Path(error.filename)))
    named = [Path(folder, name) for folder, _, names in walk for name in names if name.lower().endswith(SUFFIXES)]
    return sorted([*(file for file in named if file.is_file() or file.is_symlink()), *closed])


def _read_file(path: Path, published: date | None) -> Iterator[Article | Quarantined]:
    try:
        if not path.exists():
            raise SourceError(str(path), "not-found", "does not exist", "check the path")
        if path.name.lower().endswith((".jsonl", ".jsonl.gz")):
            yield from read_jsonl(path, published)
        else:
            yield read_text(path, published)
    except SourceError as error:
        yield _quarantined(error)
    except OSError as error:
        reason = f"cannot be opened ({error.strerror or error})"
        yield _quarantined(SourceError(str(path), "unreadable", reason, "check the file and its permissions"))


def _read_stdin(published: date | None) -> Iterator[Article | Quarantined]:
    """Standard input: JSON lines where it begins like one, else one text."""
    stream = sys.stdin.buffer
    head = stream.peek(64) if hasattr(stream, "peek") else b""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from read_lines(stream, "-", published)
        return
    try:
        raw = stream.read(MAX_RECORD + 1)
        if len(raw) > MAX_RECORD:
            raise SourceError("-", "too-large", f"is larger than {MAX_RECORD:,} bytes", "split it into articles")
        yield text_article(raw, "-", "-", published)
    except SourceError as error:
        yield _quarantined(error)


def _quarantined(error: SourceError) -> Quarantined:
    return Quarantined.model_validate(
        {"source": error.what, "code": error.code, "reason": error.reason, "way_out": error.way_out}
    )
