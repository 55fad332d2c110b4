import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = "Ngày 25/5/2021 và tháng 6/2021.\n"
DATE = {"type": "date", "quote": "Ngày 25/5/2021", "value": "2021-05-25"}
MONTH = {"type": "date", "quote": "tháng 6/2021", "value": "2021-06"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def audit(folder: Path, facts: list[dict[str, Any]], *arguments: str) -> Result:
    gold = {"article": "a.txt", "facts": facts}
    (folder / "gold" / "a.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    paths = ["--gold", str(folder / "gold"), "--articles", str(folder / "articles")]
    return CliRunner().invoke(main, ["audit", *paths, *arguments], catch_exceptions=False)


@pytest.mark.parametrize(
    ("facts", "gold", "said", "paired"),
    [
        ([DATE, MONTH], 2, 2, 2),
        ([DATE], 1, 2, 1),
        ([DATE, MONTH | {"optional": True}], 1, 1, 1),
        ([DATE, MONTH | {"value": "2020-06"}], 2, 2, 1),
    ],
)
def test_scores(folder: Path, facts: list[dict[str, Any]], gold: int, said: int, paired: int) -> None:
    dates = json.loads(audit(folder, facts, "--format", "json").stdout)["types"]["date"]
    assert (dates["gold"], dates["predicted"], dates["paired"]) == (gold, said, paired)


def test_the_table_shows_key_and_record(folder: Path) -> None:
    lines = audit(folder, [DATE, MONTH]).stdout.splitlines()
    assert lines[0].split() == ["gold", "said", "key", "P", "R", "F1", "record", "P", "R", "F1"]
    assert lines[1].split() == ["date", "2", "2", "2", *["100.0"] * 3, "2", *["100.0"] * 3]


@pytest.mark.parametrize(("kind", "listed"), [("all", True), ("date", True), ("unit", False)])
def test_misses_are_listed_by_type(folder: Path, kind: str, listed: bool) -> None:
    shown = audit(folder, [DATE | {"value": "2020-05-25"}, MONTH], "--misses", kind).stdout
    assert ("missed   a.txt [0] date: 'Ngày 25/5/2021' = 2020-05-25" in shown) is listed


def test_misses_without_a_type_are_all(folder: Path) -> None:
    assert "spurious a.txt [18] date" in audit(folder, [DATE], "--misses").stdout


def test_an_unknown_type_is_a_usage_error(folder: Path) -> None:
    result = audit(folder, [DATE], "--misses", "place")
    assert (result.exit_code, "'place' is not one of all, date" in result.stderr) == (2, True)


@pytest.mark.parametrize("facts", [[DATE | {"quote": "Ngày 26/5/2021"}], [DATE | {"value": "26/5"}]])
def test_gold_that_does_not_fit_is_one_line(folder: Path, facts: list[dict[str, Any]]) -> None:
    result = audit(folder, facts)
    (line,) = result.stderr.splitlines()
    assert line.startswith("Error: ")
    assert (result.exit_code, result.stdout) == (1, "")


def test_the_report_is_a_page(folder: Path) -> None:
    page = folder / "audit.html"
    assert audit(folder, [DATE], "--report", str(page)).exit_code == 0
    assert "False alarms: 1" in page.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_one_line(folder: Path) -> None:
    result = audit(folder, [DATE], "--report", str(folder / "gone" / "audit.html"))
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, "audit.html: No such file or directory; choose another path" in line) == (1, True)
