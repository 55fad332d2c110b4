"""A disk that is full: a small one in memory, which takes root to make."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.commands.killing import exported

TEXT = "Sáng 27/6/2019, Ban Nội chính Tỉnh ủy Nghệ An tổ chức hội nghị sơ kết, trao Bằng khen cho 12 tập thể."


def mount(folder: Path, size: str) -> bool:
    """Make a disk of a size, or another size of it. Returns whether that is possible here."""
    options = f"remount,size={size}" if folder.is_mount() else f"size={size}"
    try:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False
        )
    except FileNotFoundError:
        return False
    return done.returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mount(folder, "1536k"):
        pytest.skip("mounting a disk takes root and Linux")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "archive.jsonl"
    path.write_text(
        "".join(json.dumps({"id": number, "text": f"{TEXT} Bài số {number}."}) + "\n" for number in range(900))
    )
    return path


def run(archive: Path, db: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "trichluc", "run", archive, "--db", db, "--jobs", "2"]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


def test_a_run_that_fills_the_disk_says_so_and_the_next_goes_on(archive: Path, disk: Path, tmp_path: Path) -> None:
    full = run(archive, disk / "facts.duckdb")
    *_, line = full.stderr.splitlines()
    assert (full.returncode, full.stdout) == (1, "")
    assert line == (
        f"Error: {disk / 'facts.duckdb'}: its disk is full; make space, then run again: what was stored before is kept"
    )
    assert "Traceback" not in full.stderr
    assert mount(disk, "200m")
    assert exported(disk / "facts.duckdb")["articles.jsonl"].count(b"\n") in range(1, 900)
    again = run(archive, disk / "facts.duckdb")
    assert (again.returncode, " 0 unchanged" in again.stdout) == (0, False)
    assert run(archive, tmp_path / "facts.duckdb").returncode == 0
    assert exported(disk / "facts.duckdb") == exported(tmp_path / "facts.duckdb")


def test_a_disk_without_any_space_is_left_as_it_was(archive: Path, disk: Path) -> None:
    (disk / "filling").write_bytes(bytes(1536 * 1024))
    full = run(archive, disk / "facts.duckdb")
    assert (full.returncode, full.stderr.count("\n")) == (1, 1)
    assert "its disk is full; make space" in full.stderr
    assert [file.name for file in disk.iterdir()] == ["filling"]
