"""Organisations under their canonical names."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.units import UnitMention
from trichluc.records import UnitFact


def unit_facts(
    mentions: Sequence[UnitMention],
    context: Context,
) -> list[UnitFact]:
    """One fact for each distinct organisation, at its first explicit mention."""
    return []
