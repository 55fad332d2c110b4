"""What the ledger holds as quarantined, to be tried again."""

from collections.abc import Iterable, Iterator

from duckdb import DuckDBPyConnection

from trichluc.chunks import chunked
from trichluc.reading import Unread, size_of
from trichluc.records import Quarantined
from trichluc.store.ledger import LARGE, LOOK_AHEAD

Item = Unread | Quarantined


def quarantined_paths(connection: DuckDBPyConnection) -> list[str]:
    """The files on disk with quarantined sources, in order."""
    query = "SELECT DISTINCT path FROM sources WHERE status = 'quarantined' ORDER BY path"
    return [path for (path,) in connection.execute(query).fetchall()]


def quarantined_in(connection: DuckDBPyConnection, path: str) -> dict[str, str]:
    """The quarantined sources of one file, each with its reason code."""
    query = "SELECT source, code FROM sources WHERE status = 'quarantined' AND path = ? ORDER BY source"
    return dict(connection.execute(query, [path]).fetchall())


def not_held(connection: DuckDBPyConnection, items: Iterable[Item]) -> Iterator[Item]:
    """The items whose sources the ledger has as quarantined or not at all."""
    query = "SELECT source FROM sources WHERE status <> 'quarantined' AND source IN (SELECT unnest(?))"
    for chunk in chunked(items, LOOK_AHEAD, size_of, LARGE):
        rows = connection.execute(query, [[item.source for item in chunk]]).fetchall()
        held = {source for (source,) in rows}
        yield from (item for item in chunk if item.source not in held)
