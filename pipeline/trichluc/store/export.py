"""Exports: the tables as Parquet, CSV and JSON lines, with a Frictionless data package that describes them.

Databases with the same content give the same files, byte for byte: rows are sorted, and nothing in them tells when or
where they were made.
"""

import json
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from duckdb import DuckDBPyConnection

from trichluc.store.formats import csv_line, json_line
from trichluc.store.schema import SCHEMA_VERSION, described_columns, described_tables

TABLES: dict[str, str] = {
    "sources": "source",
    "articles": "uid",
    "facts": 'uid, "start", "end", type, fact',
    "dates": 'uid, "start", "end", fact',
    "documents": 'uid, "start", "end", fact',
    "officials": 'uid, "start", "end", fact',
    "units": 'uid, "start", "end", fact',
    "counts": 'uid, "start", "end", fact',
    "awards": 'uid, "start", "end", fact',
    "events": 'uid, "start", "end", fact',
    "entities": "entity",
    "aliases": "entity, alias",
    "mentions": 'uid, "start", "end", entity, fact',
}
"""What is exported, and by what it is sorted. `runs` stays, since its times differ from run to run."""

FORMATS = ("parquet", "csv", "jsonl")

_LEFT_OUT = ("folded",)
_ROWS = 2_000
"""Rows that are held in memory together: texts may be long."""

_FRICTIONLESS = {"INTEGER": "integer", "BIGINT": "integer", "DOUBLE": "number", "DATE": "date", "VARCHAR": "string"}


def export(connection: DuckDBPyConnection, folder: Path) -> list[Path]:
    """Write every table in every format to `folder`, which is made where it is missing.

    Returns:
        The files written, datapackage.json last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    columns, tables = described_columns(), described_tables()
    written: list[Path] = []
    resources = []
    for table, order in TABLES.items():
        fields = _fields(connection, table)
        files = _write(connection, table, order, fields, folder)
        written += files
        described = _columns(fields, columns[""] | columns[table])
        resources += [_resource(table, file, tables[table], described) for file in files]
    package = folder / "datapackage.json"
    content = {"profile": "data-package", "name": "trichluc-facts", "version": SCHEMA_VERSION, "resources": resources}
    package.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [*written, package]


def _fields(connection: DuckDBPyConnection, table: str) -> dict[str, str]:
    """Column names with their types in DuckDB."""
    described = connection.execute(f"DESCRIBE {table}").fetchall()
    return {name: kind for name, kind, *_ in described if name not in _LEFT_OUT}


def _write(connection: DuckDBPyConnection, table: str, order: str, fields: dict[str, str], folder: Path) -> list[Path]:
    columns = ", ".join(f'"{name}"' for name in fields)
    query = f"SELECT {columns} FROM {table} ORDER BY {order}"  # noqa: S608
    files = [folder / f"{table}.{suffix}" for suffix in FORMATS]
    schema = connection.sql(f"{query} LIMIT 0").to_arrow_table().schema
    with (
        pq.ParquetWriter(files[0], schema) as parquet,
        files[1].open("w", encoding="utf-8", newline="") as as_csv,
        files[2].open("w", encoding="utf-8", newline="") as as_jsonl,
    ):
        as_csv.write(csv_line(fields))
        connection.execute(query)
        for rows in _chunks(connection):
            named = [dict(zip(fields, row, strict=True)) for row in rows]
            parquet.write_table(pa.Table.from_pylist(named, schema=schema))
            as_csv.writelines(map(csv_line, rows))
            as_jsonl.writelines(map(json_line, named))
    return files


def _chunks(connection: DuckDBPyConnection) -> Iterator[list[tuple[Any, ...]]]:
    while rows := connection.fetchmany(_ROWS):
        yield rows


def _columns(fields: dict[str, str], words: dict[str, str]) -> list[dict[str, str]]:
    """Name, type and meaning of each column. A list or structure is JSON in CSV, and of type "array"."""
    types = {name: _FRICTIONLESS.get(kind, "array") for name, kind in fields.items()}
    return [{"name": name, "type": kind, "description": words[name]} for name, kind in types.items()]


def _resource(table: str, file: Path, meaning: str, columns: list[dict[str, str]]) -> dict[str, Any]:
    """The description of one file."""
    with file.open("rb") as raw:
        digest = file_digest(raw, "sha256").hexdigest()
    described = {
        "name": f"{table}-{file.suffix[1:]}",
        "description": meaning,
        "path": file.name,
        "format": file.suffix[1:],
    }
    return described | {
        "encoding": "utf-8", "bytes": file.stat().st_size, "hash": f"sha256:{digest}",
        "schema": {"fields": columns, "missingValues": [""]},
    }  # fmt: skip
