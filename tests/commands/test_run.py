import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = "Sáng 27/6/2019, Ban Nội chính Tỉnh ủy Nghệ An tổ chức hội nghị sơ kết."
OTHER = "Ngày 3/4/2020, Sở Nội vụ tỉnh Hà Nam trao Bằng khen cho 12 tập thể."


def trichluc(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def run(folder: Path, *arguments: object) -> Result:
    return trichluc("run", folder / "articles", "--db", folder / "facts.duckdb", "--jobs", 1, *arguments)


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(folder / "facts.duckdb"), read_only=True) as connection:
        return connection.execute(query).fetchall()


def content(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but `runs`."""
    tables = [
        str(name) for (name,) in rows(folder, "SELECT table_name FROM duckdb_tables() WHERE table_name <> 'runs'")
    ]
    return {table: rows(folder, f"FROM {table} ORDER BY ALL") for table in tables}


def counted(result: Result) -> tuple[int, ...]:
    """seen, stored, unchanged, duplicate, quarantined, as the last line has them."""
    return tuple(int(number) for number in re.findall(r"\d+", result.stdout.splitlines()[-1]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "articles" / "b.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


def test_facts_of_all_articles_are_stored(folder: Path) -> None:
    assert run(folder).stdout == "2 articles seen: 2 stored, 0 unchanged, 0 duplicate, 0 quarantined\n"
    query = 'SELECT article, "start", "end", quote, value FROM facts WHERE type = \'date\' ORDER BY article'
    assert rows(folder, query) == [
        ("a.txt", 0, 14, "Sáng 27/6/2019", "2019-06-27"),
        ("b.txt", 0, 13, "Ngày 3/4/2020", "2020-04-03"),
    ]


def test_a_second_run_changes_no_row_and_says_so(folder: Path) -> None:
    run(folder)
    before = content(folder)
    second = run(folder)
    assert second.stdout == "2 articles seen: 0 stored, 2 unchanged, 0 duplicate, 0 quarantined; no row changed\n"
    assert content(folder) == before


def test_a_changed_text_replaces_its_old_version(folder: Path) -> None:
    run(folder)
    (folder / "articles" / "a.txt").write_text("Họp ngày 5/5/2022.", encoding="utf-8")
    assert counted(run(folder)) == (2, 1, 1, 0, 0)
    assert rows(folder, "SELECT value FROM dates ORDER BY value") == [("2020-04-03",), ("2022-05-05",)]
    assert rows(folder, "SELECT count(*) FROM articles") == [(2,)]
    assert trichluc("verify", "--db", folder / "facts.duckdb").exit_code == 0


def test_the_day_of_publication_counts_as_content(folder: Path) -> None:
    (folder / "articles" / "a.txt").write_text("Ngày 17/7, hội nghị đã họp.", encoding="utf-8")
    run(folder)
    assert rows(folder, "SELECT value FROM dates WHERE article = 'a.txt'") == [("XXXX-07-17",)]
    assert counted(run(folder, "--published", "2020-07-18")) == (2, 2, 0, 0, 0)
    assert rows(folder, "SELECT value FROM dates WHERE article = 'a.txt'") == [("2020-07-17",)]


def test_the_same_article_from_two_sources_is_stored_once(folder: Path) -> None:
    (folder / "articles" / "later").mkdir()
    (folder / "articles" / "later" / "a.txt").write_text(TEXT, encoding="utf-8")
    assert counted(run(folder)) == (3, 2, 0, 1, 0)
    assert counted(run(folder)) == (3, 0, 2, 1, 0)
    assert rows(folder, "SELECT count(*) FROM articles WHERE article = 'a.txt'") == [(1,)]


def test_two_texts_under_one_name_are_two_articles(folder: Path) -> None:
    (folder / "articles" / "later").mkdir()
    (folder / "articles" / "later" / "a.txt").write_text(OTHER, encoding="utf-8")
    assert counted(run(folder)) == (3, 3, 0, 0, 0)
    assert rows(folder, "SELECT count(DISTINCT uid) FROM articles WHERE article = 'a.txt'") == [(2,)]


def test_records_that_move_within_their_file_are_not_extracted_again(folder: Path) -> None:
    first, second, third = (json.dumps({"id": name, "text": f"{name}: {TEXT}"}) for name in ("x", "y", "z"))
    archive = folder / "articles" / "archive.jsonl"
    archive.write_text("\n".join([first, second]))
    assert counted(run(folder)) == (4, 4, 0, 0, 0)
    archive.write_text("\n".join([third, first, second]))
    assert counted(run(folder)) == (5, 1, 4, 0, 0)
    assert trichluc("verify", "--db", folder / "facts.duckdb").exit_code == 0
    assert counted(run(folder)) == (5, 0, 5, 0, 0)


def test_the_order_of_sources_does_not_matter(folder: Path) -> None:
    twin = folder / "articles" / "twin"
    twin.mkdir()
    (twin / "a.txt").write_text(TEXT, encoding="utf-8")
    paths = [folder / "articles" / "b.txt", twin, folder / "articles" / "a.txt"]
    for name, order in (("one", paths), ("two", paths[::-1])):
        trichluc("run", *order, "--db", folder / f"{name}.duckdb", "--jobs", 1)
        trichluc("export", "--db", folder / f"{name}.duckdb", "--to", folder / name)
    for file in (folder / "one").iterdir():
        assert file.read_bytes() == (folder / "two" / file.name).read_bytes(), file.name


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", "not-text"),
        ("half.txt", "Hội nghị".encode() + b"\xff\xfe\xfa", "bad-encoding"),
        ("lines.jsonl", b"no json\n", "bad-json"),
        ("lines.jsonl", b'{"id": 1}\n', "missing-field"),
        ("lines.jsonl", b'{"text": "' + b"a" * 9_000_000 + b'"}\n', "too-large"),
        ("cut.jsonl.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\3", "truncated-archive"),
    ],
)
def test_an_input_that_cannot_be_read_costs_itself_alone(folder: Path, name: str, raw: bytes, code: str) -> None:
    (folder / "articles" / name).write_bytes(raw)
    result = run(folder)
    assert (result.exit_code, counted(result)) == (0, (3, 2, 0, 0, 1))
    (line,) = result.stderr.splitlines()
    assert line.startswith(str(folder / "articles" / name))
    assert rows(folder, "SELECT code FROM sources WHERE status = 'quarantined'") == [(code,)]
    assert counted(run(folder)) == (3, 0, 2, 0, 1)


def test_what_was_quarantined_is_read_once_it_is_mended(folder: Path) -> None:
    broken = folder / "articles" / "broken.txt"
    broken.write_bytes(b"")
    run(folder)
    broken.write_text(TEXT, encoding="utf-8")
    assert counted(run(folder)) == (3, 1, 2, 0, 0)
    assert rows(folder, "SELECT count(*) FROM sources WHERE status = 'quarantined'") == [(0,)]


def test_an_article_that_can_no_longer_be_read_is_kept(folder: Path) -> None:
    run(folder)
    (folder / "articles" / "a.txt").write_bytes(b"")
    assert counted(run(folder)) == (2, 0, 1, 0, 1)
    assert rows(folder, "SELECT count(*) FROM articles") == [(2,)]
    assert trichluc("verify", "--db", folder / "facts.duckdb").exit_code == 0


@pytest.mark.parametrize(
    ("limit", "code"), [(("--max-seconds", 1), "timeout"), (("--max-memory", 64), "out-of-memory")]
)
def test_an_article_beyond_the_limits_costs_itself_alone(folder: Path, limit: tuple[str, int], code: str) -> None:
    if code == "out-of-memory" and not Path("/proc/self/statm").exists():
        pytest.skip("only Linux tells a process what it takes")
    (folder / "articles" / "long.txt").write_text(f"{TEXT}\n" * 60_000, encoding="utf-8")
    result = run(folder, *limit)
    assert (result.exit_code, counted(result)) == (0, (3, 2, 0, 0, 1))
    assert f"with {limit[0]}, or leave it out" in result.stderr
    assert rows(folder, "SELECT code FROM sources WHERE status = 'quarantined'") == [(code,)]


@pytest.mark.parametrize("missing", ["nowhere.txt", "nowhere"])
def test_nothing_that_can_be_read_is_a_failure(folder: Path, missing: str) -> None:
    result = trichluc("run", folder / missing, "--db", folder / "facts.duckdb")
    assert (result.exit_code, counted(result)) == (1, (1, 0, 0, 0, 1))
    assert result.stderr == f"{folder / missing}: does not exist; check the path\n"


def test_an_empty_folder_is_a_failure(folder: Path) -> None:
    (folder / "empty").mkdir()
    result = trichluc("run", folder / "empty", "--db", folder / "facts.duckdb")
    assert result.exit_code == 1
    assert "no file in it to read" in result.stderr


def test_a_database_in_no_folder(folder: Path) -> None:
    result = trichluc("run", folder / "articles", "--db", folder / "none" / "facts.duckdb")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "does not exist; make it with: mkdir -p" in result.stderr


def test_a_file_that_is_no_database(folder: Path) -> None:
    result = trichluc("run", folder / "articles", "--db", folder / "articles" / "a.txt")
    assert result.exit_code == 1
    assert (
        result.stderr == f"Error: {folder / 'articles' / 'a.txt'}: is no DuckDB database; name another file with --db\n"
    )


def test_a_database_of_another_program(folder: Path) -> None:
    duckdb.connect(str(folder / "facts.duckdb")).execute("CREATE TABLE mine (x INTEGER)").close()
    assert "is a DuckDB database without trichluc's tables" in run(folder).stderr


def test_a_database_of_another_version(folder: Path) -> None:
    run(folder)
    with duckdb.connect(str(folder / "facts.duckdb")) as connection:
        connection.execute("UPDATE meta SET value = '0'")
    assert "has tables of version 0, this program uses version 2" in run(folder).stderr


def test_a_database_that_another_process_holds(folder: Path) -> None:
    hold = "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", hold, str(folder / "facts.duckdb")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        holder.stdout.readline()
        result = run(folder)
        assert result.exit_code == 1
        assert f"(process {holder.pid}); wait until that ends, or close it" in result.stderr
        holder.communicate()


@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_a_stopped_run_leaves_a_sound_database_and_the_next_goes_on(
    folder: Path, how: signal.Signals, status: int
) -> None:
    archive = folder / "articles" / "archive.jsonl"
    archive.write_text("".join(json.dumps({"id": n, "text": f"{TEXT} Bài số {n}."}) + "\n" for n in range(3000)))
    command = [sys.executable, "-m", "trichluc", "run", "articles", "--db", "facts.duckdb", "--jobs", "2"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        log = folder / "facts.duckdb.wal"
        while process.poll() is None and not (log.exists() and log.stat().st_size > 500_000):
            time.sleep(0.05)
        os.kill(process.pid, how)
        process.communicate()
    assert process.returncode == status
    assert trichluc("verify", "--db", folder / "facts.duckdb").exit_code == 0
    ((stored,),) = rows(folder, "SELECT count(*) FROM articles")
    assert isinstance(stored, int)
    assert 0 < stored < 3002
    archive.write_text("".join(archive.read_text().splitlines(keepends=True)[:stored]))
    result = subprocess.run([*command[:-1], "1"], cwd=folder, capture_output=True, text=True, check=True)
    assert f" {stored:,} unchanged" in result.stdout
