"""How fast an archive goes through `trichluc run`, and how much memory it takes: `make bench`.

The archive is the .jsonl.gz file that TRICHLUC_BENCH_ARCHIVE names, else the corpus repeated under new ids;
TRICHLUC_BENCH_ARTICLES cuts it off after so many articles. Times are printed and never asserted: they say as much about
the machine as about the program. What is asserted is that nothing is lost, and that memory does not grow with a large
archive: it is run once, and TRICHLUC_BENCH_TIMES (8) times over under new ids, extracted anew each time. Memory is that
of all processes of the run together (PSS), where /proc shows it (Linux).
"""

import gzip
import json
import os
import re
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.bench.memory import session_memory

CORPUS = Path(__file__).parents[2] / "corpus" / "articles"
REPEATED = 20


TIMES = int(os.environ.get("TRICHLUC_BENCH_TIMES", "8"))
ARTICLES = int(os.environ.get("TRICHLUC_BENCH_ARTICLES", "0")) or None

MOST_GROWTH = 0.15
"""Of peak memory, from a large archive once to the same many times."""

FILLED = 10_000
"""Articles by which the caches of the database are full; until then memory does grow, up to their limit."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bench") / "archive.jsonl.gz"
    if named := os.environ.get("TRICHLUC_BENCH_ARCHIVE"):
        return repeated(Path(named), made, 1) if ARTICLES else Path(named)
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


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells what processes share")
def test_memory_does_not_grow_with_the_archive(archive: Path, tmp_path: Path) -> None:
    peaks = []
    for times in (1, TIMES):
        run = measured(
            "run", repeated(archive, tmp_path / "many.jsonl.gz", times), "--db", tmp_path / f"{times}.duckdb"
        )
        print(f"\n{times} times: {run.said}; {run.seconds:,.0f} s, at most {run.peak:,.0f} MiB")  # noqa: T201
        assert totals(run.said)[4] == 0
        peaks.append(run.peak)
    assert peaks[1] <= (1 + MOST_GROWTH) * peaks[0]


def repeated(archive: Path, target: Path, times: int) -> Path:
    """The archive so many times over in one file, its records under new ids each time."""
    with gzip.open(target, "wt", encoding="utf-8", compresslevel=1) as lines:
        for time_over in range(times):
            with gzip.open(archive, "rt", encoding="utf-8") as records:
                for number, line in enumerate(islice((line for line in records if line.strip()), ARTICLES)):
                    record = json.loads(line)
                    record["id"] = f"{record.get('id', number)}-{time_over}"
                    lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return target


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


def totals(line: str) -> tuple[int, ...]:
    """seen, stored, unchanged, duplicate, quarantined."""
    return tuple(int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", line))
