"""Opening a database: for one writer, or read-only and sandboxed for any number of readers."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from trichluc.errors import StoreError
from trichluc.store.publishing import snapshot_of, withdraw
from trichluc.store.schema import SCHEMA_VERSION, ddl

_HOLDER = re.compile(r"held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")
_OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoload_known_extensions": False,
    "autoinstall_known_extensions": False,
}
_WRITER = _OFFLINE | {"threads": 2}
_SANDBOX = _OFFLINE | {"enable_external_access": False, "lock_configuration": True, "memory_limit": "1GB"}

_OF_THE_SYSTEM = (
    duckdb.IOException, duckdb.OutOfMemoryException, duckdb.FatalException, duckdb.SerializationException,
)  # fmt: skip

CACHE = 128_000_000
"""Bytes that DuckDB may use in the process that writes, beside its indexes: for pages, and for sorting and joining,
which go to disk beyond that. Without a limit it keeps every page that it has met, up to 80 % of all memory."""

INDEXED = 100
"""Bytes for each row of a table with a key: DuckDB holds indexes in memory whole. Measured: 68 for paths and hashes."""


@contextmanager
def open_for_writing(path: Path) -> Iterator[DuckDBPyConnection]:
    """The database at `path`, made where there is none.

    Raises:
        StoreError: It is no database of ours, another process holds it, or the disk will not take it.
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        raise StoreError(str(path), f"its folder {folder} does not exist", f"make it with: mkdir -p {folder}")
    with _failures(path):
        if not path.exists():
            _make(path)
        connection = duckdb.connect(str(path), config=_WRITER)
        try:
            if not _tables(connection):
                _create(connection)
            _check_version(connection, path)
            withdraw(path)  # what a killed run left
            limit_memory(connection)
            yield connection
        finally:
            connection.close()
            withdraw(path)


@contextmanager
def open_for_reading(path: Path) -> Iterator[DuckDBPyConnection]:
    """The database at `path`, read-only, without access to other files or to any network, settings locked.

    While a run writes to it, its last snapshot, which is told on standard error.

    Raises:
        StoreError: It does not exist, is no database of ours, or is written to and has no snapshot yet.
    """
    if not path.exists():
        raise StoreError(str(path), "does not exist", f"make it with: trichluc run SOURCE --db {path}")
    with _failures(path):
        connection = _connect_to_read(path)
        try:
            _check_version(connection, path)
            yield connection
        finally:
            connection.close()


def limit_memory(connection: DuckDBPyConnection) -> None:
    """Let the memory of a writing connection grow with its indexes, and with nothing else."""
    query = "SELECT sum(estimated_size) FROM duckdb_tables() WHERE table_name IN ('articles', 'sources')"
    ((rows,),) = connection.execute(query).fetchall()
    connection.execute(f"SET memory_limit = '{CACHE + INDEXED * int(rows or 0)}B'")


@contextmanager
def transaction(connection: DuckDBPyConnection) -> Iterator[None]:
    """All of it or nothing."""
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _tables(connection: DuckDBPyConnection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}


def _connect_to_read(path: Path) -> DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=True, config=_SANDBOX)
    except duckdb.IOException as error:
        snapshot = snapshot_of(path)
        if "set lock" not in str(error) or not snapshot.exists():
            raise
        made = datetime.fromtimestamp(snapshot.stat().st_mtime).astimezone()
        connection = duckdb.connect(str(snapshot), read_only=True, config=_SANDBOX)
        reason, _ = _explained(str(error), path)
        sys.stderr.write(f"{path}: {reason}; this is what it held at {made:%H:%M:%S}\n")
        return connection


def _make(path: Path) -> None:
    """A new database, there as a whole or not at all: DuckDB cannot open what a kill leaves of a half made one."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with closing(duckdb.connect(str(new), config=_WRITER)) as connection:
            _create(connection)
        with suppress(FileExistsError):  # another run was faster
            _name(new, path)
    finally:
        new.unlink(missing_ok=True)


def _name(new: Path, path: Path) -> None:
    """Give a file its name, unless the name is taken, where the file system can tell."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        raise
    except OSError:
        new.rename(path)


def _create(connection: DuckDBPyConnection) -> None:
    with transaction(connection):
        connection.execute(ddl())
        connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [SCHEMA_VERSION])


def _check_version(connection: DuckDBPyConnection, path: Path) -> None:
    if not {"meta", "articles", "sources"} <= _tables(connection):
        raise StoreError(str(path), "is a DuckDB database without trichluc's tables", "name another file with --db")
    rows = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchall()
    found = rows[0][0] if rows else "unknown"
    if found != SCHEMA_VERSION:
        reason = f"has tables of version {found}, this program uses version {SCHEMA_VERSION}"
        raise StoreError(str(path), reason, "run the sources into a new database, or use the program that made it")


@contextmanager
def _failures(path: Path) -> Iterator[None]:
    """DuckDB's own failures as one line with a way out; a wrong statement of ours stays a traceback."""
    try:
        yield
    except duckdb.Error as error:
        if not isinstance(error, _OF_THE_SYSTEM) and "Failed to commit" not in str(error):
            raise
        raise StoreError(str(path), *_explained(str(error), path)) from error


def _explained(message: str, path: Path) -> tuple[str, str]:
    """Reason and way out for a failure of DuckDB."""
    if holder := _HOLDER.search(message):
        program = Path(holder["program"]).name
        return f"is in use by {program} (process {holder['pid']})", "wait until that ends, or close it"
    if "lock" in message.lower() and "set lock" in message.lower():
        return "is in use by another process", "wait until that ends, or close it"
    if "not a valid DuckDB database" in message:
        return "is no DuckDB database", "name another file with --db"
    if "Is a directory" in message or path.is_dir():
        return "is a folder", "name a file with --db"
    if "No space left on device" in message or "Disk quota exceeded" in message:
        return "its disk is full", "make space, then run again: what was stored before is kept"
    if "Permission denied" in message or "Read-only file system" in message:
        return "cannot be written or read there", "choose a place where you may write, or mend its permissions"
    first = message.partition("\n")[0].removeprefix("IO Error: ")
    return f"DuckDB failed ({first})", "check the disk and its free space, then run again"
