"""Bodies of the world: organisations of states, agencies of foreign ones, and those known by a short name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import heads_at, run
from trichluc.mentions.units.companies import branch_end, is_no_company
from trichluc.mentions.units.endings import Name, ended
from trichluc.mentions.units.places import country_at, own_state, person_at, place_at

_ROMAN = re.compile(r"[IVXLC]+")
_OF_THE_PARTY = frozenset({"ủy", "bộ", "đoàn", "viên", "khối", "trưởng", "phó"})


def foreign(s: Sequence[Syllable], name: Name) -> Name | None:
    """A body of several states, or the agency of one ("Tổ chức Y tế Thế giới", "Cơ quan Phát triển Quốc tế Hoa Kỳ")."""
    before = s[name.first - 1].low if name.first and not s[name.first].opens else ""
    if before in {"ngành", "tác", "khoa", "nghị"}:
        return None  # "ngành Tổ chức Xây dựng Đảng"
    agency = name.head.text == "Cơ quan"
    end = run(s, name.last, topics=agency)
    found = ended(s, replace(name, last=end, body=end)) if agency else replace(name, last=end, body=end)
    if end - name.last < (2 if agency else 3) or not s[name.last].capital:
        return None
    return found if not agency or (found.place and found.place.rank in {"country", "centre"}) else None


def mission(s: Sequence[Syllable], name: Name) -> Name | None:
    """The office of one state in another, or at a body of states: "Đại sứ quán Việt Nam tại Lào"."""
    state = country_at(s, name.last) or own_state(s, name.last)
    if state is None:
        return None
    at = state.last + 1
    if at >= len(s) or s[state.last].low not in {"tại", "ở"} or s[at].opens:
        return replace(name, last=state.last, place=state)
    there = country_at(s, at) or own_state(s, at) or place_at(s, at, free=True)
    bodies = (head for head in heads_at(s, at) if head.kind in {"fixed", "brand"})
    end = next((at + len(head.syllables) for head in bodies), there.last if there and there.name else state.last)
    return replace(name, last=end, place=state)


def party(s: Sequence[Syllable], name: Name) -> Name | None:
    """A party other than the Communist Party of Vietnam, which as such is no organisation of the record."""
    at = name.last
    if at >= len(s) or not s[at].capital or s[at].opens or s[at].low in _OF_THE_PARTY or person_at(s, at):
        return None
    if any(head.kind not in {"brand", "none"} for head in heads_at(s, at)):
        return None
    communist = [x.low for x in s[at : at + 2]] == ["cộng", "sản"]
    end = run(s, at + 2, topics=False) if communist else run(s, at, topics=False)
    country = country_at(s, end)
    if (
        end == at
        or _ROMAN.fullmatch(s[at].text)
        or s[at].text == "CSVN"
        or (communist and end == at + 2 and not country)
    ):
        return None
    return replace(name, last=country.last if country else end, body=end, place=country)


def brand(s: Sequence[Syllable], name: Name) -> Name | None:
    """A company or body by its short name; not its products or its network ("xe Uber", "Google Maps")."""
    if is_no_company(s, name.first, name.last):
        return None
    name = replace(name, last=branch_end(s, name.last))
    found = ended(s, name)
    if found.place is not None and s[found.last - 1].low in {"nam", "vn"}:
        return found
    return None if name.last < len(s) and s[name.last].capital and not s[name.last].opens else name
