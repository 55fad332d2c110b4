"""`trichluc run --retry-quarantined`: what could not be read, once more, without naming it."""

import json
import os
import re
import shutil
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result
from tests.reading.making import zipped

from trichluc.cli import main

TEXT = "Ngày {}/5/2021, Sở Y tế họp với các đơn vị để bàn việc tiêm phòng."


def trichluc(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def run(folder: Path, *arguments: object) -> Result:
    return trichluc("run", *arguments, "--db", folder / "f.duckdb", "--jobs", 1)


def retry(folder: Path, *arguments: object) -> Result:
    return run(folder, "--retry-quarantined", *arguments)


def counted(result: Result) -> tuple[int, ...]:
    """seen, stored, unchanged, duplicate, quarantined."""
    return tuple(int(number) for number in re.findall(r"\d+", result.stdout.splitlines()[-1]))


def ledger(folder: Path) -> dict[str, str]:
    """By source: "read", or the code of what is quarantined."""
    with duckdb.connect(str(folder / "f.duckdb"), read_only=True) as connection:
        rows = connection.execute("SELECT source, coalesce(code, 'read') FROM sources ORDER BY source").fetchall()
    return {source.removeprefix(f"{folder}/in/"): outcome for source, outcome in rows}


def text(number: int) -> bytes:
    return TEXT.format(number).encode()


def line(number: int) -> str:
    return json.dumps({"id": f"r{number}", "text": TEXT.format(number)}) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_bytes(text(1))
    return tmp_path


PACK = zipped(("p.txt", text(4)), ("q.txt", text(5)))
LINES = [line(7), "no json\n", line(9)]

# file, what it held, what it holds now, the ledger before, and after it was tried again
CASES = [
    ("a.txt", b"", text(2), {"a.txt": "empty"}, {"a.txt": "read"}),
    ("a.txt", b"", b"", {"a.txt": "empty"}, {"a.txt": "empty"}),
    ("a.txt", b"", b"\xff\xfe\xfa", {"a.txt": "empty"}, {"a.txt": "bad-encoding"}),
    ("a.txt", b"", None, {"a.txt": "empty"}, {"a.txt": "not-found"}),
    ("a.txt", b"", text(1), {"a.txt": "empty"}, {"a.txt": "read"}),
    ("z.zip", PACK[:-60], PACK, {"z.zip": "truncated-archive", "z.zip!p.txt": "read", "z.zip!q.txt": "read"},
     {"z.zip!p.txt": "read", "z.zip!q.txt": "read"}),
    ("z.zip", PACK[: len(PACK) // 3], PACK, {"z.zip": "truncated-archive", "z.zip!p.txt": "read"},
     {"z.zip!p.txt": "read", "z.zip!q.txt": "read"}),
    ("z.zip", zipped(("p.txt", b""), ("q.txt", text(5))), PACK, {"z.zip!p.txt": "empty", "z.zip!q.txt": "read"},
     {"z.zip!p.txt": "read", "z.zip!q.txt": "read"}),
    ("z.zip", zipped(("p.txt", b""), ("q.txt", text(5))), zipped(("q.txt", text(5))),
     {"z.zip!p.txt": "empty", "z.zip!q.txt": "read"}, {"z.zip!p.txt": "not-found", "z.zip!q.txt": "read"}),
    ("l.jsonl", "".join(LINES).encode(), "".join([line(7), line(8), line(9)]).encode(),
     {"l.jsonl#1": "read", "l.jsonl#2": "bad-json", "l.jsonl#3": "read"},
     {"l.jsonl#1": "read", "l.jsonl#2": "read", "l.jsonl#3": "read"}),
    ("l.jsonl", "".join(LINES).encode(), None,
     {"l.jsonl#1": "read", "l.jsonl#2": "bad-json", "l.jsonl#3": "read"},
     {"l.jsonl#1": "read", "l.jsonl#2": "not-found", "l.jsonl#3": "read"}),
    (".hidden.txt", text(2), text(2), {".hidden.txt": "hidden"}, {".hidden.txt": "hidden"}),
    ("b#1!.txt", b"", text(3), {"b#1!.txt": "empty"}, {"b#1!.txt": "read"}),
    (os.fsdecode(b"x\xff.txt"), b"", text(3), {"x\\xff.txt": "empty"}, {"x\\xff.txt": "read"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, str]]:
    """The ledger before and after, each case in a folder of its own number."""
    folder = tmp_path_factory.mktemp("retrying")
    for number, (name, before, *_) in enumerate(CASES):
        (folder / "in" / str(number)).mkdir(parents=True)
        (folder / "in" / str(number) / name).write_bytes(before)
    run(folder, folder / "in")
    first = ledger(folder)
    for number, (name, _, now, *_) in enumerate(CASES):
        (folder / "in" / str(number) / name).unlink()
        if now is not None:
            (folder / "in" / str(number) / name).write_bytes(now)
    (folder / "in" / "new.txt").write_bytes(text(20))
    seen, *outcomes = counted(retry(folder))
    assert (seen, outcomes[1]) == (sum(outcomes), 0)
    assert trichluc("verify", "--db", folder / "f.duckdb").exit_code == 0
    assert "new.txt" not in ledger(folder)
    return first, ledger(folder)


@pytest.mark.parametrize("number", range(len(CASES)))
def test_each_is_read_again_and_nothing_else(ledgers: tuple[dict[str, str], dict[str, str]], number: int) -> None:
    *_, first, second = CASES[number]
    for held, expected in zip(ledgers, (first, second), strict=True):
        own = {source.partition("/")[2]: outcome for source, outcome in held.items() if source.startswith(f"{number}/")}
        assert own == expected


def test_a_named_folder_a_pattern_and_standard_input(folder: Path) -> None:
    run(folder, folder / "in" / "later", folder / "in" / "*.htm")
    assert ledger(folder) == {"*.htm": "not-found", "later": "not-found"}
    (folder / "in" / "later").mkdir()
    (folder / "in" / "later" / "a.txt").write_bytes(text(2))
    (folder / "in" / "b.htm").write_bytes(text(3))
    assert counted(retry(folder)) == (2, 2, 0, 0, 0)
    assert ledger(folder) == {"b.htm": "read", "later/a.txt": "read"}
    CliRunner().invoke(main, ["run", "-", "--db", str(folder / "f.duckdb")], input=b"")
    assert ledger(folder)["-"] == "empty"
    retry(folder)
    assert ledger(folder)["-"] == "not-found"


def test_links_to_folders_and_pipes_are_left_alone(folder: Path) -> None:
    (folder / "in" / "around").symlink_to(folder / "in")
    os.mkfifo(folder / "in" / "pipe")
    run(folder, folder / "in")
    before = ledger(folder)
    assert counted(retry(folder)) == (2, 0, 0, 0, 2)
    assert ledger(folder) == before == {"around": "link", "good.txt": "read", "pipe": "special-file"}


def test_options_that_the_sources_need_are_given_again(folder: Path) -> None:
    (folder / "in" / "t.csv").write_text(f'text,noi_dung\n"","{TEXT.format(2)}"\n', encoding="utf-8")
    run(folder, folder / "in")
    assert ledger(folder)["t.csv#1"] == "empty"
    assert counted(retry(folder, "--column", "text=noi_dung", "--published", "2021-06-01")) == (1, 1, 0, 0, 0)


def test_nothing_quarantined_is_said(folder: Path) -> None:
    run(folder, folder / "in")
    result = retry(folder)
    assert (result.exit_code, counted(result)[0], result.stderr) == (0, 0, "nothing in it is quarantined\n")


def test_all_of_it_gone(folder: Path) -> None:
    (folder / "in" / "a.txt").write_bytes(b"")
    run(folder, folder / "in")
    shutil.rmtree(folder / "in")
    result = retry(folder)
    assert (result.exit_code, counted(result)) == (1, (1, 0, 0, 0, 1))
    assert ledger(folder) == {"a.txt": "not-found", "good.txt": "read"}


@pytest.mark.parametrize("arguments", [[], ["--retry-quarantined", "in"]])
def test_sources_or_the_option_but_not_both(folder: Path, arguments: list[str]) -> None:
    result = run(folder, *arguments)
    assert (result.exit_code, "name one SOURCE or more" in result.stderr) == (2, True)


def test_no_database_to_take_them_from(folder: Path) -> None:
    result = retry(folder)
    assert (result.exit_code, "f.duckdb: does not exist" in result.stderr) == (1, True)
    assert not (folder / "f.duckdb").exists()
