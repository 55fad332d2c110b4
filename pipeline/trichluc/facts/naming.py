"""Canonical names of organisations: abbreviations written out, the host and the place completed from the article."""

import re
import unicodedata
from functools import cache

from trichluc.facts.context import Context
from trichluc.facts.home import Home
from trichluc.language.view import fold_tone_placement
from trichluc.lexicons import lines, mapping
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.places import CITY, Province, provinces
from trichluc.records import Level

_BRACKET = re.compile(r"\s*\([^()]{0,80}\)")
_HCM = re.compile(rf"(?<!\w)(?:{CITY}(?:\.\s?|\s)?(?:Hồ Chí Minh|HCMC?)|TPHCM)(?!\w)")
_CITY = re.compile(rf"(?<!\w){CITY}(?:\.\s?|(?=\s|$))")
_NUMBERED = re.compile(r"(?<!\w)(?:[Qq]uận|Q)(?:\.\s?|\s)?(\d{1,2})(?!\w)")
_SHORT_KINDS = (
    (re.compile(rf"(?<!\w)Q\.\s?(?=[{UPPER}])"), "quận "),
    (re.compile(rf"(?<!\w)H\.\s?(?=[{UPPER}])"), "huyện "),
    (re.compile(rf"(?<!\w)P\.\s?(?=[{UPPER}\d])"), "phường "),
    (re.compile(rf"(?<!\w)T[Xx]\.\s?(?=[{UPPER}])"), "thị xã "),
)
_LINK = re.compile(r"\s+(?:(?:trực )?thuộc|của|-|–)\s+(?=(?P<host>\w+(?: \w+)?))")
_THIS = re.compile(r"(?<=[hnốã]) (?:này|nhà|ta)$")
_COMMITTEE = re.compile(
    r"(Tỉnh|Thành|Quận|Huyện|Thị|Đảng) ?ủy|(Tỉnh|Thành|Quận|Huyện|Thị|Xã|Phường) ?đoàn", re.IGNORECASE
)
_BARE_KIND = re.compile(r"(?:^|\s)(?P<kind>tỉnh|thành phố|quận|huyện|thị xã)$", re.IGNORECASE)
_WITH_DISTRICT = re.compile(
    rf"(?<!\w)(?P<kind>quận|huyện|thị xã|Quận|Huyện|Thị xã)\s"
    rf"(?P<name>\d{{1,2}}|[{UPPER}][\w'’]*(?:[ -][{UPPER}][\w'’]*)*)"
)
_WITH_COMMUNE = re.compile(rf"(?<!\w)(?:phường|xã|thị trấn|Phường|Xã|Thị trấn)\s[{UPPER}\d]")
_WITH_TOWN = re.compile(
    rf"(?<!\w)(?:thành phố|Thành ủy|Thành đoàn)\s(?P<name>[{UPPER}][\w'’]*(?:(?: - | )[{UPPER}][\w'’]*)*)"
)
_NO_LEVEL = re.compile(
    r"^(?:(?:Trung ương|Văn phòng|Ban \w+ \w+|Thường trực|Đảng đoàn|Chi hội)\s(?:Trung ương\s)?)*"
    r"(?:Hội(?! đồng nhân dân)|Liên hiệp"
    r"|Liên đoàn|Tổng Liên đoàn|Liên minh|Hiệp hội|Công ty|Tổng công ty|Tập đoàn"
    r"|Ngân hàng(?! Nhà nước)|Trường|Đại học|Học viện|Báo|Tạp chí|Đài|Cụm|Khối|Câu lạc bộ|Quỹ|Bệnh viện"
    r"|Đội|Cơ sở|Hợp tác xã|Doanh nghiệp)(?!\w)"
)
_CENTRAL = re.compile(
    r"(?<!\w)Trung ương(?!\w)|^(?:Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư)"
    r"|^(?:Kiểm toán Nhà nước|Ngân hàng Nhà nước)"
    r"|(?:^|\s)(?:Bộ (?!Chỉ huy|Tư lệnh Thành)|Tổng cục|Thanh tra Chính phủ|Văn phòng Chính phủ)"
    r"|Quốc hội$|tối cao|Chính phủ$|Quốc gia$"
    r"|^Mặt trận Tổ quốc(?: Việt Nam)?$|Thông tấn xã"
)
_PROVINCIAL = re.compile(
    r"(?<!\w)(?:Sở|Tỉnh ủy|Tỉnh đoàn|Thành ủy|Thành đoàn|Đoàn đại biểu Quốc hội)(?!\w)|(?:^|\s)(?:tỉnh|thành phố)$"
)
_NEEDS_KIND = re.compile(
    r"(?:Ủy ban|Hội đồng nhân dân|Sở|Công an|Tòa án|Viện kiểm sát|Hội|Liên đoàn|Mặt trận"
    r"|Cục|Chi cục|Thanh tra|Đoàn đại biểu|Bộ Chỉ huy)(?!\w)"
)


