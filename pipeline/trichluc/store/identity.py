"""Identifiers that are pure functions of content."""

import json
from hashlib import sha256

from trichluc.records import Article


def digest(*parts: object) -> str:
    """SHA-256, in hexadecimal, of values that JSON can write, unambiguous about where one ends."""
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def uid_of(article: str, text: str) -> str:
    """Key of an article: two sources may carry one id with different texts."""
    return digest(article, text)[:32]


def record_hash(article: Article) -> str:
    """What was read of an article, all that its facts and its row depend on: when it changes, they are made anew.

    Where it was read and in which bytes and encoding has no part in it.
    """
    published = article.published.isoformat() if article.published else None
    zones = [(zone.kind, zone.start, zone.end) for zone in article.zones]
    return digest(article.id, article.text, article.title, published, article.url, article.author, zones)


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8: for a plain text file, what `sha256sum` prints."""
    return sha256(text.encode()).hexdigest()
