import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from trichluc.store import publishing
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


def test_the_next_snapshot_waits_until_it_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_for_writing(tmp_path / "facts.duckdb") as connection:
        publisher = Publisher(connection, tmp_path / "facts.duckdb")
        publisher.publish_if_due()
        assert not snapshot_of(publisher.database).exists()
        monkeypatch.setattr(publishing, "EVERY", 0)
        Publisher(connection, publisher.database).publish_if_due()
        assert snapshot_of(publisher.database).exists()


def test_a_snapshot_that_cannot_be_made_costs_nothing_else(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "facts.duckdb") as connection:
        (tmp_path / "facts.duckdb.snapshot.part").mkdir()
        Publisher(connection, tmp_path / "facts.duckdb").publish()
        assert not snapshot_of(tmp_path / "facts.duckdb").exists()