def write_out(printed: str, definitions: dict[str, str] | None = None) -> str:
    """A name in one spelling with its abbreviations written out, first those that the article defines itself.

    Nothing is completed: "UBND TP" becomes "Ủy ban nhân dân thành phố".
    """
    name = fold_tone_placement(unicodedata.normalize("NFC", printed))
    name = _BRACKET.sub("", name)
    for short, full in (definitions or {}).items():
        name = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", full, name)
    name = _HCM.sub("Thành phố Hồ Chí Minh", name)
    name = _NUMBERED.sub(r"Quận \1", name)
    for pattern, kind in _SHORT_KINDS:
        name = pattern.sub(kind, name)
    name = _CITY.sub("thành phố ", name)
    name = _abbreviations().sub(lambda m: _full_forms()[_squeeze(m.group())], name)
    return " ".join(name.split())


def canonical_unit(printed: str, context: Context) -> str:
    """The canonical name of the organisation printed as `printed` (as printed, or in one spelling), in its article.

    Abbreviations are written out, the links to a host ("của", "thuộc", "-") are dropped, the host's place is completed
    from the article ("UBND TP" in an article on Đà Nẵng is "Ủy ban nhân dân thành phố Đà Nẵng"). Where the article
    makes nothing certain the name stays as it is.
    """
    name = _joined(write_out(printed, context.definitions))
    name = _cased(_THIS.sub("", name))
    return _placed(name, context.home)


def level_and_place(name: str) -> tuple[Level | None, str | None]:
    """The level of a canonical name, and its province's or district's own name; None where it has none."""
    place = _place(name)
    if _NO_LEVEL.match(name):
        return ("central" if name.startswith("Trung ương Đoàn") else None), place
    if _WITH_COMMUNE.search(name):
        return "commune", place
    if _WITH_DISTRICT.search(name) or re.search(r"(?:Quận|Huyện|Thị) ủy", name):
        return "district", place
    town = _WITH_TOWN.search(name)
    if town and _province_at_end(name) is None and town["name"] not in provinces():
        return "district", place
    if _province_at_end(name) is not None or _PROVINCIAL.search(name):
        return "province", place
    return ("central" if _CENTRAL.search(name) else None), place


def _place(name: str) -> str | None:
    district = _WITH_DISTRICT.search(name)
    if district:
        number = district["name"].isdigit()
        return f"Quận {district['name']}" if number else district["name"]
    committee = re.search(rf"(?:Quận|Huyện|Thị) ủy (?P<name>[{UPPER}].*)$", name)
    if committee:
        return committee["name"]
    province = _province_at_end(name)
    if province:
        return province
    town = _WITH_TOWN.search(name)
    return town["name"] if town else None


def _province_at_end(name: str) -> str | None:
    """The province whose name ends `name`."""
    for spelling, province in _by_length():
        if name.endswith(spelling) and not name[: -len(spelling)][-1:].isalnum():
            if province.name == "Hồ Chí Minh" and not name.endswith("hành phố Hồ Chí Minh"):
                return None
            return province.name
    return None


@cache
def _by_length() -> tuple[tuple[str, Province], ...]:
    return tuple(sorted(provinces().items(), key=lambda item: -len(item[0])))


