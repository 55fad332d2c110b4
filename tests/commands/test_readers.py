"""One writer, many readers. The run that goes on reads its standard input, so it lasts until that is closed."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = "Sáng 27/6/2019, Ban Nội chính Tỉnh ủy Nghệ An tổ chức hội nghị sơ kết."
OTHER = "Ngày 3/4/2020, Sở Nội vụ tỉnh Hà Nam trao Bằng khen cho 12 tập thể."


def trichluc(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readers")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert trichluc("run", folder / "a.txt", "--db", folder / "facts.duckdb").exit_code == 0
    return folder


@contextmanager
def run_going_on(db: Path, said: str = OTHER) -> Iterator[int]:
    """A run that has published a snapshot. Yields its process id; at the end it reads one more article."""
    command = [sys.executable, "-m", "trichluc", "run", "-", "--db", str(db)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        waiting = time.monotonic() + 120
        while run.poll() is None and time.monotonic() < waiting and not db.with_name(f"{db.name}.snapshot").exists():
            time.sleep(0.05)
        yield run.pid
        _, errors = run.communicate(said.encode())
    assert run.returncode == 0, errors


@pytest.fixture(scope="module")
def writer(made: Path) -> Iterator[int]:
    with run_going_on(made / "facts.duckdb") as process:
        yield process


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("sql", "select value from dates"), "2019-06-27"),
        (("search", "nghe an"), "Nghệ An"),
        (("verify",), "all hold"),
        (("sources",), "stored"),
        (("coverage",), "unexplained over all"),
        (("export", "--to", "{made}/out"), "files in"),
    ],
)
def test_readers_get_the_snapshot_of_a_run_that_goes_on(
    made: Path, writer: int, command: tuple[str, ...], said: str
) -> None:
    arguments = [word.format(made=made) for word in command]
    result = trichluc(*arguments, "--db", made / "facts.duckdb")
    assert (result.exit_code, said in result.stdout) == (0, True)
    line, *_ = result.stderr.splitlines()
    assert f"is in use by python3.{sys.version_info.minor} (process {writer}); this is what it held at " in line


def test_a_second_writer_gets_one_clear_line(made: Path, writer: int) -> None:
    result = trichluc("run", made / "a.txt", "--db", made / "facts.duckdb")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert f"(process {writer}); wait until that ends, or close it" in result.stderr


def test_a_snapshot_is_gone_with_its_run(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    trichluc("run", tmp_path / "a.txt", "--db", db)
    with run_going_on(db):
        before = trichluc("sql", "select count(*) from articles", "--db", db, "--format", "csv").stdout
    after = trichluc("sql", "select count(*) from articles", "--db", db, "--format", "csv")
    assert (before.split()[1], after.stdout.split()[1], after.stderr) == ("1", "2", "")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.txt", "facts.duckdb"]


def test_a_run_into_a_new_database_has_a_snapshot_from_its_beginning(tmp_path: Path) -> None:
    with run_going_on(tmp_path / "facts.duckdb"):
        found = trichluc("sql", "select count(*) from articles", "--db", tmp_path / "facts.duckdb", "--format", "csv")
    assert (found.exit_code, found.stdout.split()) == (0, ["count_star()", "0"])
    assert "; this is what it held at " in found.stderr


def test_what_a_killed_run_leaves_is_read_by_no_one_and_removed_by_the_next(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    trichluc("run", tmp_path / "a.txt", "--db", db)
    for name in ("facts.duckdb.snapshot", "facts.duckdb.snapshot.part"):
        (tmp_path / name).write_bytes(b"half")
    assert trichluc("verify", "--db", db).stderr == ""
    trichluc("run", tmp_path / "a.txt", "--db", db)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.txt", "facts.duckdb"]
