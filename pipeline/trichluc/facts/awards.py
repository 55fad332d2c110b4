"""Distinctions: who gives what to whom, and whether it is done."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.awards import AwardMention
from trichluc.records import AwardFact, CountFact, OfficialFact, UnitFact


def award_facts(
    mentions: Sequence[AwardMention],
    context: Context,
    units: Sequence[UnitFact],
    officials: Sequence[OfficialFact],
    counts: Sequence[CountFact],
) -> list[AwardFact]:
    """One fact for each recipient."""
    return []
