"""The grammar of organisation names: a head, the words of its body, then its place or its host."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units import offices
from trichluc.mentions.units.bodies import OFFICES, activity_at, field_at, heads_at, run, words_end
from trichluc.mentions.units.companies import branch_end, named_after, only_form, past_trade
from trichluc.mentions.units.endings import Name, ended, is_common, past_bracket, past_number
from trichluc.mentions.units.foreign import brand, foreign, mission, party
from trichluc.mentions.units.lexicon import Head, fields
from trichluc.mentions.units.places import Place, committee_at, country_at, person_at, place_at, region_end
from trichluc.mentions.units.small_bodies import past_small

MAX_DEPTH = 4
"""Most hosts, one in another; more are no names, and reading them would take exponential time."""

_CODE = re.compile(r"[ABCHKPVX]{1,2}|P[ACVX]")
_STANDING = frozenset({"Thường trực", "Thường vụ", "Ban Thường trực"})
_COMPANIES = frozenset(
    {
        ("công", "ty"),
        ("tổng", "công"),
        ("ngân", "hàng"),
        ("nhà", "máy"),
        ("xí", "nghiệp"),
        ("tập", "đoàn"),
        ("hợp", "tác"),
    }
)
_COMPLETE_HEADS = frozenset(
    {"Kho bạc Nhà nước", "Công đoàn", "Đoàn Luật sư", "Đoàn Thanh niên", "Đoàn TNCS", "Đoàn TN"}
)
_HOLDERS = frozenset({"tịch", "thư", "đốc", "trưởng", "nhiệm", "tướng", "phó"})
_BARE_HEADS = frozenset({"Ban", "Phòng", "Cục", "Vụ", "Viện", "Sở", "Đội"})
_LINKS = (("trực", "thuộc"), ("thuộc",), ("của",))
_OWNED = frozenset({"HĐQT", "HĐTV", "Hội đồng quản trị", "Hội đồng thành viên"})
_WITH_STANDING = frozenset({"committee", "organ", "lead", "proper"})
_SMALL_HOSTS = frozenset({"committee", "organ", "lead", "ministry", "department", "school"})
_STANDALONE = frozenset({"Kho bạc Nhà nước", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn TNCS Hồ Chí Minh"})
_CHAIRED = frozenset({"Hội đồng", "Ủy ban", "Ban", "Tiểu ban", "Ban Chỉ đạo", "Tổ công tác"})
_DASHED = frozenset({"field", "lead"})
_BEHIND_DASH = frozenset({"organ", "ministry", "department", "committee"})
_LINKED_HOSTS = frozenset({"committee", "ministry", "department", "proper", "organ", "school"})
_OF_THE_CENTRE = ("thành", "phố", "trực", "thuộc", "trung", "ương")
_TOPIC_KINDS = frozenset({"field", "cluster", "proper", "lead", "school", "committee"})
_SUBUNITS = frozenset({"field", "lead", "inspection", "proper", "school", "cluster"})
_SCHOOLS = frozenset(
    {
        "đh",
        "đại",
        "cao",
        "trung",
        "tiểu",
        "mầm",
        "mẫu",
        "thpt",
        "thcs",
        "cđ",
        "chính",
        "cán",
        "sĩ",
        "bồi",
        "ptdt",
        "phổ",
        "dân",
    }
)
_STATIONS = frozenset({"truyền", "tiếng", "phát", "khí", "pt", "pt-th", "ptth"})


def name_at(s: Sequence[Syllable], i: int, *, inside: bool = False, depth: int = 0) -> Name | None:
    """The name that starts at syllable `i`, as long as it goes; `inside` another name small letters will do."""
    for head in heads_at(s, i, inside=inside):
        after = i + len(head.syllables)
        name = None if head.kind == "none" else _PARSERS[head.kind](s, Name(i, after, head, after, depth=depth))
        if name or head.kind == "none":
            return name
    return _coded(s, i)


def _coded(s: Sequence[Syllable], i: int) -> Name | None:
    """A police office named by its code before its host: "A03 Bộ Công an", "PC02 Công an tỉnh"."""
    if i + 2 >= len(s) or not _CODE.fullmatch(s[i].text) or not s[i + 1].text.isdigit() or s[i].end != s[i + 1].start:
        return None
    return _hosted(s, Name(i, i + 2, Head("", (), "field", False), i + 2))


def _committee(s: Sequence[Syllable], name: Name) -> Name | None:
    if name.head.text in {"Đảng ủy", "Đảng bộ"}:
        return _hosted(s, name) or _bodied(s, name, topics=True) or ended(s, name)
    quarter = name.head.syllables[0] == "quận" and name.last < len(s) and s[name.last].text.isdigit()
    if quarter and not s[name.last].opens:
        place = Place(name.last, name.last + 1, "quận", s[name.last].text, "district")
        return replace(name, last=place.last, place=place)
    return ended(s, name, free=True)


def _field(s: Sequence[Syllable], name: Name) -> Name | None:
    if name.head.syllables[-2:] == ("chỉ", "đạo") and name.last < len(s) and s[name.last].text.isdigit():
        return ended(s, replace(name, last=name.last + 1, body=name.last + 1))
    if name.head.text in _CHAIRED and person_at(s, name.last):
        return None  # "Chủ tịch Hội đồng Phạm Văn A"
    small = not s[name.first].capital
    plain = name.head.text in _BARE_HEADS or (name.last < len(s) and not s[name.last].capital)
    if small and plain and not field_at(s, name.last, fields()):
        return None
    found = _bodied(s, name, topics=True)
    if found is None or s[name.first].capital or s[name.body].capital:
        return found
    office = name.first > 0 and s[name.first - 1].low in OFFICES
    lists = found.last + 1 < len(s) and s[found.last].low == "các" and committee_at(s, found.last + 1)
    return found if found.whole or office or lists else None


def _inspection(s: Sequence[Syllable], name: Name) -> Name | None:
    found = _hosted(s, name) or ended(s, name)
    if found.whole and (s[name.first].capital or found.host or (found.place and found.place.name)):
        return found
    if name.last < len(s) and s[name.last].text in {"Bộ", "Sở"} and s[name.first].capital:
        return replace(found, last=name.last + 1, body=name.last + 1)
    return None


def _lead(s: Sequence[Syllable], name: Name) -> Name | None:
    before = s[name.first - 1].low if name.first and not s[name.first].opens else ""
    if name.head.text in _STANDING and (before in _HOLDERS or before == "ban"):  # "Phó Bí thư Thường trực Thành ủy"
        return None
    found = _hosted(s, name)
    if found and found.host and name.head.text == "Thường trực" and found.host.head.kind == "fixed":
        return None  # "Thường trực Ban Bí thư" is an office
    plain = name.head.text == "Thường trực" and not s[name.first].capital
    if plain and not (found and found.host and found.host.head.kind in _WITH_STANDING):
        return None  # "phái đoàn thường trực Việt Nam"
    if found:
        return found
    if name.head.text in {"Văn phòng", "Trung ương Hội", "Trung ương Giáo hội"}:
        named = name.last < len(s) and s[name.last].capital and not person_at(s, name.last)
        bodied = _bodied(s, name, topics=True) if named or activity_at(s, name.last) else None
        if bodied or activity_at(s, name.last):
            return bodied
    if (
        name.last < len(s)
        and s[name.last].text in {"Sở", "Bộ", "Hội", "Đoàn", "Cục", "Đảng"}
        and not s[name.last].opens
    ):
        return replace(name, last=name.last + 1, body=name.last + 1)
    if name.head.text in _OWNED and not (person_at(s, name.last) or place_at(s, name.last) or _heads(s, name.last)):
        owner = run(s, name.last, topics=False)
        if owner > name.last:
            return replace(name, last=owner)  # "HĐQT Hoa Sen"
    found = ended(s, name)
    alone = s[name.first].capital and name.head.text not in {"Thường vụ", "Cơ quan điều tra"}
    return found if found.whole or alone else None


def _heads(s: Sequence[Syllable], i: int) -> bool:
    return i < len(s) and any(head.kind != "brand" for head in heads_at(s, i))


def _proper(s: Sequence[Syllable], name: Name) -> Name | None:
    if name.last >= len(s) or s[name.last].opens:
        return None
    if name.head.text == "Hội" and person_at(s, name.last):
        return None  # "chủ tịch hội Lê Văn A"
    named = s[name.first].capital or s[name.last].capital or _kind_of_school(s, name)
    long = (field_at(s, name.last, fields()) or name.last) - name.last
    if not (named or (name.head.text == "Ngân hàng" and long > 3)):
        return None
    company = name.head.syllables[:2] in _COMPANIES
    at = past_trade(s, name.last) if company else name.last
    found = _bodied(s, replace(name, last=at, body=at), topics=True)
    if found and company and found.last == found.body:
        found = replace(found, last=named_after(s, name.last, found.last))
        found = replace(found, body=found.last)
    if found is None or not (long > 3 or any(x.capital for x in s[name.first : found.last])):
        return None
    if name.head.text == "Chi hội" and not found.whole:
        return None
    if company and only_form(s, name.last, found.body) and not found.place:
        return None
    bodiless = found.body == name.last and name.head.text not in _COMPLETE_HEADS
    abroad = found.place is not None and found.place.rank == "country" and not name.head.text.endswith("quán")
    if bodiless and found.place is not None and (abroad or found.place.rank in {"bare", "centre"}):
        return None
    return replace(found, last=branch_end(s, found.last)) if company else found


def _school(s: Sequence[Syllable], name: Name) -> Name | None:
    if name.last >= len(s) or s[name.last].opens:
        return None
    if name.head.text in {"Trường", "Đoàn Trường"} and s[name.last].low not in _SCHOOLS:
        taught = s[name.last].capital and words_end(s, name.last, capital=True) > name.last + 1
        if not taught:
            return None
    if name.head.text == "ĐH" and s[name.last].text in {"Đoàn", "Đảng", "Đại", "Hội"}:
        return None  # a congress
    found = _proper(s, name)
    return found if found and (found.place or found.body - name.last > 2 or name.head.text != "Trường") else None


def _kind_of_school(s: Sequence[Syllable], name: Name) -> bool:
    """Whether a school's kind in small letters stands before its name ("trường mầm non Hoa Mai")."""
    named = next((x for x in s[name.last : name.last + 4] if x.capital or x.opens), None)
    return name.head.text == "Trường" and named is not None and named.capital and not named.opens


