"""The level of an organisation and its place, read off its canonical name."""

import re
from functools import cache

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.places import Province, provinces
from trichluc.records import Level

_DISTRICT = re.compile(
    rf"(?<!\w)(?P<kind>[Qq]uận|[Hh]uyện|[Tt]hị xã)\s"
    rf"(?P<name>\d{{1,2}}|[{UPPER}][\w'’]*(?:(?: - | )[{UPPER}][\w'’]*)*)"
)
_DISTRICT_COMMITTEE = re.compile(rf"(?:Quận|Huyện|Thị) (?:ủy|đoàn) (?P<name>[{UPPER}].*)$")
_COMMUNE = re.compile(rf"(?<!\w)(?:[Pp]hường|[Xx]ã|[Tt]hị trấn)\s[{UPPER}\d]")
_TOWN = re.compile(
    rf"(?<!\w)(?:[Tt]hành phố|Thành ủy|Thành đoàn)\s(?P<name>[{UPPER}][\w'’]*(?:(?: - | )[{UPPER}][\w'’]*)*)"
)
_NO_LEVEL = re.compile(
    r"^(?:(?:Trung ương|Văn phòng|Ban \w+ \w+|Thường trực|Đảng đoàn|Chi hội|Ủy ban Kiểm tra"
    r"|Hội đồng (?:quản trị|thành viên))\s(?:Trung ương\s)?)*"
    r"(?:Hội(?! đồng)|Liên hiệp|Liên đoàn|Tổng Liên đoàn|Liên minh|Hiệp hội|Công đoàn|Công ty|Tổng công ty|Tập đoàn"
    r"|Ngân hàng(?! Nhà nước)|Trường|Đại học|Học viện|Báo|Tạp chí|Đài|Cụm|Khối|Câu lạc bộ|Quỹ|Đội|Cơ sở|Hợp tác xã"
    r"|Doanh nghiệp|Bưu điện|Điện lực|Đảng(?! (?:ủy|bộ|đoàn))|Hội đồng Đội|Lực lượng"
    r"|Đoàn (?:Luật sư|phường|xã|Thanh niên))(?!\w)"
)
_MISSION = re.compile(r"(?:Đại sứ quán|(?:Tổng )?[Ll]ãnh sự quán|Phái đoàn|Thương vụ) ")
_CENTRAL = re.compile(
    r"(?<!\w)Trung ương(?!\w)|^(?:Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Kiểm toán Nhà nước|Ngân hàng Nhà nước)"
    r"|(?:^|\s)(?:Bộ (?!Chỉ huy|Tư lệnh Thành)|Tổng cục|Thanh tra Chính phủ|Văn phòng Chính phủ|Quân khu|Quân đội)"
    r"|Quốc hội$|tối cao|Chính phủ$|Quốc gia$|^Mặt trận Tổ quốc(?: Việt Nam)?$|^Thông tấn xã|^Bảo hiểm xã hội Việt Nam"
    r"|^Ban Công tác Đại biểu$"
)
_PROVINCIAL = re.compile(
    r"(?<!\w)(?:Sở|Tỉnh ủy|Tỉnh đoàn|Thành ủy|Thành đoàn|Đoàn đại biểu Quốc hội)(?!\w)|(?:^|\s)(?:tỉnh|thành phố)$"
)


def level_and_place(name: str) -> tuple[Level | None, str | None]:
    """The level of a canonical name, and its province's or district's own name; None where it has none."""
    if _MISSION.match(name):
        return "central", None
    place = place_of(name)
    if _NO_LEVEL.match(name):
        return None, place
    if _COMMUNE.search(name):
        return "commune", place
    if _DISTRICT.search(name) or _DISTRICT_COMMITTEE.search(name):
        return "district", place
    province = province_of(name)
    if province is None and _TOWN.search(name):
        return "district", place
    if province is not None or _PROVINCIAL.search(name):
        return "province", place
    return ("central" if _CENTRAL.search(name) else None), place


def place_of(name: str) -> str | None:
    """The own name of the district or province in a canonical name."""
    district = _DISTRICT.search(name)
    if district:
        return f"Quận {district['name']}" if district["name"].isdigit() else district["name"]
    committee = _DISTRICT_COMMITTEE.search(name)
    if committee:
        return committee["name"]
    province = province_of(name)
    if province:
        return province.name
    town = _TOWN.search(name)
    return town["name"] if town else None


def district_of(name: str) -> tuple[str, str] | None:
    """Kind and own name of the district, or of the town inside a province, in a canonical name."""
    district = _DISTRICT.search(name)
    if district:
        return district["kind"].lower(), district["name"]
    town = _TOWN.search(name)
    return ("thành phố", town["name"]) if town and province_of(name) is None else None


def province_of(name: str) -> Province | None:
    """The province whose name ends a name; Hồ Chí Minh only with its kind."""
    spelling = province_spelling(name)
    return provinces()[spelling] if spelling else None


def province_spelling(name: str) -> str | None:
    """The spelling of a province that ends `name`."""
    found = next((s for s in _longest_first() if name.endswith(s) and not name[: -len(s)][-1:].isalnum()), None)
    if found and name[: -len(found)].lower().endswith(("huyện ", "quận ", "thị xã ", "xã ", "phường ", "thị trấn ")):
        return None  # a district or commune of the same name
    if found and name[: -len(found)].endswith("hành phố ") and provinces()[found].kind == "tỉnh":
        return None  # the town of the same name
    if found and provinces()[found].name == "Hồ Chí Minh" and not re.search(r"[Tt]hành phố Hồ Chí Minh$", name):
        return None
    return found


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(provinces(), key=len, reverse=True))
