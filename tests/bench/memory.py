"""Memory of processes, where /proc shows it (Linux)."""

from contextlib import suppress
from pathlib import Path


def session_memory(session: int) -> float:
    """Memory of all processes of a session, in MiB; what several share is counted once over all of them (PSS)."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            if int(status.read_text().rpartition(")")[2].split()[3]) == session:
                shares = (status.parent / "smaps_rollup").read_text().split()
                total += int(shares[shares.index("Pss:") + 1])
    return total / 1024
