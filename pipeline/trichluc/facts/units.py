"""Organisations under their canonical names."""

import re
from collections.abc import Mapping, Sequence

from trichluc.facts.completing import lacks_place
from trichluc.facts.context import Context
from trichluc.facts.hosts import lacks_host
from trichluc.facts.levels import place_of
from trichluc.facts.naming import canonical_unit, level_and_place
from trichluc.mentions.units.finding import UnitMention
from trichluc.records import UnitFact

_COMMUNE = re.compile(r"(?:^|\s)(?:xã|phường|thị trấn)$")
"""A commune without name is any of them: the articles' homes are provinces and districts."""

_BUSINESS = re.compile(r"(?P<kind>Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Hợp tác xã) (?P<own>.+)")
_BUSINESSES = ("ngânhàng", "tậpđoàn", "côngty", "tổngcôngty", "báo", "tạpchí", "đài", "hãng")
"""Kinds of business that a short name leaves out, as keys have them."""


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
            key = _key(name)
            names.setdefault(key, name)
            groups.setdefault(key, []).append(mention)
    endings = _endings(names)
    for key in [*groups]:
        fuller = _fuller(key, groups) or _whole_business(names[key], endings)
        if fuller:
            groups[fuller] = sorted(groups[fuller] + groups.pop(key), key=lambda mention: mention.start)
    facts = [_fact(names[key], group, context) for key, group in groups.items()]
    return sorted(facts, key=lambda fact: (fact.start, fact.end))


def _key(name: str) -> str:
    """What spellings of one name share: "HD Bank" and "HDBank"."""
    return name.casefold().replace(" ", "")


def _fuller(key: str, groups: Mapping[str, object]) -> str | None:
    """The key of the same organisation under a fuller name: "Bộ Y tế Việt Nam" of "Bộ Y tế", "Tập đoàn X" of "X"."""
    if key.startswith("bộ"):
        return key + "việtnam" if key + "việtnam" in groups else None
    return next((kind + key for kind in _BUSINESSES if kind + key in groups), None)


def _stands(name: str, mention: UnitMention, context: Context) -> bool:
    """Whether a name says which organisation it is."""
    if lacks_host(name) or _COMMUNE.search(name):
        return False
    if not mention.whole and mention.kind == "organ":
        return name in context.names.weights or place_of(name) is not None
    if not mention.whole and context.names.longer(name):
        return False  # one of several, or of a kind: "các cấp Hội Luật gia"
    return not lacks_place(name) or context.home.rivals == 0 or mention.kind == "department"


def _endings(names: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    """The businesses under their kind and the last two words of their name."""
    found: dict[tuple[str, str], list[str]] = {}
    for name in names.values():
        kind = _BUSINESS.match(name)
        if kind:
            found.setdefault((kind["kind"], " ".join(name.casefold().split()[-2:])), []).append(name)
    return found


def _whole_business(name: str, endings: Mapping[tuple[str, str], list[str]]) -> str | None:
    """The key of the one business whose form and trade `name` leaves out ("Công ty X" of "Công ty TNHH Xây dựng X")."""
    short = _BUSINESS.match(name)
    if short is None or len(short["own"].split()) < 2 or not short["own"].istitle():
        return None
    same = endings[short["kind"], " ".join(name.casefold().split()[-2:])]
    longer = [other for other in same if len(other) > len(name)]
    whole = len(longer) == 1 and longer[0].casefold().endswith(f" {short['own'].casefold()}")
    return _key(longer[0]) if whole else None


def _fact(name: str, group: Sequence[UnitMention], context: Context) -> UnitFact:
    first, *others = group
    level, place = level_and_place(name)
    later = tuple(context.span(mention.start, mention.end) for mention in others)
    statement = context.stated(first.start, first.end, f"unit.{first.rule}", mentions=later)
    return UnitFact(name=name, level=level, place=place, **statement)
