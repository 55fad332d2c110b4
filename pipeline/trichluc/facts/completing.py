"""The place that a name leaves out, completed from where its article, or its sentence, is at home."""

import re

from trichluc.facts.home import Home
from trichluc.facts.levels import place_of, province_of, province_spelling
from trichluc.lexicons import lines
from trichluc.mentions.places import provinces

_COMMITTEE = re.compile(r"(?P<kind>Tỉnh|Thành|Quận|Huyện|Thị) ?(?:ủy|đoàn)(?: Quận)?$", re.IGNORECASE)
_QUARTER = re.compile(r"(?P<stem>.*Quận (?:ủy|đoàn)) (?P<number>\d{1,2})$")
_BARE = re.compile(r"(?:^|\s)(?P<kind>tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn)$", re.IGNORECASE)
_PARTY = re.compile(r"(?:^|\s)Đảng (?:bộ|ủy)$")
_PROVINCIAL = re.compile(
    r"(?<!\w)(?:Sở \w+|Đoàn đại biểu Quốc hội|Công đoàn ngành)(?!\w)|^(?:Ban Dân tộc|Ban Thi đua - Khen thưởng)$"
)
_NEEDS_KIND = re.compile(
    r"(?:Ủy ban|Hội đồng nhân dân|Sở|Công an|Tòa án|Viện kiểm sát|Hội|Liên đoàn|Mặt trận|Cục|Chi cục|Thanh tra"
    r"|Đoàn đại biểu|Bộ Chỉ huy)(?!\w)"
)
_ANY_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Quận|Huyện|Thị) ?(?:ủy|đoàn)", re.IGNORECASE)
_KINDS = {"tỉnh": "tỉnh", "thành": "thành phố", "quận": "quận", "huyện": "huyện", "thị": "thị xã"}


def lacks_place(name: str) -> bool:
    """Whether a spelled name belongs to a place that it does not name."""
    if _BARE.search(name) or _COMMITTEE.search(name) or _PARTY.search(name):
        return True
    return bool(_PROVINCIAL.search(name)) and place_of(name) is None and not name.endswith(lines("countries"))


def placed(name: str, home: Home) -> str:
    """`name` with the place of `home` where it lacks one and the kinds agree; a bare province gets its kind."""
    quarter = _QUARTER.match(name)
    if quarter:
        return f"{quarter['stem']} Quận {quarter['number']}"
    bare = _BARE.search(name)
    if bare:
        return name[: bare.start("kind")] + _full(bare["kind"].lower(), home)
    committee = _COMMITTEE.search(name)
    if committee:
        own = _own(_KINDS[committee["kind"].lower()], home)
        return f"{name} {own}" if own else name
    if _PROVINCIAL.search(name) and place_of(name) is None and not name.endswith(lines("countries")):
        return f"{name} {home.province.full}" if home.province else name
    return _with_kind(name)


def _full(kind: str, home: Home) -> str:
    if home.province and kind == home.province.kind:
        return home.province.full
    district = home.district_of(kind)
    return district.full if district else kind


def _own(kind: str, home: Home) -> str | None:
    if home.province and kind == home.province.kind:
        return home.province.full if home.province.name == "Hồ Chí Minh" else home.province.name
    district = home.district_of(kind)
    if district is None:
        return None
    return district.full if district.name.isdigit() else district.name


def _with_kind(name: str) -> str:
    """Put the kind before a province's bare name: "Sở Nội vụ Vĩnh Long" is "Sở Nội vụ tỉnh Vĩnh Long"."""
    spelling = province_spelling(name)
    if spelling is None or _ANY_COMMITTEE.search(name):
        return _official_province(name)
    stem = name[: -len(spelling)].rstrip()
    kind = re.search(r"(?:tỉnh|thành phố)$", stem, re.IGNORECASE)
    if kind and kind.group().lower() != provinces()[spelling].kind:
        return name  # the town of the same name
    if kind:
        return f"{re.sub(r'(?:tỉnh|thành phố)$', '', stem, flags=re.IGNORECASE)}{provinces()[spelling].full}"
    if not _NEEDS_KIND.match(name) or stem.endswith(("-", "–")) or not stem:
        return _official_province(name)
    return f"{stem} {provinces()[spelling].full}"


def _official_province(name: str) -> str:
    spelling = province_spelling(name)
    province = province_of(name)
    return name if spelling is None or province is None else name[: -len(spelling)] + province.name
