"""Canonical names of organisations, for every kind of fact: spelled out, host and place completed."""

import re

from trichluc.facts.completing import lacks_place, placed
from trichluc.facts.context import Context
from trichluc.facts.hosts import apposed, hosted, whole_field
from trichluc.facts.levels import level_and_place, place_of
from trichluc.facts.spelling import spell, write_out
from trichluc.lexicons.letters import UPPER

_COUNCIL = re.compile(r"^(?:Hội đồng nhân dân|Ủy ban nhân dân)$")
_MASS = re.compile(r"(?:Hội(?! đồng)|Liên đoàn|Liên minh|Liên hiệp|Đoàn Thanh niên|Cục|Kho bạc|Bảo hiểm xã hội) ")
_ITEM = rf"[{UPPER}][^.;:,()\n\d]{{2,48}}?"
_SHARED_KIND = re.compile(
    rf"(?:,| và) (?:{_ITEM}(?:,| và) ){{0,5}}{_ITEM} (?P<kind>tỉnh|thành phố|huyện)(?=[.,;\n]|$| và )"
)
"""Further names up to the one whose bare kind of place all share."""

__all__ = ["canonical_unit", "level_and_place", "write_out"]


def canonical_unit(printed: str, context: Context, at: int | None = None) -> str:
    """The canonical name of the organisation printed as `printed` (as printed, or in one spelling), in its article.

    Abbreviations are written out, the links to a host ("của", "thuộc", "-") are dropped, the host and its place are
    completed from the article ("UBND TP" in an article on Đà Nẵng is "Ủy ban nhân dân thành phố Đà Nẵng").
    Where the article makes nothing certain the name stays as it is.

    Args:
        printed: The name.
        context: The article's context.
        at: Where the name ends in the context's text; names coordinated with it then lend their place
            ("Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Bắc Ninh").
    """
    name = spell(printed, context.definitions)
    following = context.names.following(context.text, at) if at is not None else None
    name = apposed(name, *following) if following else name
    if lacks_place(name):
        name = _home(name, context, at)
    elif at is not None:
        name = _of_list(name, context, at)
    name = placed(hosted(name, context.names, context.local_names(at), context.home), context.home)
    name = whole_field(name, context.names)
    return f"Trường {name}" if f"Trường {name}" in context.names.weights else name


def _of_list(name: str, context: Context, at: int) -> str:
    """The place of the list that the name stands in: "Hội Nông dân, Hội Phụ nữ tỉnh", "HĐND - UBND huyện X"."""
    if _COUNCIL.search(name):
        local = context.names.home_beside(context.text, at, context.sentence_at(at))
        district, province = local.district, local.province
        place = district.full if district else province.full if province else ""
        return f"{name} {place}".strip()
    shared = _SHARED_KIND.match(context.text, at) if _MASS.match(name) and place_of(name) is None else None
    if shared is None:
        return name
    completed = placed(f"{name} {shared['kind'].lower()}", context.home)
    return completed if place_of(completed) else name


def _home(name: str, context: Context, at: int | None) -> str:
    """The place of the sentence before that of the article."""
    if at is not None:
        name = placed(name, context.local_home(at))
    return placed(name, context.home)
