"""The entities of all facts in a database: rebuilt as a whole, so that the order of runs does not matter."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
from duckdb import DuckDBPyConnection

from trichluc.entities import Holder, Paper, UnitName, link_documents, link_persons, link_units, plain
from trichluc.store.database import transaction


def link(connection: DuckDBPyConnection) -> None:
    """Rebuild `entities`, `aliases` and `mentions` from the facts, in one transaction."""
    units = {UnitName(*key): count for *key, count in _distinct(connection, "units", "name, level, place")}
    holders = {
        Holder(name, tuple(positions)): count
        for name, positions, count in _distinct(connection, "officials", "name, positions")
    }
    papers = {Paper(*key): count for *key, count in _distinct(connection, "documents", "code, issuer, issued")}
    certain = frozenset(plain(unit.name) for unit in units if unit.is_certain)
    with transaction(connection):
        for table in ("entities", "aliases", "mentions"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608
        _link_kind(connection, "unit", ("name", "level", "place"), link_units(Counter(units)))
        _link_kind(connection, "person", ("name", "positions"), link_persons(Counter(holders), certain))
        _link_kind(connection, "document", ("code", "issuer", "issued"), link_documents(Counter(papers)))


_TABLES = {"unit": "units", "person": "officials", "document": "documents"}
_NAMES = {"unit": "name", "person": "name", "document": "coalesce(code, concat_ws(' ', doc_type, number::VARCHAR))"}


def _distinct(connection: DuckDBPyConnection, table: str, columns: str) -> list[tuple[Any, ...]]:
    query = f"SELECT {columns}, count(*) FROM {table} GROUP BY ALL ORDER BY ALL"  # noqa: S608
    return connection.execute(query).fetchall()


def _link_kind(connection: DuckDBPyConnection, kind: str, slots: tuple[str, ...], links: Mapping[Any, str]) -> None:
    """Entities, aliases and mentions of one kind. A fact that nothing links is an entity of its own."""
    table = _TABLES[kind]
    schema = connection.sql(f"SELECT {', '.join(slots)}, '' AS entity FROM {table} LIMIT 0").to_arrow_table().schema  # noqa: S608
    rows = [{slot: getattr(key, slot) for slot in slots} | {"entity": entity} for key, entity in links.items()]
    connection.register("links", pa.Table.from_pylist(rows, schema=schema))
    same = " AND ".join(f"stated.{slot} IS NOT DISTINCT FROM links.{slot}" for slot in slots)
    connection.execute(
        f"""CREATE TEMP TABLE linked AS
        SELECT coalesce(links.entity, '{kind}-' || substr(sha256('{kind}/' || fact), 1, 16)) AS entity,
            alias, fact, uid, article, "start", "end", quote, spans
        FROM (SELECT *, {_NAMES[kind]} AS alias FROM {table}) AS stated LEFT JOIN links ON {same}"""  # noqa: S608
    )
    for statement in (_ALIASES, _ENTITIES, _MENTIONS):
        connection.execute(statement, {"kind": kind} if "$kind" in statement else None)
    connection.execute("DROP TABLE linked")
    connection.unregister("links")


_ALIASES = "INSERT INTO aliases SELECT entity, $kind, alias, count(*) FROM linked GROUP BY ALL ORDER BY ALL"
_ENTITIES = """
    INSERT INTO entities SELECT entity, kind, first(alias ORDER BY facts DESC, alias) FROM aliases
    WHERE kind = $kind GROUP BY ALL ORDER BY ALL
"""
_MENTIONS = """
    INSERT INTO mentions
    SELECT entity, fact, uid, article, "start", "end", quote FROM linked
    UNION
    SELECT entity, fact, uid, article, span."start", span."end", span.quote
    FROM (SELECT entity, fact, uid, article, unnest(spans) AS span FROM linked)
    ORDER BY uid, "start", "end", entity
"""
