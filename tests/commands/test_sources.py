"""The ledger as `trichluc sources` shows it."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.reading.making import page, zipped
from tests.reading.test_encodings import encoded

from trichluc.cli import main

TEXT = "Ngày 25/5/2021, Sở Y tế họp với các đơn vị để bàn việc tiêm phòng."


def trichluc(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    archive = folder / "in"
    (archive / "2021").mkdir(parents=True)
    (archive / "2021" / "a.txt").write_text(TEXT, encoding="utf-8")
    (archive / "2021" / "old.txt").write_bytes(encoded(TEXT, "tcvn3"))
    (archive / "page.html").write_bytes(page())
    (archive / "z.zip").write_bytes(zipped(("a.txt", TEXT.encode()), ("b.txt", b""), ("../c.txt", TEXT.encode())))
    (archive / "z.jsonl").write_text(json.dumps({"text": TEXT}) + "\nno json\n")
    trichluc("run", archive, "--db", folder / "f.duckdb", "--jobs", 1)
    return folder


def listed(folder: Path, *arguments: object) -> dict[str, tuple[str, str | None, str | None]]:
    """Status, code and encoding by source, without the folder."""
    result = trichluc("sources", "--db", folder / "f.duckdb", "--format", "jsonl", *arguments)
    rows = map(json.loads, result.stdout.splitlines())
    return {row["source"].removeprefix(f"{folder}/in/"): (row["status"], row["code"], row["encoding"]) for row in rows}


EVERY = {
    "2021/a.txt": ("stored", None, "utf-8"),
    "2021/old.txt": ("stored", None, "tcvn3"),
    "page.html": ("stored", None, "utf-8"),
    "z.jsonl#1": ("stored", None, "utf-8"),
    "z.jsonl#2": ("quarantined", "bad-json", None),
    "z.zip!../c.txt": ("quarantined", "unsafe-path", None),
    "z.zip!a.txt": ("duplicate", None, "utf-8"),
    "z.zip!b.txt": ("quarantined", "empty", None),
}


def test_every_input_is_listed_with_what_became_of_it(folder: Path) -> None:
    assert listed(folder) == EVERY


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (["--status", "duplicate"], ["z.zip!a.txt"]),
        (["--status", "duplicate", "--status", "stored", "--path", "*z.*"], ["z.jsonl#1", "z.zip!a.txt"]),
        (["--code", "empty", "--code", "bad-json"], ["z.jsonl#2", "z.zip!b.txt"]),
        (["--encoding", "tcvn3"], ["2021/old.txt"]),
        (["--path", "{}/z.zip"], ["z.zip!../c.txt", "z.zip!a.txt", "z.zip!b.txt"]),
        (["--path", "{}/2021/"], ["2021/a.txt", "2021/old.txt"]),
        (["--path", "{}/2021/a.txt"], ["2021/a.txt"]),
        (["--path", "{}/20"], []),
        (["--path", "*.html"], ["page.html"]),
    ],
)
def test_some_are_chosen(folder: Path, chosen: list[str], names: list[str]) -> None:
    assert list(listed(folder, *(word.format(folder / "in") for word in chosen))) == names


def test_a_table_names_the_reason_and_the_way_out_and_ends_with_totals(folder: Path) -> None:
    result = trichluc("sources", "--db", folder / "f.duckdb", "--status", "quarantined")
    words = " ".join(result.stdout.split())
    assert "holds no text; leave it out or fetch it again" in words
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert result.stderr == "3 sources: 3 quarantined (1 bad-json, 1 empty, 1 unsafe-path)\n"


def test_a_summary_counts_each_kind(folder: Path) -> None:
    result = trichluc("sources", "--db", folder / "f.duckdb", "--summary", "--format", "csv")
    assert list(csv.reader(io.StringIO(result.stdout))) == [
        ["status", "code", "encoding", "parser", "sources"],
        ["stored", "", "utf-8", "", "2"],
        ["stored", "", "tcvn3", "", "1"],
        ["stored", "", "utf-8", "trafilatura", "1"],
        ["quarantined", "bad-json", "", "", "1"],
        ["quarantined", "empty", "", "", "1"],
        ["quarantined", "unsafe-path", "", "", "1"],
        ["duplicate", "", "utf-8", "", "1"],
    ]


def test_a_summary_fits_the_terminal(folder: Path) -> None:
    result = trichluc("sources", "--db", folder / "f.duckdb", "--summary")
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "unsafe-path" in result.stdout


def test_an_unknown_code_is_answered_with_the_known_ones(folder: Path) -> None:
    result = trichluc("sources", "--db", folder / "f.duckdb", "--code", "bad")
    assert (result.exit_code, "bad-json" in result.output) == (2, True)


def test_nothing_chosen_is_said_to_be_none(folder: Path) -> None:
    result = trichluc("sources", "--db", folder / "f.duckdb", "--code", "timeout")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 sources\n")


def test_the_path_is_the_file_on_disk_and_a_record_has_its_number(folder: Path) -> None:
    result = trichluc("sources", "--db", folder / "f.duckdb", "--format", "jsonl")
    places = [(row["path"], row["record"]) for row in map(json.loads, result.stdout.splitlines())]
    names = [(Path(path).name, record) for path, record in places if "z." in path]
    assert names == [("z.jsonl", 1), ("z.jsonl", 2), ("z.zip", None), ("z.zip", None), ("z.zip", None)]


def test_records_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("no json\n" * 11)
    trichluc("run", tmp_path / "a.jsonl", "--db", tmp_path / "f.duckdb", "--jobs", 1)
    result = trichluc("sources", "--db", tmp_path / "f.duckdb", "--format", "jsonl")
    assert [json.loads(line)["record"] for line in result.stdout.splitlines()] == list(range(1, 12))
