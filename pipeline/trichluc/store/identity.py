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
    """What was read of an article: when it changes, its facts are extracted anew."""
    published = article.published.isoformat() if article.published else None
    return digest(article.id, article.text, article.title, published, article.url)


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8: for a plain text file, what `sha256sum` prints."""
    return sha256(text.encode()).hexdigest()
