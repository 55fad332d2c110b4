"""Calendar expressions to EDTF."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.dates import DateMention
from trichluc.records import DateFact


def date_facts(
    mentions: Sequence[DateMention],
    context: Context,
) -> list[DateFact]:
    """One fact for each occurrence."""
    return []
