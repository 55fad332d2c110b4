"""Canonical names of those who give awards and those who receive them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trichluc.facts.context import Context
from trichluc.facts.naming import canonical_unit
from trichluc.facts.positions import canonical_position
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.awards.kinds import GROUP_WORDS, honorific, person_name, starts_office, starts_unit
from trichluc.mentions.awards.parties import Party
from trichluc.mentions.persons.finding import PersonMention
from trichluc.mentions.persons.offices import office_at
from trichluc.records import OfficialFact, UnitFact

_CAP = rf"[{UPPER}][{LOWER}'’]*"
_ORGANISATION = {
    "đơn vị": "",
    "đơn vị này": "",
    "công ty": "Công ty",
    "công ty này": "Công ty",
    "doanh nghiệp này": "Công ty",
    "hợp tác xã này": "Hợp tác xã",
    "bệnh viện này": "Bệnh viện",
    "nhà trường": "Trường",
    "trường này": "Trường",
}
_NO_UNIT = re.compile(r"(?:Đảng|Nhà nước)(?!\w)(?! (?:bộ|ủy|đoàn))")
_BARE_HEAD = re.compile(rf"{_CAP}(?: {_CAP})?")


_POINTS_BACK = re.compile(r" (?:này|đó|ấy|trên|nói trên)$")
_GENDER = {"ông": "m", "anh": "m", "cậu": "m", "thầy": "m", "chàng": "m", "bà": "f", "chị": "f", "cô": "f"}
_MAX_BACK = 3
"""How many persons back a pronoun may point."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who the article names: its organisations, its persons with an office, and every place where a person is named."""

    units: tuple[UnitFact, ...]
    officials: tuple[OfficialFact, ...]
    persons: tuple[PersonMention, ...] = ()


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


def canonical_recipient(party: Party, context: Context, known: Known, *, behind: bool = False) -> str | None:
    """A unit's canonical name, a person's full name, a group as printed; None for a pronoun that nothing explains.

    Args:
        party: Who receives, as its sentence says.
        context: The article.
        known: Whom the article names.
        behind: Whether the award's name comes first, so that a person of the same sentence gives it.
    """
    if party.kind == "pronoun" and not party.name:
        return _elided(party, context, known)
    if "§" in party.name or not party.name.strip():  # another award's name in the midst of it: no name
        return None
    person = _person_at_end(party, context, known.persons)
    if person:
        return _full_name(person, party.start, context, known)
    if party.kind == "unit" and party.name.isalpha() and party.name.istitle() and not starts_unit(party.name):
        return _full_name(party.name, party.start, context, known)  # "cho Nam": a name, or one word of a firm's
    if party.kind == "unit":
        name = canonical_party(party.name, party.start, party.end, context)
        if starts_office(party.name) and len(held := [o.name for o in known.officials if name in o.positions]) == 1:
            return held[0]
        return _longer_unit(name, party.start, context, known.units) if _BARE_HEAD.fullmatch(party.name) else name
    if party.kind == "person":
        return _full_name(party.name, party.start, context, known)
    if party.name.casefold() in _ORGANISATION:
        return _antecedent(party, context, known, behind=behind)
    if _POINTS_BACK.search(party.name) and not GROUP_WORDS.match(party.name):
        return (
            _antecedent(party, context, known, behind=behind)
            if honorific(f"{party.name.rpartition(' ')[0]} A")
            else None
        )
    if party.kind == "pronoun":
        return _antecedent(party, context, known, behind=behind)
    return _as_printed(party.name, party.start, context)


def _person_at_end(party: Party, context: Context, persons: Sequence[PersonMention]) -> str | None:
    """The person that a stretch with a calling before the name ends with: "cựu binh Mỹ Roy Boehm"."""
    if party.kind == "count" or GROUP_WORDS.match(party.name) or (party.kind == "unit" and starts_unit(party.name)):
        return None
    for person in persons:
        named = person.kind == "full" or (person.kind == "short" and person.addressed)
        if named and party.start <= person.start and person.end == party.end:
            return context.text[person.start : person.end]
    return None


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


def _full_name(name: str, at: int, context: Context, known: Known) -> str:
    """The article's full form of a name that is only its last syllables."""
    if name.count(" ") >= 2:
        return _as_printed(name, at, context)
    whole = [official.name for official in known.officials if official.name.endswith(f" {name}")]
    if len(whole) == 1:
        return whole[0]
    full = [context.text[p.start : p.end] for p in known.persons if p.kind == "full"]
    whole = list(dict.fromkeys(person for person in full if person.endswith(f" {name}")))
    if len(whole) == 1:
        return whole[0]
    ahead = list(dict.fromkeys(person for person in full if person.startswith(f"{name} ")))
    if len(ahead) == 1 and " " not in name:
        return ahead[0]  # East Asians are called by their surname: "ông Tập"
    pattern = re.compile(rf"(?:{_CAP} ){{2,3}}{re.escape(name)}(?!\w)")
    for text in (context.text[:at], context.text[at:]):
        found = [person for m in pattern.finditer(text) if (person := person_name(m.group()))]
        if found:
            return found[-1]
    return name


def _elided(party: Party, context: Context, known: Known) -> str | None:
    """The last person named before in the same paragraph, for a sentence that opens with the verb."""
    before = [p for p in known.persons if p.end <= party.start and p.kind in {"full", "short"}]
    if not before or "\n" in context.text[before[-1].end : party.start]:
        return None
    return _full_name(context.text[before[-1].start : before[-1].end], before[-1].start, context, known)


def _antecedent(party: Party, context: Context, known: Known, *, behind: bool) -> str | None:
    """Who "anh", "đơn vị" stands for: the last organisation of that kind, or the last person of that gender before."""
    head = _ORGANISATION.get(party.name.casefold())
    if head is not None:
        first = context.view.to_source(party.start, party.start)[0]
        fitting = [unit.name for unit in known.units if unit.start < first and unit.name.startswith(head)]
        return fitting[-1] if fitting else None
    gender = _GENDER.get(party.name.casefold().partition(" ")[0], "")
    limit = context.sentence_at(party.start)[0] if behind else party.start
    before = [p for p in known.persons if p.end <= limit and (p.kind == "full" or (p.kind == "short" and p.addressed))]
    for person in reversed(before[-_MAX_BACK:]):
        if not gender or not person.gender or person.gender == gender:
            return _full_name(context.text[person.start : person.end], person.start, context, known)
    return None
