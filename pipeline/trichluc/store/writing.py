"""Writing: batches in one transaction each, and what must be settled when a run ends."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pyarrow as pa
from duckdb import DuckDBPyConnection

from trichluc.store.database import transaction
from trichluc.store.ledger import OUTCOMES, Batch, Ledger
from trichluc.store.packing import unpack
from trichluc.store.rows import FACT_TABLES, Row
from trichluc.store.schema import schemas_of


def begin_run(connection: DuckDBPyConnection, settings: Mapping[str, object]) -> int:
    """Note that a run has begun. Returns its number."""
    (run,) = connection.execute("SELECT coalesce(max(run), 0) + 1 FROM runs").fetchall()[0]
    row = [run, _now(), json.dumps(settings, ensure_ascii=False)]
    connection.execute("INSERT INTO runs VALUES (?, ?, NULL, ?, 0, 0, 0, 0, 0)", row)
    return int(run)


def write(connection: DuckDBPyConnection, run: int, ledger: Ledger) -> None:
    """Write what the ledger has gathered, in one transaction: articles with all their facts, or neither."""
    batch = ledger.taken()
    with transaction(connection):
        _replace_articles(connection, batch)
        put(connection, "sources", list({row["source"]: row for row in batch.sources}.values()), "OR REPLACE")
        _count(connection, run, ledger.totals)
    ledger.written(batch)


def _replace_articles(connection: DuckDBPyConnection, batch: Batch) -> None:
    query = "SELECT uid FROM articles WHERE uid IN (SELECT unnest(?))"
    if old := [uid for (uid,) in connection.execute(query, [list(batch.articles)]).fetchall()]:
        for table in FACT_TABLES.values():
            connection.execute(f"DELETE FROM {table} WHERE uid IN (SELECT unnest(?))", [old])  # noqa: S608
    for table, schema in schemas_of(connection, ("articles", *FACT_TABLES.values())).items():
        _insert(connection, table, unpack(batch.articles.values(), table, schema), "OR REPLACE" * (table == "articles"))


def put(connection: DuckDBPyConnection, table: str, rows: Sequence[Row], conflict: str = "") -> None:
    """Insert rows as one Arrow table, its columns and types those of the DDL; missing keys are NULL."""
    schema = schemas_of(connection, (table,))[table]
    _insert(connection, table, pa.Table.from_pylist(list(rows), schema=schema), conflict)


def _insert(connection: DuckDBPyConnection, table: str, rows: pa.Table, conflict: str) -> None:
    if not rows.num_rows:
        return
    connection.register("incoming", rows)
    connection.execute(f"INSERT {conflict} INTO {table} BY NAME SELECT * FROM incoming")  # noqa: S608
    connection.unregister("incoming")


def settle(connection: DuckDBPyConnection, ledger: Ledger) -> None:
    """Let every article belong to the first of its sources, and drop the articles that no source has any more.

    The outcome is a function of the ledger alone, so the order of the sources does not matter.
    """
    with transaction(connection):
        connection.register("found_again", _column(ledger.duplicates))
        connection.register("opened", _column(ledger.opened))
        failed = connection.execute(_FAILED_TWINS).fetchall()
        connection.execute(_HOLDERS)
        moved = connection.execute(_MOVED).fetchall()[0][0]
        connection.execute(_STATUS)
        connection.execute(_SOURCE)
        connection.execute(_RECOVERED)
        for table in (*FACT_TABLES.values(), "articles"):
            connection.execute(f"DELETE FROM {table} WHERE uid NOT IN (SELECT uid FROM sources WHERE uid IS NOT NULL)")  # noqa: S608
        connection.execute("DROP TABLE holders")
    connection.unregister("found_again")
    connection.unregister("opened")
    again = sum(source in ledger.duplicates for (source,) in failed)
    ledger.totals.update({"duplicate": -moved - again, "unchanged": moved, "quarantined": again})


def _column(sources: set[str]) -> pa.Table:
    return pa.table({"source": pa.array(sorted(sources), pa.string())})


def finish_run(connection: DuckDBPyConnection, run: int, totals: Counter[str]) -> None:
    """Note that a run came to its end."""
    with transaction(connection):
        _count(connection, run, totals)
        connection.execute("UPDATE runs SET finished = ? WHERE run = ?", [_now(), run])


def linked_by(connection: DuckDBPyConnection) -> str | None:
    """Version of the rules that made the entities; None where there are none yet."""
    rows = connection.execute("SELECT value FROM meta WHERE key = 'links'").fetchall()
    return str(rows[0][0]) if rows else None


def note_links(connection: DuckDBPyConnection, version: str) -> None:
    """Note by which rules the entities were made."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('links', ?)", [version])


def was_cut_short(connection: DuckDBPyConnection) -> bool:
    """Whether the run before ended without settling its articles and entities."""
    rows = connection.execute("SELECT finished IS NULL FROM runs ORDER BY run DESC LIMIT 1").fetchall()
    return bool(rows and rows[0][0])


def _count(connection: DuckDBPyConnection, run: int, totals: Counter[str]) -> None:
    counted = [totals[outcome] for outcome in OUTCOMES]
    sets = ", ".join(f"{outcome} = ?" for outcome in ("seen", *OUTCOMES))
    connection.execute(f"UPDATE runs SET {sets} WHERE run = ?", [sum(counted), *counted, run])  # noqa: S608


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


_FAILED_TWINS = """
    UPDATE sources SET status = 'quarantined', code = 'parser-error', uid = NULL,
        reason = 'has the text of an article on which the extraction failed', way_out = 'see that article'
    WHERE status IN ('stored', 'duplicate') AND uid NOT IN (SELECT uid FROM articles)
    RETURNING source
"""
# Whose an article is: the first source that holds it, or where none can be read any more, the first that held it last.
_HOLDERS = """
    CREATE TEMP TABLE holders AS
    SELECT uid, first(source ORDER BY status = 'quarantined', source) AS source FROM sources
    WHERE uid IS NOT NULL GROUP BY uid
"""
# Articles found again under another name while their old source now holds something else.
_MOVED = """
    SELECT count(*) FROM holders JOIN articles USING (uid) JOIN found_again ON found_again.source = holders.source
    WHERE articles.source <> holders.source AND NOT EXISTS (
        SELECT 1 FROM sources WHERE sources.source = articles.source AND sources.uid = articles.uid)
"""
_STATUS = """
    UPDATE sources SET status = CASE WHEN sources.source = holders.source THEN 'stored' ELSE 'duplicate' END
    FROM holders WHERE sources.uid = holders.uid AND status <> 'quarantined'
        AND status <> CASE WHEN sources.source = holders.source THEN 'stored' ELSE 'duplicate' END
"""
_SOURCE = """
    UPDATE articles SET source = holders.source
    FROM holders WHERE articles.uid = holders.uid AND articles.source <> holders.source
"""
# A file or archive that could not be read, or not to its end, and now is.
_RECOVERED = """
    DELETE FROM sources WHERE status = 'quarantined' AND uid IS NULL AND source IN (SELECT source FROM opened)
"""
