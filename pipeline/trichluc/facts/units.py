"""Organisations under their canonical names."""

import re
from collections.abc import Sequence

from trichluc.facts.completing import lacks_place
from trichluc.facts.context import Context
from trichluc.facts.hosts import lacks_host
from trichluc.facts.levels import place_of
from trichluc.facts.naming import canonical_unit, level_and_place
from trichluc.mentions.units.finding import UnitMention
from trichluc.records import UnitFact

_COMMUNE = re.compile(r"(?:^|\s)(?:xã|phường|thị trấn)$")
"""A commune without name is any of them: the articles' homes are provinces and districts."""


def unit_facts(
    mentions: Sequence[UnitMention],
    context: Context,
) -> list[UnitFact]:
    """One fact for each distinct organisation, at its first explicit mention; later ones become its `mentions`.

    A name that leaves its place or its host out, where the article does not tell which is meant, is a kind of
    organisation and no fact, unless the article has no second place that it could belong to.
    """
    groups: dict[str, list[UnitMention]] = {}
    names: dict[str, str] = {}
    for mention in mentions:
        if context.is_muted(mention.start, mention.end):
            continue
        name = canonical_unit(mention.name, context, mention.end)
        if _stands(name, mention, context):
            names.setdefault(name.casefold(), name)
            groups.setdefault(name.casefold(), []).append(mention)
    return [_fact(names[key], group, context) for key, group in groups.items()]


def _stands(name: str, mention: UnitMention, context: Context) -> bool:
    """Whether a name says which organisation it is."""
    if lacks_host(name) or _COMMUNE.search(name):
        return False
    if not mention.whole and mention.kind == "organ":
        return name in context.names.weights or place_of(name) is not None
    if not mention.whole and context.names.longer(name):
        return False  # one of several, or of a kind: "các cấp Hội Luật gia"
    return not lacks_place(name) or context.home.rivals == 0 or mention.kind == "department"


def _fact(name: str, group: Sequence[UnitMention], context: Context) -> UnitFact:
    first, *others = group
    level, place = level_and_place(name)
    later = tuple(context.span(mention.start, mention.end) for mention in others)
    statement = context.stated(first.start, first.end, f"unit.{first.rule}", mentions=later)
    return UnitFact(name=name, level=level, place=place, **statement)
