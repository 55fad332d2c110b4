"""The meeting that the article reports."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.events import EventMention
from trichluc.records import DateFact, EventFact, OfficialFact, UnitFact


def event_facts(
    mentions: Sequence[EventMention],
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitFact],
    officials: Sequence[OfficialFact],
) -> list[EventFact]:
    """At most one fact."""
    return []
