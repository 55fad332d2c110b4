"""Numbers of things: value, qualifier, target or actual, by whom and when."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.counts import CountMention
from trichluc.records import CountFact, DateFact, EventFact, OfficialFact, UnitFact


def count_facts(
    mentions: Sequence[CountMention],
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitFact],
    officials: Sequence[OfficialFact],
    events: Sequence[EventFact],
) -> list[CountFact]:
    """One fact for each occurrence."""
    return []