def _paper(s: Sequence[Syllable], name: Name) -> Name | None:
    at = name.last
    if at >= len(s) or not s[at].capital or s[at].opens or country_at(s, at):
        return None
    if name.head.text == "Đài" and s[at].low not in _STATIONS:
        return None
    if s[name.first].capital and not s[name.first].opens and s[at].glued and name.head.text == "Báo":
        return None
    return _bodied(s, name, topics=False)


def _chamber(s: Sequence[Syllable], name: Name) -> Name | None:
    """A house of a foreign parliament; only with its country, which the second of two names for both."""
    country = country_at(s, name.last)
    return replace(name, last=country.last, place=country) if country else _of_two(s, name)


def _of_two(s: Sequence[Syllable], name: Name) -> Name | None:
    if name.last + 1 >= len(s) or s[name.last].low != "và" or s[name.last + 1].opens:
        return None
    other = name_at(s, name.last + 1)
    return name if other and other.head.kind == "chamber" and other.place else None


def _cluster(s: Sequence[Syllable], name: Name) -> Name | None:
    at = name.last
    if at + 1 < len(s) and s[at].low == "số" and s[at + 1].text.isalnum():
        return replace(name, last=at + 2, body=at + 2)
    if at < len(s) and s[at].low == "các" and at + 1 < len(s):
        at += 1
    if tuple(x.low for x in s[at + 1 : at + 7]) == _OF_THE_CENTRE and s[at].text.isdigit():
        return replace(name, last=at + 7, body=at + 7)
    begun = replace(name, last=at, body=at)
    found = _hosted(s, begun) or _bodied(s, begun, topics=True) or begun
    end = region_end(s, found.last)
    found = found if end == found.last else replace(found, last=end, body=end, place=None)
    return found if found.last > at else None


