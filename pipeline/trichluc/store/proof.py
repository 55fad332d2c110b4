"""The proof: every stored fact against the text it quotes, every reference against what it points at."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from duckdb import DuckDBPyConnection

from trichluc.chunks import chunked
from trichluc.store.identity import text_hash, uid_of
from trichluc.store.rows import FACT_TABLES

CHUNK = 16_000_000
"""Characters of the texts that are held in memory together. The tables of facts are read once for each so many."""


@dataclass(frozen=True)
class Proven:
    """How much was proved."""

    articles: int
    facts: int
    mentions: int


def disproofs(connection: DuckDBPyConnection) -> Iterator[str]:
    """One line for each thing that does not hold. None means that the database is sound."""
    yield from _texts(connection)
    yield from _references(connection)
    yield from _balance(connection)


def proven(connection: DuckDBPyConnection) -> Proven:
    """How many articles, facts and mentions there are to prove."""
    counts = (connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in _PROVEN)  # noqa: S608
    return Proven(*counts)


_PROVEN = ("articles", "facts", "mentions")


def _texts(connection: DuckDBPyConnection) -> Iterator[str]:
    """Articles whose text is not what their keys say, and quotes that are not where they claim to be.

    Compared here, not in SQL, so that the proof does not rest on the database's notion of a character.
    """
    lengths = connection.execute("SELECT uid, length(text) FROM articles ORDER BY uid").fetchall()
    for chunk in chunked(lengths, len(lengths), itemgetter(1), CHUNK):
        bounds = {"first": chunk[0][0], "last": chunk[-1][0]}
        texts = {}
        for uid, article, text, stored_hash in _rows(connection.execute(_ARTICLES, bounds)):
            texts[uid] = text
            if text_hash(text) != stored_hash or uid_of(article, text) != uid:
                yield f"{article}: its text is not the one that was read (article {uid})"
        for table, name, uid, article, start, end, quote in _rows(connection.execute(_QUOTES, bounds)):
            if uid in texts and (start < 0 or end - start != len(quote) or texts[uid][start:end] != quote):
                yield f"{article}: {table} {name} quotes {quote!r:.60}, which is not at {start}-{end}"


def _rows(connection: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := connection.fetchmany(_FETCHED):
        yield from rows


_FETCHED = 10_000
_ARTICLES = "SELECT uid, article, text, text_hash FROM articles WHERE uid BETWEEN $first AND $last ORDER BY uid"
_SPANS = (
    f"""SELECT 'span of {kind}', fact, uid, article, span."start", span."end", span.quote
    FROM (SELECT fact, uid, article, unnest(spans) AS span FROM {table} WHERE uid BETWEEN $first AND $last)"""  # noqa: S608
    for kind, table in FACT_TABLES.items()
)
_QUOTES = f"""
    SELECT type, fact, uid, article, "start", "end", quote FROM facts WHERE uid BETWEEN $first AND $last
    UNION ALL
    SELECT 'mention', entity, uid, article, "start", "end", quote FROM mentions WHERE uid BETWEEN $first AND $last
    UNION ALL {" UNION ALL ".join(_SPANS)}
"""  # noqa: S608


def _references(connection: DuckDBPyConnection) -> Iterator[str]:
    """Rows that point at nothing. What only the end of a run settles is not asked of a run that was cut short."""
    checks = _ALWAYS if _is_cut_short(connection) else _ALWAYS + _SETTLED
    for complaint, query in checks:
        for (name,) in connection.execute(query).fetchall():
            yield f"{name}: {complaint}"


def _is_cut_short(connection: DuckDBPyConnection) -> bool:
    rows = connection.execute("SELECT finished IS NULL FROM runs ORDER BY run DESC LIMIT 1").fetchall()
    return bool(rows and rows[0][0])


_ALWAYS = (
    ("a fact of no stored article", "SELECT DISTINCT fact FROM facts ANTI JOIN articles USING (uid, article)"),
    ("two facts with one id", "SELECT fact FROM facts GROUP BY fact HAVING count(*) > 1"),
    ("an alias of no entity", "SELECT DISTINCT entity FROM aliases ANTI JOIN entities USING (entity, kind)"),
    ("a mention of no entity", "SELECT DISTINCT entity FROM mentions ANTI JOIN entities USING (entity)"),
    ("an entity without its name among the aliases",
     "SELECT entity FROM entities ANTI JOIN aliases ON aliases.entity = entities.entity AND alias = name"),
    ("quarantined without a reason",
     "SELECT source FROM sources WHERE status = 'quarantined' AND (code IS NULL OR reason IS NULL OR way_out IS NULL)"),
    ("read, and yet with a reason why it is not",
     "SELECT source FROM sources WHERE status <> 'quarantined' AND code IS NOT NULL"),
    ("read, and yet nothing says what", "SELECT source FROM sources WHERE status <> 'quarantined' AND uid IS NULL"),
    ("not in the file that it is said to be in", "SELECT source FROM sources WHERE NOT starts_with(source, path)"),
)  # fmt: skip
_SETTLED = (
    ("an article of no source", "SELECT article FROM articles ANTI JOIN sources USING (uid)"),
    ("in the ledger, but its article is not stored",
     "SELECT source FROM sources ANTI JOIN articles USING (uid) WHERE uid IS NOT NULL"),
    ("stored from a source that does not say so",
     """SELECT article FROM articles ANTI JOIN (SELECT source, uid FROM sources WHERE status <> 'duplicate')
        USING (source, uid)"""),
    ("a mention of no fact", "SELECT DISTINCT fact FROM mentions ANTI JOIN facts USING (fact)"),
    ("a unit, official or document without an entity",
     "SELECT fact FROM facts ANTI JOIN mentions USING (fact) WHERE type IN ('unit', 'official', 'document')"),
)  # fmt: skip


def _balance(connection: DuckDBPyConnection) -> Iterator[str]:
    """Runs whose ledger does not add up, and articles entered twice."""
    query = "SELECT run, seen, stored, unchanged, duplicate, quarantined FROM runs ORDER BY run"
    for run, seen, *outcomes in connection.execute(query).fetchall():
        if seen != sum(outcomes):
            yield f"run {run}: {seen} inputs seen, {sum(outcomes)} accounted for"
        elif min(outcomes) < 0:
            yield f"run {run}: fewer than no inputs of one kind"
    (adrift,) = connection.execute(
        "SELECT count(*) FROM (SELECT uid FROM sources WHERE status = 'stored' GROUP BY uid HAVING count(*) > 1)"
    ).fetchall()[0]
    if adrift and not _is_cut_short(connection):
        yield f"sources: {adrift} articles stored from more than one source"
