"""Members of zip and tar archives, one at a time; nothing is written to disk under a member's name."""

import re
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, buffered, quarantined
from trichluc.reading.intake import Intake
from trichluc.reading.salvage import salvaged
from trichluc.reading.spooling import seekable
from trichluc.records import Quarantined

_ENCRYPTED = 0x1
_LARGEST_HEADER = 1_000_000
"""Bytes of a tar header that holds a long name; tarfile keeps it in memory."""

_HELD = re.compile(r"[%!#\x00-\x1f\x7f\ud800-\udfff]")


class Members:
    """Names for the members of one archive: printable, and never the same twice."""

    def __init__(self, archive: str) -> None:
        self._archive = archive
        self._seen: dict[str, int] = {}

    def source(self, member: str) -> str:
        """`archive!member`, signs that have a meaning there as `%21`; a second member of one name gets `!2`."""
        name = _HELD.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace")), member)
        self._seen[name] = again = self._seen.get(name, 0) + 1
        return f"{self._archive}!{name}" + (f"!{again}" if again > 1 else "")


def check_path(member: str, source: str) -> str:
    """The member's own name, without its folders.

    Raises:
        SourceError: `unsafe-path` for one that would leave the archive or names nothing, `hidden` for dot files.
    """
    parts = member.replace("\\", "/").split("/")
    if "" in (parts[0], parts[-1]) or ".." in parts or re.match(r"[A-Za-z]:", parts[0]):
        raise SourceError(
            source, "unsafe-path", "has a path that leads out of its archive", "pack it without that path"
        )
    if any((part.startswith(".") and part != ".") or part == "__MACOSX" for part in parts):
        raise SourceError(source, "hidden", "is a hidden file", "unpack it and name it, if it is an article")
    return parts[-1].encode("utf-8", "replace").decode()


def zip_members(blob: Blob, intake: Intake) -> Iterator[Blob | Quarantined]:
    """Each file of a zip archive; of one that was cut off, those before the cut."""
    with seekable(blob) as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except zipfile.BadZipFile as error:
            with suppress(EOFError, zlib.error):
                yield from _salvaged_members(blob, stream)
            reason = f"is cut off or damaged ({error})"
            raise SourceError(blob.source, "truncated-archive", reason, "fetch it again") from error
        names = Members(blob.source)
        with archive:
            for info in archive.infolist():
                if not info.filename.endswith("/"):  # is_dir() fails on empty names
                    yield from _zip_member(archive, info, names.source(info.filename), blob, intake)


def _zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, blob: Blob, intake: Intake
) -> Iterator[Blob | Quarantined]:
    try:
        name = check_path(info.filename, source)
        _check_zip(info, source, intake)
        member = archive.open(info)
    except SourceError as error:
        yield quarantined(error)
    except NotImplementedError as error:
        yield quarantined(SourceError(source, "unsupported", f"is packed in an unknown way ({error})", "pack it again"))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        yield quarantined(SourceError(source, "damaged-archive", f"is damaged ({error})", "fetch the archive again"))
    else:
        with member:
            yield Blob(buffered(member.read, blob.meter.give), source, name, blob.meter)


def _check_zip(info: zipfile.ZipInfo, source: str, intake: Intake) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if info.flag_bits & _ENCRYPTED:
        raise SourceError(source, "encrypted", "is encrypted", "unpack it with its password")
    if kind == stat.S_IFLNK:
        raise SourceError(source, "link", "is a link", "pack the file itself")
    if kind not in {0, stat.S_IFREG}:
        raise SourceError(source, "special-file", "is no regular file", "leave it out")
    if info.file_size > max(intake.free_expansion, info.compress_size * intake.max_ratio):
        reason = f"says that it unpacks to {info.file_size:,} bytes from {info.compress_size:,}"
        raise SourceError(source, "bomb", reason, "raise --max-ratio if you trust it")


def _salvaged_members(blob: Blob, stream: IO[bytes]) -> Iterator[Blob | Quarantined]:
    names = Members(blob.source)
    for member in salvaged(stream):
        source = names.source(member.name)
        try:
            name = check_path(member.name, source)
            if member.is_encrypted:
                raise SourceError(source, "encrypted", "is encrypted", "unpack it with its password")
            yield Blob(buffered(member.read, blob.meter.give), source, name, blob.meter)
        except SourceError as error:
            yield quarantined(error)


class _Header(tarfile.TarInfo):
    """Headers that end the archive only where it ends: tarfile takes a damaged one for the end, too."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        """Read one block; refuse names too long to hold."""
        header = super().frombuf(buf, encoding, errors)
        if header.type in (b"x", b"g", b"L", b"K", b"X") and header.size > _LARGEST_HEADER:
            raise tarfile.ReadError(f"a header of {header.size:,} bytes")
        return header

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> "_Header":
        """Read the next header."""
        try:
            return super().fromtarfile(tarfile_)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            raise
        except tarfile.EmptyHeaderError as error:  # type: ignore[attr-defined]
            raise EOFError("its end is missing") from error
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(f"damaged header: {error}") from error


def tar_members(blob: Blob, intake: Intake) -> Iterator[Blob | Quarantined]:
    """Each file of a tar archive, as a stream."""
    names = Members(blob.source)
    with tarfile.open(fileobj=blob.stream, mode="r|", tarinfo=_Header, errors="surrogateescape") as archive:
        while (info := archive.next()) is not None:
            archive.members.clear()  # type: ignore[attr-defined]  # else it remembers every one
            if not info.isdir():
                yield _tar_member(archive, info, names.source(info.name), blob)


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo, source: str, blob: Blob) -> Blob | Quarantined:
    try:
        name = check_path(info.name, source)
        if info.issym() or info.islnk():
            raise SourceError(source, "link", "is a link", "pack the file itself")
        if not info.isreg():
            raise SourceError(source, "special-file", "is no regular file", "leave it out")
        if info.issparse():
            raise SourceError(source, "unsupported", "is stored with holes", "pack it again without --sparse")
    except SourceError as error:
        return quarantined(error)
    member = archive.extractfile(info)
    assert member is not None  # noqa: S101
    return Blob(buffered(member.read), source, name, blob.meter)
