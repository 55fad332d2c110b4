"""A user's own query."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection

from trichluc.errors import StoreError

_FETCHED = 1000


@dataclass(frozen=True)
class Answer:
    """Column names, and rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def ask(connection: DuckDBPyConnection, query: str, values: Mapping[str, object] | None = None) -> Answer:
    """The answer of a database opened for reading.

    Args:
        connection: Where to ask.
        query: One statement, with `$name` in place of a value.
        values: Those values.

    Raises:
        StoreError: DuckDB refuses the query; also while rows are fetched.
    """
    try:
        cursor = connection.execute(query, values)
        columns = _distinct(column[0] for column in cursor.description or ()) if cursor else ()
    except (duckdb.Error, RuntimeError) as error:
        raise refused(error) from error
    return Answer(columns, _rows(connection) if columns else iter(()))


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names with a number where a join gives one twice: "article", "article_2"."""
    seen: Counter[str] = Counter()
    distinct = []
    for name in names:
        seen[name] += 1
        distinct.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return tuple(distinct)


def _rows(connection: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    try:
        while rows := connection.fetchmany(_FETCHED):
            yield from rows
    except duckdb.Error as error:
        raise refused(error) from error


def refused(error: Exception) -> StoreError:
    """DuckDB's message in one line, without its picture of the query."""
    message = " ".join(str(error).partition("\n\nLINE ")[0].split())
    if "read-only mode" in message:
        return StoreError("query", "would change the database, which sql never does", "use select")
    if "disabled by configuration" in message or "has been locked" in message:
        return StoreError("query", "reaches outside the database, which sql never does", "use its own tables")
    return StoreError("query", message, 'try "show tables", or "describe facts"')
