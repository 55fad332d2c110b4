import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from trichluc.store.database import open_for_writing
from trichluc.store.publishing import Publisher, snapshot_of

OPEN = "import duckdb, sys; duckdb.connect(sys.argv[1])"


def version(snapshot: Path) -> str:
    with duckdb.connect(str(snapshot), read_only=True) as connection:
        return str(connection.execute("SELECT value FROM meta").fetchall()[0][0])


def test_a_snapshot_holds_what_was_written_last(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "facts.duckdb") as connection:
        publisher = Publisher(connection, tmp_path / "facts.duckdb")
        for written in ("first", "second"):
            connection.execute("UPDATE meta SET value = ?", [written])
            publisher.publish()
            assert version(snapshot_of(publisher.database)) == written
    assert [file.name for file in tmp_path.iterdir()] == ["facts.duckdb"]


def test_the_writer_keeps_its_lock(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "facts.duckdb") as connection:
        Publisher(connection, tmp_path / "facts.duckdb").publish()
        other = subprocess.run(
            [sys.executable, "-c", OPEN, str(tmp_path / "facts.duckdb")], capture_output=True, text=True, check=False
        )
    assert "Could not set lock" in other.stderr


@pytest.mark.parametrize(
    ("age", "since", "is_due"),
    [(0, 60, True), (30, 15, False), (30, 35, True), (3600, 90, False), (3600, 125, True)],
    ids=["new", "young", "young-and-due", "old", "old-and-due"],
)
def test_a_snapshot_is_due_when_its_age_is_that_of_the_run_then_or_two_minutes(
    tmp_path: Path, age: float, since: float, is_due: bool
) -> None:
    with open_for_writing(tmp_path / "facts.duckdb") as connection:
        publisher = Publisher(connection, tmp_path / "facts.duckdb", time.monotonic() - age)
        publisher.publish_if_due()
        snapshot_of(publisher.database).unlink()
        publisher.due -= since
        publisher.publish_if_due()
        assert snapshot_of(publisher.database).exists() == is_due


def test_a_snapshot_that_cannot_be_made_costs_nothing_else(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "facts.duckdb") as connection:
        (tmp_path / "facts.duckdb.snapshot.part").mkdir()
        Publisher(connection, tmp_path / "facts.duckdb").publish()
        assert not snapshot_of(tmp_path / "facts.duckdb").exists()
