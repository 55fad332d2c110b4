"""The hand-written DDL, its version, and what its comments say."""

import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import pyarrow as pa
from duckdb import DuckDBPyConnection

SCHEMA_VERSION = "2"
"""Raised with every change of schemas/tables.sql that older programs cannot read or newer ones not write."""


def ddl() -> str:
    """The text of schemas/tables.sql: from the installed package, else from the checkout beside it."""
    packaged = files("trichluc") / "schemas" / "tables.sql"
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    return (Path(__file__).parents[3] / "schemas" / "tables.sql").read_text(encoding="utf-8")


def schemas_of(connection: DuckDBPyConnection, tables: Iterable[str]) -> dict[str, pa.Schema]:
    """Columns and types of tables, as Arrow has them."""
    empty = {table: connection.sql(f"SELECT * FROM {table} LIMIT 0") for table in tables}  # noqa: S608
    return {table: rows.to_arrow_table().schema for table, rows in empty.items()}


_TABLE = re.compile(r"((?:^--.*\n)*)^CREATE (?:TABLE|VIEW) (\w+)((?:.*\n)*?)^(?:\);|    UNION ALL)", re.MULTILINE)
_COLUMN = re.compile(r'^ {4}"?(\w+)"? +[A-Z]+.*?-- (.+(?:\n {9,}-- .+)*)', re.MULTILINE)
_SHARED = re.compile(r'^--   ((?:"?\w+"?, )*"?\w+"?) {2,}(.+)', re.MULTILINE)


def described_columns() -> dict[str, dict[str, str]]:
    """What the comments say of each column of each table; `""` holds the columns that several tables share."""
    text = ddl()
    columns = {"": {name.strip('" '): words for names, words in _SHARED.findall(text) for name in names.split(",")}}
    for _, table, body in _TABLE.findall(text):
        columns[table] = {name: " ".join(words.split()).replace(" -- ", " ") for name, words in _COLUMN.findall(body)}
    return columns


def described_tables() -> dict[str, str]:
    """The first sentence above each table."""
    comments = {table: comment.removeprefix("-- ").splitlines() for comment, table, _ in _TABLE.findall(ddl())}
    return {table: lines[0] for table, lines in comments.items() if lines}
