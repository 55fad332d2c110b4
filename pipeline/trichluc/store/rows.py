"""Records as rows of the tables in schemas/tables.sql."""

import math
from datetime import datetime
from typing import Any

from trichluc.records import Article, Fact, FactType
from trichluc.store.identity import digest, record_hash, text_hash, uid_of
from trichluc.store.words import folded

Row = dict[str, Any]

FACT_TABLES: dict[FactType, str] = {
    "date": "dates", "document": "documents", "official": "officials", "unit": "units", "count": "counts",
    "award": "awards", "event": "events",
}  # fmt: skip

_LARGEST = 2**63 - 1
_SPOKEN = ("value", "code", "doc_type", "issuer", "name", "positions", "place", "award", "grantor", "recipient",
           "event_type", "organizer", "chairs", "unit", "actor")  # fmt: skip


def article_row(article: Article, rules: str) -> Row:
    """The row of `articles`."""
    moment = article.published
    return {
        "uid": uid_of(article.id, article.text),
        "article": article.id,
        "source": article.source,
        "title": article.title,
        "published": article.published_day,
        "published_at": moment.isoformat() if isinstance(moment, datetime) else None,
        "url": article.url,
        "author": article.author,
        "text": article.text,
        "text_hash": text_hash(article.text),
        "record_hash": record_hash(article),
        "rules": rules,
        "folded": folded(article.text),
    }


def fact_row(uid: str, fact: Fact) -> Row:
    """The row of the fact's own table, without its type."""
    row = fact.model_dump(exclude={"type"}) | {"uid": uid}
    row["spans"] = row.pop("mentions")
    row["fact"] = digest(fact.type, row)[:32]
    for slot in ("value", "total"):
        if isinstance(row.get(slot), int | float):
            row[slot] = _double(row[slot])
    if (row.get("number") or 0) > _LARGEST:
        row["number"] = None
    row["folded"] = folded(" ".join([fact.quote, *(_words(row[slot]) for slot in _SPOKEN if slot in row)]))
    return row


def _double(number: int | float) -> float:
    """A number as the table holds it; one beyond its range is infinite."""
    try:
        return float(number)
    except OverflowError:
        return math.inf


def _words(slot: object) -> str:
    """A slot's words; numbers are found by their quote."""
    if isinstance(slot, str):
        return slot
    return " ".join(slot) if isinstance(slot, tuple | list) else ""