_PARSERS = {
    "fixed": offices.fixed,
    "committee": _committee,
    "organ": offices.organ,
    "ministry": offices.ministry,
    "department": offices.department,
    "field": _field,
    "inspection": _inspection,
    "lead": _lead,
    "proper": _proper,
    "school": _school,
    "paper": _paper,
    "numbered": offices.numbered,
    "foreign": foreign,
    "cluster": _cluster,
    "mission": mission,
    "party": party,
    "brand": brand,
    "chamber": _chamber,
}


def _bodied(s: Sequence[Syllable], name: Name, *, topics: bool) -> Name | None:
    """Read a body, then what ends the name."""
    end = past_number(
        s, name, run(s, name.last, topics=topics and name.head.kind in _TOPIC_KINDS, foreign=name.head.kind != "field")
    )
    grown = replace(name, last=end, body=end)
    if topics and name.head.kind in _TOPIC_KINDS - {"committee"} and s[name.first].capital:
        end = past_small(s, name.head, name.last, end)
        grown = replace(name, last=end, body=end)
    if end == name.last:
        if name.head.text in _BARE_HEADS:
            return None
        if name.head.text in _STANDALONE:
            return ended(s, grown)
        if name.head.text in _COMPLETE_HEADS and (hosted := _hosted(s, grown)):
            return hosted
        found = ended(s, grown) if name.head.kind in {"proper", "school", "paper"} else _hosted(s, grown)
        return found if found and found.whole else None
    found = _hosted(s, grown) or ended(s, grown)
    return found if found.whole or not is_common(s, name, end) else None


