"""How fast an archive goes through `trichluc run`, and how much memory it takes: `make bench`.

The archive is the .jsonl.gz file that TRICHLUC_BENCH_ARCHIVE names, else the corpus repeated under new ids. Times are
printed and never asserted: they say as much about the machine as about the program. What is asserted is that nothing is
lost. Memory is that of all processes of the run together, where /proc shows it (Linux).
"""

import gzip
import json
import os
import re
import resource
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

CORPUS = Path(__file__).parents[2] / "corpus" / "articles"
REPEATED = 20


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if named := os.environ.get("TRICHLUC_BENCH_ARCHIVE"):
        return Path(named)
    made = tmp_path_factory.mktemp("bench") / "archive.jsonl.gz"
    with gzip.open(made, "wt", encoding="utf-8") as lines:
        for number in range(REPEATED):
            for file in sorted(CORPUS.glob("*.txt")):
                record = {"id": f"{file.stem}-{number}", "text": file.read_text(encoding="utf-8")}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return made


def test_an_archive_is_stored_without_loss(archive: Path, tmp_path: Path) -> None:
    with gzip.open(archive, "rb") as lines:
        articles = sum(bool(line.strip()) for line in lines)
    first = measured("run", archive, "--db", tmp_path / "facts.duckdb")
    again = measured("run", archive, "--db", tmp_path / "facts.duckdb")
    proof = measured("verify", "--db", tmp_path / "facts.duckdb")
    seen, stored, _, duplicate, quarantined = totals(first.said)
    assert seen == articles == stored + duplicate + quarantined
    assert totals(again.said) == (articles, 0, stored, duplicate, quarantined)
    print(  # noqa: T201
        f"\n{first.said}\n{proof.said}\n"
        f"{articles / first.seconds:,.1f} articles a second on {os.cpu_count()} cores: {first.seconds:,.1f} s, "
        f"at most {first.peak:,.0f} MiB; again, unchanged: {again.seconds:,.1f} s, {again.peak:,.0f} MiB; "
        f"verified: {proof.seconds:,.1f} s, {proof.peak:,.0f} MiB"
    )


class Measured(NamedTuple):
    """What a command printed, how long it took, and its peak memory in MiB."""

    said: str
    seconds: float
    peak: float


def measured(*arguments: object) -> Measured:
    started, peak = time.monotonic(), 0.0
    command = [sys.executable, "-m", "trichluc", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        while process.poll() is None:
            peak = max(peak, session_memory(process.pid))
            time.sleep(0.2)
        said = process.stdout.read().strip() if process.stdout else ""
    assert process.returncode == 0
    return Measured(said, time.monotonic() - started, peak)


def session_memory(session: int) -> float:
    """Resident memory of all processes of a session, in MiB; pages that they share count once for each."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                total += int(fields[21]) * resource.getpagesize()
    return total / 2**20


def totals(line: str) -> tuple[int, ...]:
    """seen, stored, unchanged, duplicate, quarantined."""
    return tuple(int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", line))
