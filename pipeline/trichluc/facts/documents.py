"""Official papers: code, type, issuer, day of issue."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.documents import DocumentMention
from trichluc.records import DateFact, DocumentFact


def document_facts(
    mentions: Sequence[DocumentMention],
    context: Context,
    dates: Sequence[DateFact],
) -> list[DocumentFact]:
    """One fact for each distinct document, at its first mention."""
    return []