def _of_university(s: Sequence[Syllable], i: int) -> bool:
    """Whether the university of several schools stands behind the dash at `i` ("… - Đại học Quốc gia Hà Nội")."""
    head = next(heads_at(s, i + 1), None) if i + 1 < len(s) else None
    after = i + 1 + len(head.syllables) if head and head.text in {"Đại học", "ĐH"} else len(s)
    return tuple(x.low for x in s[after : after + 2]) == ("quốc", "gia")


def _hosted(s: Sequence[Syllable], name: Name) -> Name | None:
    """Read the host, straight after the body, after a bracket with its abbreviation, or after a link."""
    at = past_bracket(s, name.last)
    link = next((len(x) for x in _LINKS if tuple(y.low for y in s[at : at + len(x)]) == x), 0)
    linked = link > 0
    if not link and at < len(s) and s[at].text in {"-", "–"} and (name.head.kind in _DASHED or _of_university(s, at)):
        link = 1
    at += link
    if at >= len(s) or s[at].opens or name.depth >= MAX_DEPTH:
        return None
    host = name_at(s, at, inside=not link, depth=name.depth + 1)
    if host is None or (name.head.kind not in _SUBUNITS and name.head.kind != "committee"):
        return None
    if not s[host.first].capital and host.head.kind not in _SMALL_HOSTS:
        return None
    if link and name.head.syllables[:2] in _COMPANIES:
        return None
    if link and not host.whole and host.head.kind not in _LINKED_HOSTS:
        return None
    if s[at - 1].text in {"-", "–"} and host.head.kind not in _BEHIND_DASH and not _of_university(s, at - 1):
        return None
    if host.head.kind in {"proper", "school", "paper"} and name.head.kind in {"proper", "school"} and not link:
        return None
    return replace(name, last=host.last, place=host.place, host=host, linked=linked)
