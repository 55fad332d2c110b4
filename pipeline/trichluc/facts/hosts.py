"""The host that a name leaves out ("Thanh tra Bộ", "Ban Chấp hành", "Vụ Địa phương II"), taken from the article."""

import re
from collections.abc import Mapping, Sequence

TITLE_WEIGHT = 4
"""How many mentions one at the top of the article counts for: there stands what it is about."""

_LEADING = re.compile(
    r"(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Ban Thường trực|Đảng đoàn|Ủy ban Kiểm tra|Ban Kiểm tra|Văn phòng"
    r"|Hội đồng quản trị|Hội đồng thành viên|Ban Giám đốc|Đảng ủy)$"
)
_BODIES = re.compile(
    r"(?:Tỉnh|Thành|Quận|Huyện|Thị) ?(?:ủy|đoàn)|Đảng ủy|(?:Trung ương )?Hội |Liên đoàn|Công đoàn|Tổng công ty"
)
_BOARD = re.compile(r"Ban (?:Nội chính|Tuyên giáo|Tổ chức|Dân vận)$|Ủy ban Kiểm tra$")
_PARTY = re.compile(r"(?:Tỉnh|Thành|Quận|Huyện|Thị) ?ủy(?:\s|$)")
_OF_ASSOCIATION = re.compile(r"(?:.* )?Trung ương Hội$")
_OF_MINISTRY = re.compile(
    r"(?:Thanh tra|Văn phòng|Lãnh đạo|Ban Cán sự Đảng|Đảng ủy) (?P<kind>Bộ|Sở|Cục)$|Ban Giám đốc Sở$"
)
_DIVISION = re.compile(r"(?:Phòng|Vụ) ")
_POLICE = re.compile(r"Phòng (?:Cảnh sát|An ninh|Tham mưu|Quản lý xuất nhập cảnh|Kỹ thuật hình sự|PC\d|PA\d)")
_HAS_HOST = re.compile(
    r"^\S+ .*(?<!\w)(?:Bộ|Sở|Ban|Cục|Văn phòng|Công an|Ủy ban|Tòa|Viện|Hội|Tổng cục|Tỉnh|Thành|tỉnh|thành phố|quận"
    r"|huyện|thị xã|Quận|Trung ương|Thanh tra|Ngân hàng|Trường|Công ty|Tổng công ty|Tập đoàn|Bệnh viện|Quốc hội)(?!\w)"
)
_DIVIDED = re.compile(
    r"(?:Sở|Bộ|Ban Nội chính|Ban Tuyên giáo|Ban Quản lý|Ban Tổ chức|Cục|Tổng cục|Thanh tra|Viện kiểm sát|Tòa án) ?"
)
_CENTRAL = re.compile(
    r"(?:Bộ|Ban .*Trung ương|Tổng cục|Viện kiểm sát nhân dân tối cao|Tòa án nhân dân tối cao|Thanh tra Chính phủ)"
)


def lacks_host(name: str) -> bool:
    """Whether a spelled name is only that of a part, or of an association's centre, of which the host is unknown."""
    return bool(_LEADING.match(name) or _BOARD.match(name) or _OF_ASSOCIATION.match(name) or _OF_MINISTRY.match(name))


def hosted(name: str, names: Mapping[str, int], near: Sequence[str]) -> str:
    """`name` with the host that it leaves out.

    Args:
        name: A spelled name.
        names: The article's complete names with how often each stands in it.
        near: Complete names in the same sentence, the nearest first.
    """
    if _OF_ASSOCIATION.match(name):
        return _association(name, names)
    of_ministry = _OF_MINISTRY.match(name)
    if of_ministry:
        kind = of_ministry["kind"] or "Sở"
        host = _main(names, re.compile(rf"{kind} "))
        return f"{name.removesuffix(kind)}{host}" if host else name
    if _LEADING.match(name):
        host = next((found for found in map(_body_of, near) if found), None) or _main(names, _BODIES)
        return _longer(name, names) or (f"{name} {host}" if host else name)
    if _BOARD.match(name):
        host = next((found for found in map(_committee_of, near) if found), None)
        return _longer(name, names) or (f"{name} {host}" if host else name)
    if name.startswith("Đảng đoàn Trung ương Hội"):
        return name.replace("Trung ương ", "", 1)
    if _DIVISION.match(name) and not _HAS_HOST.match(name):
        return _division(name, names)
    longer = _longer(name, names)
    if longer is None and name.startswith("Cục ") and not _HAS_HOST.match(name):
        return _office(name, names)
    return longer or name


def _office(name: str, names: Mapping[str, int]) -> str:
    """A department of the ministry that the article is about."""
    host = _main(names, re.compile("Bộ "))
    return f"{name} {host}" if host and names[host] > TITLE_WEIGHT else name


def _division(name: str, names: Mapping[str, int]) -> str:
    longer = _longer(name, names)
    if longer:
        return longer
    if name.startswith("Vụ "):
        host = _main(names, _CENTRAL)
    elif _POLICE.match(name):
        host = _main(names, re.compile("Công an "))
    else:
        host = _main(names, _DIVIDED)
    return f"{name} {host}" if host else name


def _association(name: str, names: Mapping[str, int]) -> str:
    host = _main(names, re.compile(r"(?:Trung ương )?Hội .*Việt Nam$"))
    return f"{name.removesuffix('Hội')}{host.removeprefix('Trung ương ')}" if host else name


def _main(names: Mapping[str, int], wanted: re.Pattern[str]) -> str | None:
    """The name of this kind that stands most often; None where another stands as often."""
    ranked = sorted(((count, found) for found, count in names.items() if wanted.match(found)), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return ranked[0][1]


def _longer(name: str, names: Mapping[str, int]) -> str | None:
    """The one complete name that begins with `name`."""
    longer = sorted(((count, found) for found, count in names.items() if found.startswith(name + " ")), reverse=True)
    if not longer or name in names or (len(longer) > 1 and longer[1][0] * 2 > longer[0][0]):
        return None
    return longer[0][1]


def _body_of(name: str) -> str | None:
    """The committee or association in a complete name: "Tỉnh ủy Nghệ An" of "Ban Nội chính Tỉnh ủy Nghệ An"."""
    found = _BODIES.search(name)
    return name[found.start() :] if found else None


def _committee_of(name: str) -> str | None:
    found = _PARTY.search(name)
    return name[found.start() :] if found else None
