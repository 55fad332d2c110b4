import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = "Sáng 27/6/2019, Sở Nội vụ tỉnh Hà Nam họp. Ngày 3/7/2019, hội nghị bế mạc."


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sql")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert CliRunner().invoke(main, ["run", str(folder / "a.txt"), "--db", str(folder / "f.duckdb")]).exit_code == 0
    return folder / "f.duckdb"


def sql(db: Path, query: str, style: str = "jsonl") -> Result:
    return CliRunner().invoke(main, ["sql", "--db", str(db), query, "--format", style], catch_exceptions=False)


def test_facts_have_the_contracts_columns(db: Path) -> None:
    query = (
        'SELECT type, article, "start", "end", quote, value, summary FROM facts WHERE type = \'date\' ORDER BY "start"'
    )
    first, second = map(json.loads, sql(db, query).stdout.splitlines())
    assert first == {
        "type": "date", "article": "a.txt", "start": 0, "end": 14, "quote": "Sáng 27/6/2019", "value": "2019-06-27",
        "summary": "2019-06-27",
    }  # fmt: skip
    assert second["value"] == "2019-07-03"


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("csv", 'a,b,c,a_2\n1,"x, ""y""",,2.5\n'),
        ("jsonl", '{"a": 1, "b": "x, \\"y\\"", "c": null, "a_2": 2.5}\n'),
    ],
)
def test_formats(db: Path, style: str, shown: str) -> None:
    assert sql(db, "SELECT 1 AS a, 'x, \"y\"' AS b, NULL AS c, 2.5 AS a", style).stdout == shown


@pytest.mark.parametrize(
    ("cell", "csv", "as_json"),
    [
        ("DATE '2019-06-27'", "2019-06-27", "2019-06-27"),
        ("43600000000::DOUBLE", "43600000000", 43600000000),
        ("'NaN'::DOUBLE", "nan", None),
        ("['x', NULL]", '"[""x"", null]"', ["x", None]),
        ("{'start': 1}", '"{""start"": 1}"', {"start": 1}),
    ],
)
def test_cells(db: Path, cell: str, csv: str, as_json: object) -> None:
    assert sql(db, f"SELECT {cell} AS x", "csv").stdout == f"x\n{csv}\n"
    assert json.loads(sql(db, f"SELECT {cell} AS x").stdout) == {"x": as_json}


@pytest.mark.parametrize(
    "query", ["SELECT type, quote, value FROM facts", "SELECT * FROM units", "SELECT * FROM articles"]
)
def test_tables_fit_eighty_columns(db: Path, query: str) -> None:
    assert all(len(line.rstrip()) <= 80 for line in sql(db, query, "table").stdout.splitlines())


def test_text_cannot_steer_the_terminal(db: Path) -> None:
    assert "\x1b" not in sql(db, "SELECT 'a' || chr(27) || '[31mred [bold]b[/bold]' AS x", "table").stdout


def test_a_long_table_says_that_there_is_more(db: Path) -> None:
    assert "1,000 rows shown, there are more" in sql(db, "FROM range(1001)", "table").stderr


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('f.duckdb')",
        "COPY facts TO 'facts.csv'",
        "ATTACH 'other.duckdb'",
        "INSTALL fts",
        "SET enable_external_access = true",
        "EXPORT DATABASE 'there'",
        "SELECT * FROM 'https://example.org/x.csv'",
    ],
)
def test_nothing_outside_the_database_can_be_reached(db: Path, query: str) -> None:
    result = sql(db, query)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    "query", ["DELETE FROM dates", "CREATE TABLE mine (x INTEGER)", "DROP VIEW facts", "UPDATE runs SET seen = 0"]
)
def test_nothing_can_be_changed(db: Path, query: str) -> None:
    assert sql(db, query).stderr == "Error: query: would change the database, which sql never does; use select\n"


@pytest.mark.parametrize(
    "query", ["selec 1", "SELECT * FROM nothing", "SELECT error('no')", "SELECT 'x'::INTEGER FROM range(3)"]
)
def test_a_query_that_duckdb_refuses_is_one_line(db: Path, query: str) -> None:
    result = sql(db, query)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("Error: query: ")
