"""The ledger as a user asks for it: some of its sources, or how many there are of each kind."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from trichluc.store.asking import Answer, ask


@dataclass(frozen=True)
class Wanted:
    """Which sources; what is empty leaves all in.

    Attributes:
        statuses: Some of stored, duplicate, quarantined.
        codes: Reasons why a source is quarantined.
        encodings: What its text was decoded from.
        path: A pattern with `*` and `?` for the whole source, or a file, folder or archive that it is in.
    """

    statuses: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()
    path: str = ""


def listed(connection: DuckDBPyConnection, wanted: Wanted) -> Answer:
    """The sources' rows, in order of their files' names and their records' numbers."""
    order = r"regexp_replace(source, '#\d+$', ''), record, source"
    return ask(connection, f"FROM sources WHERE {_WANTED} ORDER BY {order}", _values(wanted))


def counted(connection: DuckDBPyConnection, wanted: Wanted) -> Answer:
    """How many sources have each status, reason code, encoding and parser."""
    query = f"""
        SELECT status, code, encoding, parser, count(*) AS sources FROM sources WHERE {_WANTED}
        GROUP BY ALL ORDER BY status DESC, sources DESC, code, encoding, parser
    """  # noqa: S608
    return ask(connection, query, _values(wanted))


_WANTED = """
    (len($statuses) = 0 OR list_contains($statuses, status)) AND (len($codes) = 0 OR list_contains($codes, code))
    AND (len($encodings) = 0 OR list_contains($encodings, encoding))
    AND ($path = '' OR source = $path OR source GLOB $path
        OR (starts_with(source, $path) AND source[len($path) + 1] IN ('/', '!', '#')))
"""


def _values(wanted: Wanted) -> dict[str, object]:
    lists = {"statuses": wanted.statuses, "codes": wanted.codes, "encodings": wanted.encodings}
    return {name: list(values) for name, values in lists.items()} | {"path": wanted.path.rstrip("/")}
