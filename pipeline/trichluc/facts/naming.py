"""Canonical names of organisations, for every kind of fact: spelled out, host and place completed."""

from trichluc.facts.completing import lacks_place, placed
from trichluc.facts.context import Context
from trichluc.facts.hosts import apposed, hosted, whole_field
from trichluc.facts.levels import level_and_place
from trichluc.facts.spelling import spell, write_out

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
    if lacks_place(name):
        name = _home(name, context, at)
    following = context.names.following(context.text, at) if at is not None else None
    name = apposed(name, *following) if following else name
    name = placed(hosted(name, context.names, context.local_names(at), context.home), context.home)
    name = whole_field(name, context.names)
    return f"Trường {name}" if f"Trường {name}" in context.names.weights else name


def _home(name: str, context: Context, at: int | None) -> str:
    """The place of the sentence before that of the article."""
    if at is not None:
        name = placed(name, context.local_home(at))
    return placed(name, context.home)
