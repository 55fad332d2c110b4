from pathlib import Path

import pytest
from click.testing import CliRunner

from trichluc.cli import main


def extract(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["extract", *map(str, arguments)], catch_exceptions=False)
    return result.exit_code, result.output


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("ma;noi_dung\n7;Ngày 25/5/2021, Sở Y tế họp.\n", encoding="utf-8")
    return path


def test_columns_are_named_by_option(table: Path) -> None:
    status, output = extract(table, "--format", "jsonl", "--column", "text=noi_dung", "--column", "id=ma")
    assert status == 0
    assert '"article": "7"' in output


def test_a_table_without_that_column_says_which_it_has(table: Path) -> None:
    status, output = extract(table)
    assert status == 1
    assert "noi_dung" in output
    assert "--column text=NAME" in output


@pytest.mark.parametrize("value", ["text", "text=", "body=x", "=x"])
def test_only_parts_have_columns(table: Path, value: str) -> None:
    status, output = extract(table, "--column", value)
    assert status == 2
    assert "text, title, id, published, url, author" in output


def test_a_limit_is_an_option(table: Path) -> None:
    status, output = extract(table, "--column", "text=noi_dung", "--max-record", 10)
    assert status == 1
    assert "--max-record" in output
