"""Reasons for what the libraries that read formats raise."""

import io
import tarfile
import zipfile

import pyarrow as pa

from trichluc.errors import SourceError
from trichluc.reading.unpacking import DAMAGE

_DAMAGE = (tarfile.TarError, zipfile.BadZipFile, pa.ArrowException, *DAMAGE)


def explained(error: Exception, source: str) -> SourceError:
    """The ledger's reason for what a library raised."""
    words = f" ({error})" if str(error) else ""
    if isinstance(error, MemoryError):
        return SourceError(source, "out-of-memory", "takes more memory than there is", "leave it out, or read it alone")
    if isinstance(error, EOFError) or "unexpected end of data" in str(error):
        return SourceError(
            source, "truncated-archive", f"is cut off{words}", "fetch it again; what comes before is read"
        )
    if isinstance(error, OSError) and error.errno is not None:  # a library's own complaints about damage have none
        reason = f"cannot be read ({error.strerror or error})"
        return SourceError(source, "unreadable", reason, "check the disk it is on, then run again")
    if isinstance(error, NotImplementedError):
        return SourceError(source, "unsupported", f"is packed in an unknown way{words}"[:300], "pack it again")
    if isinstance(error, _DAMAGE) and not isinstance(error, io.UnsupportedOperation):
        return SourceError(source, "damaged-archive", f"is damaged{words}"[:300], "fetch it again")
    if isinstance(error, UnicodeError):
        return SourceError(source, "bad-encoding", f"has broken characters{words}"[:300], "convert it to UTF-8")
    reason = f"made its reader fail: {type(error).__name__}{words}"[:300]
    return SourceError(source, "parser-error", reason, "report it with the file; all others are read")
