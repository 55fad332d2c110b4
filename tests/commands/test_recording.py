"""What a run records of its sources beside their facts."""

import gzip
import json
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from tests.reading.making import MORE, TEXT, page, zipped
from tests.reading.test_encodings import encoded

from trichluc.cli import main

LINE = json.dumps({"text": TEXT, "author": "Lê Hoa"}).encode()
SCATTERED = page(
    f"<main><p>{TEXT}</p>" + f"<div class='comment' id='comments'><span>{MORE}</span></div>" * 30 + "</main>"
)


def run(folder: Path) -> str:
    arguments = ["run", str(folder), "--db", f"{folder}.duckdb", "--jobs", "1"]
    return CliRunner().invoke(main, arguments, catch_exceptions=False).stdout


def rows(folder: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(f"{folder}.duckdb", read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


OLD = encoded(f"{TEXT} {MORE}", "vni")
# file, its bytes, those of its article, and what is recorded: encoding, parser, author
FILES = [
    ("a.txt", TEXT.encode(), TEXT.encode(), "utf-8", None, None),
    ("b.txt", OLD, OLD, "vni", None, None),
    ("c.html", page(), page(), "utf-8", "trafilatura", None),
    ("d.html", SCATTERED, SCATTERED, "utf-8", "visible-text", None),
    ("e.jsonl.gz", gzip.compress(LINE + b"\n"), LINE, "utf-8", None, "Lê Hoa"),
]


def test_what_was_detected_is_recorded(folder: Path) -> None:
    for name, raw, *_ in FILES:
        (folder / name).write_bytes(raw)
    run(folder)
    query = "SELECT raw_hash, encoding, parser, author FROM sources JOIN articles USING (uid) ORDER BY path"
    assert rows(folder, query) == [(sha256(raw).hexdigest(), *found) for _, _, raw, *found in FILES]


def test_a_file_written_again_in_another_encoding_is_not_extracted_again(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    run(folder)
    (folder / "a.txt").write_bytes(encoded(TEXT, "viscii"))
    assert run(folder) == "1 article seen: 0 stored, 1 unchanged, 0 duplicate, 0 quarantined\n"
    assert rows(folder, "SELECT status, encoding FROM sources") == [("stored", "viscii")]


def test_an_archive_that_was_cut_off_leaves_no_trace_once_it_is_whole(folder: Path) -> None:
    whole = zipped(("a.txt", TEXT.encode()), ("b.txt", MORE.encode()))
    (folder / "z.zip").write_bytes(whole[:-40])
    run(folder)
    assert ("quarantined",) in rows(folder, "SELECT status FROM sources")
    run(folder)
    assert ("quarantined",) in rows(folder, "SELECT status FROM sources")
    (folder / "z.zip").write_bytes(whole)
    run(folder)
    assert rows(folder, "SELECT DISTINCT status FROM sources") == [("stored",)]