@cache
def _full_forms() -> dict[str, str]:
    return {_squeeze(short): full for short, full in mapping("unit_abbreviations").items()}


def _squeeze(short: str) -> str:
    return re.sub(r"\svà\s|[\s.,&–-]", "", short)


@cache
def _abbreviations() -> re.Pattern[str]:
    """All abbreviations, longest first; the parts of "TN MT" may stand together or be joined by "và", "-", "&"."""
    gap = r"(?:\s?[-–&.,]\s?| và |\s)?"
    shorts = sorted(mapping("unit_abbreviations"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(gap.join(map(re.escape, short.split(' '))) for short in shorts)})(?!\w)")


def _joined(name: str) -> str:
    """Drop the link between a part and its host: "Phòng Nội chính của Văn phòng" is "Phòng Nội chính Văn phòng"."""
    return _LINK.sub(lambda m: " " if _starts_host(m["host"]) else m.group(), name)


def _starts_host(words: str) -> bool:
    return words.partition(" ")[0] in _host_words() or words in _host_words()


@cache
def _host_words() -> frozenset[str]:
    return frozenset(lines("unit_hosts"))


def _cased(name: str) -> str:
    for pattern, proper in _proper_case():
        name = pattern.sub(proper, name)
    return name[:1].upper() + name[1:]


@cache
def _proper_case() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Heads and fields with the capitals of their official names."""
    entries = sorted(lines("unit_names"), key=len)
    return tuple((re.compile(rf"(?<!\w){re.escape(entry)}(?!\w)", re.IGNORECASE), entry) for entry in entries)


def _placed(name: str, home: Home) -> str:
    """Complete the place at the end of `name`."""
    numbered = re.search(r"Quận ủy (\d{1,2})$", name)
    if numbered:
        return f"{name[: numbered.start(1)]}Quận {numbered[1]}"
    bare = _BARE_KIND.search(name)
    if bare:
        return _with_home(name, bare, home)
    committee = next((m for m in _COMMITTEE.finditer(name) if m.end() == len(name)), None)
    if committee:
        return _with_committee_place(name, (committee[1] or committee[2]).lower(), home)
    if _province_at_end(name) is None and re.search(r"(?<!\w)(?:Sở \w+|Đoàn đại biểu Quốc hội)(?!\w)", name):
        return f"{name} {home.province.full}" if home.province and not _place(name) else name
    return _with_kind(name)


def _with_home(name: str, bare: re.Match[str], home: Home) -> str:
    kind = bare["kind"].lower()
    stem = name[: bare.start("kind")]
    if home.province and kind == home.province.kind:
        return stem + home.province.full
    if home.district and kind == home.district.kind:
        return stem + home.district.full
    return stem + kind


def _with_committee_place(name: str, kind: str, home: Home) -> str:
    wanted = {"tỉnh": "tỉnh", "thành": "thành phố", "quận": "quận", "huyện": "huyện", "thị": "thị xã"}.get(kind)
    if home.province and wanted == home.province.kind:
        own = home.province.full if home.province.name == "Hồ Chí Minh" else home.province.name
        return f"{name} {own}"
    if home.district and wanted == home.district.kind:
        return f"{name} {home.district.full if home.district.name.isdigit() else home.district.name}"
    return name


def _with_kind(name: str) -> str:
    """Put the kind before a province's bare name: "Sở Nội vụ Vĩnh Long" is "Sở Nội vụ tỉnh Vĩnh Long"."""
    place = _province_at_end(name)
    if place is None or not _NEEDS_KIND.match(name) or _COMMITTEE.search(name):
        return name
    spelled = next(spelling for spelling, _ in _by_length() if name.endswith(spelling))
    stem = name[: -len(spelled)].rstrip()
    province = provinces()[spelled]
    if stem.lower().endswith(("tỉnh", "thành phố", "-", "–")):
        return f"{re.sub(r'(?:tỉnh|thành phố)$', '', stem, flags=re.IGNORECASE)}{province.full}"
    return f"{stem} {province.full}"
