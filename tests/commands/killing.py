"""Runs that are killed, and what must not come of it: for test_killed_runs.py and for the bench."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from trichluc.store.database import open_for_reading
from trichluc.store.export import export
from trichluc.store.proof import disproofs

CORPUS = Path(__file__).parents[2] / "corpus" / "articles"


def make_articles(folder: Path, articles: int) -> Path:
    """Corpus articles and their paragraphs under new names, in files and an archive, with twins and broken files."""
    folder.mkdir()
    records = []
    for file in sorted(CORPUS.glob("*.txt"))[:articles]:
        text = file.read_text(encoding="utf-8")
        (folder / file.name).write_text(text, encoding="utf-8")
        for number, paragraph in enumerate(text.split("\n\n")):
            records.append({"id": f"{file.stem}-{number}", "text": f"{paragraph}\n\nBài số {number}."})
    lines = [json.dumps(record, ensure_ascii=False) for record in (*records, *records[:9])]
    (folder / "archive.jsonl").write_text("\n".join(["no json", *lines]) + "\n", encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def start(articles: Path, db: Path) -> "subprocess.Popen[str]":
    """A run with two workers, in a process group of its own."""
    command = [sys.executable, "-m", "trichluc", "run", articles, "--db", db, "--jobs", "2"]
    return subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def finish(articles: Path, db: Path) -> float:
    """A run to its end. Returns how long it took, in seconds."""
    started = time.monotonic()
    with start(articles, db) as run:
        _, said = run.communicate()
    assert run.returncode == 0, said
    return time.monotonic() - started


def exported(db: Path) -> dict[str, bytes]:
    """All files that a database gives, once it is proved."""
    with open_for_reading(db) as connection:
        assert not list(disproofs(connection))
        return {file.name: file.read_bytes() for file in export(connection, db.with_name("out"))}


def kill_all(articles: Path, db: Path, after: float) -> bool:
    """Kill a run with all its processes after so many seconds. Returns whether it had not ended before."""
    with start(articles, db) as run:
        with suppress(subprocess.TimeoutExpired):
            run.communicate(timeout=after)
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
    if db.exists():
        with open_for_reading(db) as connection:
            assert not list(disproofs(connection))
    return run.returncode == -signal.SIGKILL


def kill_a_worker(articles: Path, db: Path, after: float) -> bool:
    """Kill one of the processes that extract, so many seconds after they start. Returns whether it hit one."""
    with start(articles, db) as run:
        while run.poll() is None and not workers_of(run.pid):
            time.sleep(0.05)
        time.sleep(after)
        workers = workers_of(run.pid)
        for worker in workers[:1]:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        _, said = run.communicate()
    assert run.returncode == 0, said
    return bool(workers)


def workers_of(run: int) -> list[int]:
    """Processes that the child of a run has forked; Linux alone tells."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
    return sorted(child for child, parent in parents.items() if parents.get(parent) == run)
