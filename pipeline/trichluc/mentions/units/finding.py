"""Where the text states an organisation."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from trichluc.mentions.syllables import Syllable, syllables
from trichluc.mentions.units.called import called_at
from trichluc.mentions.units.definitions import find_definitions
from trichluc.mentions.units.endings import Name
from trichluc.mentions.units.field_lists import Member, plural_fields, plural_offices
from trichluc.mentions.units.grammar import name_at
from trichluc.mentions.units.lexicon import is_head
from trichluc.mentions.units.lists import listed
from trichluc.mentions.units.places import kind_at, place_at


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
        name: The name as printed; for a member of a list spelled out ("Ban Nội chính Thành ủy Hải Phòng").
        kind: Kind of its head (`unit_heads.csv`).
        whole: Whether the name says itself where it belongs.
        host: The host's name inside it, as printed.
        core: Where the innermost host starts; None without host.
    """

    start: int
    end: int
    rule: str
    name: str
    kind: str
    whole: bool
    host: str | None = None
    core: int | None = None


def find_units(doc: Doc) -> tuple[UnitMention, ...]:
    """Find them in order of start."""
    s, text = syllables(doc), doc.text  # every call of doc.text joins the whole text anew
    found: list[UnitMention] = []
    taken: set[tuple[int, int]] = set()
    i = 0
    while i < len(s):
        members, last, kind = plural_fields(s, i)
        if not members:
            members, last, kind = plural_offices(s, i)
        name = None if members else name_at(s, i) or called_at(s, i)
        if name:
            members, last = listed(s, name)
            kind = name.head.kind
        if members:
            found.extend(_members(members, kind, taken))
        if name and (name.place or not members) and not _generic(s, name):
            found.append(_mention(text, s, name))
        linked = name.host if name and name.linked and not members else None
        i = linked.first if linked else max(last, i + 1)
    found.extend(_defined(text, s, found))
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _members(members: Sequence[Member], kind: str, taken: set[tuple[int, int]]) -> list[UnitMention]:
    """The members of a list; those of a list in brackets that two names share stand once."""
    fresh = [member for member in members if member[:2] not in taken]
    taken.update(member[:2] for member in members)
    return [UnitMention(*member, kind=kind, whole=True) for member in fresh]


def _defined(text: str, s: Sequence[Syllable], found: Sequence[UnitMention]) -> list[UnitMention]:
    """Where an abbreviation that the article explains stands for the name, with the place that may follow it."""
    definitions = find_definitions(text, [(m.start, m.end, m.core or m.start) for m in found])
    taken = {at for m in found for at in range(m.start, m.end)}
    mentions = []
    for i, syllable in enumerate(s):
        full = definitions.get(syllable.text)
        bracketed = i > 0 and s[i - 1].text == "(" and i + 1 < len(s) and s[i + 1].text == ")"
        inside = i > 0 and not syllable.opens and s[i - 1].low in {"hội", "các", "một"}
        if full is None or bracketed or inside or syllable.start in taken or is_head(full):
            continue
        place = place_at(s, i + 1)
        end = s[place.last - 1].end if place else syllable.end
        name = full + text[syllable.end : end]
        mentions.append(UnitMention(syllable.start, end, "defined", name, "defined", place is not None))
    return mentions


def _mention(text: str, s: Sequence[Syllable], name: Name) -> UnitMention:
    start, end = s[name.first].start, s[name.last - 1].end
    host = text[s[name.host.first].start : s[name.host.last - 1].end] if name.host else None
    own = s[name.body - 1].end if name.linked else end
    return UnitMention(start, own, name.head.kind, text[start:end], name.head.kind, name.whole, host, _core(s, name))


def _core(s: Sequence[Syllable], name: Name) -> int | None:
    inner = name.host
    while inner and inner.host:
        inner = inner.host
    return s[inner.first].start if inner else None


_PLURALS = frozenset({"các", "những", "mọi", "nhiều", "mỗi", "từng", "bộ,", "số"})
_GENERIC_AFTER = frozenset({"các", "cấp", "hai", "địa", "nào", "đó"})


def _generic(s: Sequence[Syllable], name: Name) -> bool:
    """Whether the words around make it a kind of organisation and not one of them."""
    before = s[name.first - 1].low if name.first and not s[name.first].opens else ""
    plural = before in _PLURALS or before.isdigit()
    place = name.place
    small = not s[name.first].capital
    if small and before == "một":
        return True
    if name.head.kind == "committee" and place is None and small:
        return True
    if small and name.host and place is None and not s[name.host.first].capital and before not in {"trưởng", "phó"}:
        return True
    specific = place is not None and (place.name != "" and place.rank != "centre")
    if plural and not specific and name.head.kind not in {"fixed", "brand", "ministry"}:
        return True
    after = s[name.last].low if name.last < len(s) and not s[name.last].opens else ""
    if after in {"của", "ở", "tại", "thuộc"} and name.last + 1 < len(s):
        after = s[name.last + 1].low if s[name.last + 1].low == "các" else ""
    if not specific and after in _GENERIC_AFTER and name.head.kind not in {"fixed", "brand", "ministry", "cluster"}:
        return True
    if place is not None and place.rank == "bare" and after in {",", "/", "-", "và", "hoặc"}:
        return kind_at(s, name.last + 1) is not None
    return False
