"""Canonical names of those who give awards and those who receive them."""

import re
from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.facts.naming import canonical_unit
from trichluc.facts.positions import canonical_position
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.award_kinds import honorific, person_name, starts_office, starts_unit
from trichluc.mentions.award_parties import Party
from trichluc.mentions.offices import office_at
from trichluc.records import OfficialFact, UnitFact

_CAP = rf"[{UPPER}][{LOWER}'’]*"
_ORGANISATION = {"đơn vị này": "", "công ty": "Công ty", "nhà trường": "Trường"}
_NO_UNIT = re.compile(r"(?:Đảng|Nhà nước)(?!\w)(?! (?:bộ|ủy|đoàn))")
_BARE_HEAD = re.compile(rf"{_CAP}(?: {_CAP})?")


def canonical_party(printed: str, start: int, end: int, context: Context) -> str:
    """The canonical name of the unit or office that a stretch of the text names; `printed` is what it says."""
    if starts_office(printed):
        office = office_at(context.text, start, end)
        if office and (end - office.end < 3 or person_name(context.text[office.end : end].strip())):
            return canonical_position(office, context).name
    return canonical_unit(printed, context, end)


def canonical_grantor(stretch: tuple[int, int] | None, context: Context) -> str | None:
    """The canonical name of who gives; None without one, and for the Party and the State, which are no units."""
    if stretch is None or _NO_UNIT.match(context.text, *stretch):
        return None
    return canonical_party(context.text[slice(*stretch)], *stretch, context)


def canonical_recipient(
    party: Party, context: Context, units: Sequence[UnitFact], officials: Sequence[OfficialFact]
) -> str | None:
    """A unit's canonical name, a person's full name, a group as printed; None for a pronoun that nothing explains."""
    if party.kind == "unit" and party.name.isalpha() and party.name.istitle() and not starts_unit(party.name):
        return _full_name(party.name, party.start, context, officials)  # "cho Nam": a name, or one word of a firm's
    if party.kind == "unit":
        name = canonical_party(party.name, party.start, party.end, context)
        return _longer_unit(name, party.start, context, units) if _BARE_HEAD.fullmatch(party.name) else name
    if party.kind == "person":
        return _full_name(party.name, party.start, context, officials)
    if party.kind == "pronoun":
        return _antecedent(party, context, units)
    return _as_printed(party.name, party.start, context)


def _as_printed(name: str, start: int, context: Context) -> str:
    """The source's own characters for a name that stands at or soon after `start`."""
    at = context.text.find(name, start, start + len(name) + 80)
    return context.printed(at, at + len(name)) if at >= 0 else name


def _longer_unit(name: str, at: int, context: Context, units: Sequence[UnitFact]) -> str:
    """For a head alone ("Hội", "Sở") the last organisation before it that the article names with that head."""
    first = context.view.to_source(at, at)[0]
    places = {
        place: unit.name
        for unit in units
        if unit.name.startswith(f"{name} ")
        for place in (unit.start, *(mention.start for mention in unit.mentions))
        if place < first
    }
    return places[max(places)] if places else name


def _full_name(name: str, at: int, context: Context, officials: Sequence[OfficialFact]) -> str:
    """The article's full form of a name that is only its last syllables."""
    if name.count(" ") >= 2:
        return _as_printed(name, at, context)
    whole = [official.name for official in officials if official.name.endswith(f" {name}")]
    if len(whole) == 1:
        return whole[0]
    pattern = re.compile(rf"(?:{_CAP} ){{2,3}}{re.escape(name)}(?!\w)")
    for text in (context.text[:at], context.text[at:]):
        found = [known for m in pattern.finditer(text) if (known := person_name(m.group()))]
        if found:
            return found[-1]
    return name


def _antecedent(party: Party, context: Context, units: Sequence[UnitFact]) -> str | None:
    """Who "anh", "đơn vị" stands for: the last person, or organisation of that kind, named before in the paragraph."""
    head = _ORGANISATION.get(party.name.casefold())
    if head is not None:
        first = context.view.to_source(party.start, party.start)[0]
        fitting = [unit.name for unit in units if unit.start < first and unit.name.startswith(head)]
        return fitting[-1] if fitting else None
    begin = context.text.rfind("\n", 0, party.start) + 1
    for match in reversed(list(re.finditer(r"(?<!\w)\w", context.text[begin : party.start]))):
        addressed = honorific(context.text[begin + match.start() : party.start])
        if addressed and addressed["name"].count(" ") >= 1:
            return addressed["name"]
    return None
