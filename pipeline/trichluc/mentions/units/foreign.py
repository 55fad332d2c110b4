"""Bodies of the world: organisations of states, agencies of foreign ones, and those known by a short name."""

from collections.abc import Sequence
from dataclasses import replace

from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import run
from trichluc.mentions.units.companies import is_no_company
from trichluc.mentions.units.endings import Name, ended


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


def brand(s: Sequence[Syllable], name: Name) -> Name | None:
    """A company or body by its short name; not its products or its network ("xe Uber", "Google Maps")."""
    if is_no_company(s, name.first, name.last):
        return None
    found = ended(s, name)
    if found.place is not None and s[found.last - 1].low in {"nam", "vn"}:
        return found
    return None if name.last < len(s) and s[name.last].capital and not s[name.last].opens else name
