"""Articles with their facts as Arrow record batches: what the processes that extract send to the one that writes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from trichluc.records import Article, Fact
from trichluc.store.rows import FACT_TABLES, Row, article_row, fact_row
from trichluc.workers import Failure

Schemas = Mapping[str, pa.Schema]
"""The Arrow schema of each table, as the database has it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """An article with all its facts.

    Attributes:
        uid: Key of the article.
        record_hash: As in `articles`.
        batches: For each table that has rows of it, those as one record batch in Arrow's IPC format, without schema.
    """

    uid: str
    record_hash: str
    batches: Mapping[str, bytes]

    @property
    def size(self) -> int:
        """Bytes of all batches."""
        return sum(map(len, self.batches.values()))


def pack(article: Article, facts: Sequence[Fact], rules: str, schemas: Schemas) -> Packed | Failure:
    """The rows of an article and of its facts. A fact that does not quote its text costs the article.

    Args:
        article: What was read.
        facts: All that is stated in it.
        rules: Version of the rules that found them.
        schemas: Of `articles` and the tables of facts.
    """
    wrong = next((fact for fact in facts if article.text[fact.start : fact.end] != fact.quote), None)
    if wrong:
        return Failure(f"rule {wrong.rule} quotes what is not at {wrong.start}-{wrong.end}")
    row = article_row(article, rules)
    tables: dict[str, dict[str, Row]] = defaultdict(dict)
    for fact in facts:
        stated = fact_row(row["uid"], fact)
        tables[FACT_TABLES[fact.type]][stated["fact"]] = stated
    batches = {table: _batch(rows.values(), schemas[table]) for table, rows in tables.items()}
    return Packed(row["uid"], row["record_hash"], {"articles": _batch([row], schemas["articles"])} | batches)


def _batch(rows: Iterable[Row], schema: pa.Schema) -> bytes:
    raw: bytes = pa.RecordBatch.from_pylist(list(rows), schema=schema).serialize().to_pybytes()
    return raw


def unpack(articles: Iterable[Packed], table: str, schema: pa.Schema) -> pa.Table:
    """The rows that the articles have of one table; none of them is copied."""
    raw = (article.batches[table] for article in articles if table in article.batches)
    return pa.Table.from_batches([pa.ipc.read_record_batch(pa.py_buffer(each), schema) for each in raw], schema)
