"""Persons with the offices that the article gives them."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.mentions.persons import PersonMention
from trichluc.records import OfficialFact


def official_facts(
    mentions: Sequence[PersonMention],
    context: Context,
    *,
    has_event: bool,
) -> list[OfficialFact]:
    """One fact for each distinct person with an office. Roles are given only where a meeting is reported."""
    return []
