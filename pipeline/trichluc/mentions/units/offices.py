"""Offices of state that need no other name inside their own: central organs, councils, ministries, departments."""

from collections.abc import Sequence
from dataclasses import replace

from trichluc.lexicons import words
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import field_at, run
from trichluc.mentions.units.endings import Name, ended
from trichluc.mentions.units.lexicon import fields, ministries
from trichluc.mentions.units.places import country_at, own_state

_COUNTED = frozenset({"các", "những", "một", "hai", "ba", "bốn", "toàn", "nội"})
_CENTRED = frozenset({"Hội", "Đoàn", "Mặt", "MTTQ", "Liên", "Đảng"})


def fixed(s: Sequence[Syllable], name: Name) -> Name | None:
    """A central organ, or that of a state ("Chính phủ", "Quốc hội Lào")."""
    first = s[name.first]
    if name.head.syllables[-1] == "ương" and name.last < len(s) and s[name.last].text in _CENTRED:
        return None
    before = s[name.first - 1].low if name.first and not first.opens else ""
    if name.head.text in {"Chính phủ", "Thường trực Chính phủ"} and before in {"tướng", "trực"}:
        return None
    country = country_at(s, name.last)
    bare = len(name.head.syllables) == 2 or name.head.text == "Tòa án tối cao"
    small = bare and not first.capital and name.head.text not in {"Bộ Chính trị", "Ban Bí thư"}
    if small and not country:
        return None
    if country and (name.head.text in {"Chính phủ", "Quốc hội"} or name.head.text.endswith("tối cao")):
        return replace(name, last=country.last, place=country)
    return name


def organ(s: Sequence[Syllable], name: Name) -> Name | None:
    """A council, court, police or front; in small letters only with its place."""
    if [x.low for x in s[name.last : name.last + 3]] == ["cấp", "cao", "tại"]:
        name = replace(name, last=name.last + 3, body=name.last + 3)
    if name.first > 1 and s[name.first - 1].low == "trưởng" and s[name.first - 2].low in {"bộ", "thứ"}:
        return None  # the minister's field: "Bộ trưởng Công an"
    found = ended(s, name, free=name.head.text not in {"Thanh tra", "Công đoàn"})
    if found.place is None and not s[name.first].capital:
        return None
    common = found.place and found.place.rank == "bare" and not s[name.first].capital
    if common and found.place and found.place.kind != "tỉnh" and len(name.head.syllables) < 3:
        return None
    return found


def ministry(s: Sequence[Syllable], name: Name) -> Name | None:
    """A ministry by its field, with the state that it belongs to, where that is printed."""
    end = field_at(s, name.last, ministries())
    small = not s[name.first].capital
    if end and not (small and not s[name.last].capital):
        country = country_at(s, end) or own_state(s, end)
        return replace(name, last=country.last if country else end, body=end, place=country)
    if small:
        known = end and end - name.last > 1 and " ".join(x.low for x in s[name.last : end]) in words("ministry_fields")
        counted = name.first > 0 and (s[name.first - 1].low in _COUNTED or s[name.first - 1].text.isdigit())
        return replace(name, last=end, body=end) if end and known and not (counted or s[name.first].glued) else None
    end = run(s, name.last, topics=True, foreign=False)
    country = country_at(s, end)
    if country and end > name.last:
        return replace(name, last=country.last, body=end, place=country)
    return None


def department(s: Sequence[Syllable], name: Name) -> Name | None:
    """A department of a province."""
    end = field_at(s, name.last, fields()) or run(s, name.last, topics=False)
    return None if end == name.last else ended(s, replace(name, last=end, body=end))


def numbered(s: Sequence[Syllable], name: Name) -> Name | None:
    """A body of soldiers by its number ("Quân khu 7")."""
    at = name.last
    if at < len(s) and (s[at].text.isdigit() or (s[at].text.isupper() and s[at].text.isalnum())) and not s[at].opens:
        return replace(name, last=at + 1, body=at + 1)
    return None
