"""Snapshots: what readers get while a run goes on, since DuckDB lets no one read a file that another process writes.

A snapshot is a copy beside the database, replaced as a whole and removed when the run ends. What a killed run leaves is
used by no one, as its database is free then, and replaced by the next run.
"""

import shutil
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

EVERY = 120.0
"""Seconds from one snapshot to the next, at least, in a long run; in its first minutes, as long as it has run."""

SHARE = 20
"""Times as long as it took to make the last snapshot that must pass before the next."""

# The copy is another process's work: were this one to close the file, it would lose DuckDB's lock on it (POSIX).
_COPY = """
import shutil, sys
with open(sys.argv[1], "rb") as source, open(sys.argv[2], "wb") as target:
    try:
        import fcntl
        fcntl.ioctl(target, 0x40049409, source.fileno())  # FICLONE of linux/fs.h: blocks are shared
    except (ImportError, OSError):
        shutil.copyfileobj(source, target, 2**20)
"""


def snapshot_of(database: Path) -> Path:
    """Where the snapshot of a database is, if there is one."""
    return database.with_name(f"{database.name}.snapshot")


def withdraw(database: Path) -> None:
    """Remove the snapshot, whoever left it; only for the process that has the database open for writing, or had."""
    for file in (_unfinished(database), snapshot_of(database)):
        with suppress(OSError):
            file.unlink()


def _unfinished(database: Path) -> Path:
    return database.with_name(f"{database.name}.snapshot.part")


@dataclass
class Publisher:
    """Publishes snapshots of a database that this process writes.

    Attributes:
        connection: The database, between two transactions whenever `publish` or `publish_if_due` is called.
        database: Its path.
        begun: When the run began, by the monotonic clock.
        due: When the next snapshot is.
    """

    connection: DuckDBPyConnection
    database: Path
    begun: float = field(default_factory=time.monotonic)
    due: float = 0

    def publish_if_due(self) -> None:
        """Replace the snapshot if it is old enough."""
        if time.monotonic() >= self.due:
            self.publish()

    def publish(self) -> None:
        """Replace the snapshot, unless the disk has little space: then readers wait, and the run goes on."""
        started = time.monotonic()
        new = _unfinished(self.database)
        with suppress(OSError, subprocess.SubprocessError, duckdb.TransactionException):
            self.connection.execute("CHECKPOINT")
            if shutil.disk_usage(new.parent).free > 2 * self.database.stat().st_size:
                command = [sys.executable, "-I", "-c", _COPY, str(self.database), str(new)]
                subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own program
                new.replace(snapshot_of(self.database))
        now = time.monotonic()
        self.due = now + max(min(EVERY, started - self.begun), SHARE * (now - started))
