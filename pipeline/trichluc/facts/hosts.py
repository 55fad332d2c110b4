"""The host that a name leaves out ("Thanh tra Bộ", "Ban Chấp hành", "Vụ Địa phương II"), taken from the article."""

import re
from collections.abc import Sequence

from trichluc.facts.home import Home
from trichluc.facts.known import Names
from trichluc.lexicons import words

_LEADING = re.compile(
    r"(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Ban Thường trực|Đảng đoàn|Ủy ban Kiểm tra|Ban Kiểm tra|Văn phòng"
    r"|Hội đồng quản trị|Hội đồng thành viên|Ban Giám đốc|Đảng ủy|Đoàn Chủ tịch)$"
)
_CADRE = re.compile(r"Ban Cán sự Đảng$")
_BODIES = re.compile(
    r"(?:Tỉnh|Thành|Quận|Huyện|Thị) ?(?:ủy|đoàn)|Đảng (?:ủy|bộ) |(?:Trung ương )?Hội (?!đồng)|Liên đoàn|Công đoàn"
    r"|Tổng công ty|Tập đoàn"
)
_SOCIETY = re.compile(r"Hội (?!đồng)")
_MANAGED = re.compile(r"(?:Tổng công ty|Tập đoàn|Công ty|Ngân hàng(?! Nhà nước))(?!\w)")
_GOVERNED = re.compile(
    r"(?:Bộ|Ủy ban nhân dân|Tòa án|Viện kiểm sát|Thanh tra Chính phủ|Kiểm toán|Ngân hàng Nhà nước)(?!\w)"
)
_DEPARTMENT = re.compile(r"(?:Sở|Bộ|Cục|Công an)(?!\w)")
_BOARD = re.compile(r"Ban (?:Nội chính|Tuyên giáo|Tổ chức|Dân vận)$|Ủy ban Kiểm tra$")
_PARTY = re.compile(r"(?:Tỉnh|Thành|Quận|Huyện|Thị) ?ủy(?:\s|$)")
_OF_ASSOCIATION = re.compile(r"(?:.* )?Trung ương Hội$")
_ASSOCIATION = re.compile(r"(?:Trung ương )?Hội .*Việt Nam$")
_OF_MINISTRY = re.compile(r"(?:Thanh tra|Văn phòng|Ban Cán sự Đảng|Đảng ủy|Ban Giám đốc) (?P<kind>Bộ|Sở|Cục|Tổng cục)$")
_KINDS = {kind: re.compile(rf"{kind} ") for kind in ("Bộ", "Sở", "Cục", "Tổng cục")}
_COUNCIL = re.compile(r"(?:.* )?(?P<body>Hội đồng nhân dân|Ủy ban nhân dân|Cục Thuế|Cục Hải quan)$")
_COUNCILS = {
    body: re.compile(rf"{body} (?:tỉnh|thành phố|Thành phố|quận|Quận|huyện|thị xã) ")
    for body in ("Hội đồng nhân dân", "Ủy ban nhân dân", "Cục Thuế", "Cục Hải quan")
}
_PARTY_WITHOUT = re.compile(r"(?:.* )?Đảng (?:bộ|ủy)$")
_DIVISION = re.compile(r"(?:Phòng|Vụ) ")
_POLICE = re.compile(r"Phòng (?:Cảnh sát|An ninh|Tham mưu|Quản lý xuất nhập cảnh|Kỹ thuật hình sự)")
_POLICE_HOST = re.compile(r"(?:Bộ )?Công an(?: |$)")
_INVESTIGATION = re.compile(r"Cơ quan (?:Cảnh sát|An ninh) điều tra$")
_HAS_HOST = re.compile(
    r"^\S+ .*(?<!\w)(?:Bộ|Sở|Ban|Cục|Văn phòng|Công an|Ủy ban|Tòa|Viện|Hội|Tổng cục|Tỉnh|Thành|tỉnh|thành phố|quận"
    r"|huyện|thị xã|Quận|Trung ương|Thanh tra|Ngân hàng|Trường|Công ty|Tổng công ty|Tập đoàn|Bệnh viện|Quốc hội"
    r"|Việt Nam)(?!\w)"
)
_DIVIDED = re.compile(
    r"(?:Sở|Bộ|Ban (?:Nội chính|Tuyên giáo|Quản lý|Tổ chức)|Cục|Tổng cục|Thanh tra|Viện kiểm sát|Tòa án)(?!\w)"
)
_CENTRAL = re.compile(
    r"(?:Bộ|Ban .*Trung ương|Tổng cục|Viện kiểm sát nhân dân tối cao|Tòa án nhân dân tối cao|Thanh tra Chính phủ)"
)


_PART = re.compile(r"(?:Vụ|Cục|Khoa|Bộ môn) ")
_OF_PART = re.compile(
    r"Bộ |Ban \w+(?: \w+)? Trung ương$|Tổng cục |Văn phòng (?:Quốc hội|Chính phủ|Trung ương)|Học viện |Trường "
)
_ENDED = re.compile(r"Việt Nam$|(?<!\w)(?:Bộ|tỉnh|thành phố|Thành phố|Tổng cục|Trường|Trung ương)(?!\w)")
_UNIT_OF_POLICE_OR_OFFICE = re.compile(r"(?:Phòng|Đội|Vụ|Ban) ")
_CLOSED = re.compile(
    r"(?<!\w)(?:Công an|Bộ|Sở|tỉnh|thành phố|huyện|quận|Quận|Thành phố|thị xã|Trung ương|Cục|Tổng cục)(?!\w)"
)
_OFFICE = re.compile(r"(?:Công an|Bộ|Sở|Tổng cục|Cục|Phòng|Chi cục|Ủy ban nhân dân)(?!\w)")
_BRACKET = re.compile(r"\s?\((?:thuộc )?|\s?[–-]\s?")
_ALSO = re.compile(r", (?:Phó )?(?:Trưởng|Chủ nhiệm|Chánh|Bí thư|Chủ tịch)(?: [Tt]hường trực)? ?")
_PARTY_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Quận|Huyện|Thị) (?:ủy|đoàn) .+$|Trung ương Đoàn$")
_FRONT = re.compile(r"Ủy ban (?:Trung ương )?Mặt trận Tổ quốc")
_WITH_PARTY_GROUP = re.compile(
    r"(?:Hội|Liên đoàn|Liên minh|Liên hiệp|Ủy ban (?:Trung ương )?Mặt trận Tổ quốc)(?! đồng)"
)

_AT_PLACE = re.compile(r" (?:tỉnh|thành phố|Thành phố) ")
_FIELDS_GO_ON = re.compile(r"(?: và | - |, | vận tải)", re.IGNORECASE)

_OFTEN = 3
"""Mentions from which on an organisation can be the one that an article is about."""


def lacks_host(name: str) -> bool:
    """Whether a spelled name is only that of a part, or of an association's centre, of which the host is unknown."""
    patterns = (_LEADING, _CADRE, _BOARD, _OF_ASSOCIATION, _OF_MINISTRY, _PARTY_WITHOUT)
    return any(pattern.match(name) for pattern in patterns)


def whole_field(name: str, names: Names) -> str:
    """The ministry or department of which `name` says the first part only ("Bộ Giáo dục", "Sở Giao thông tỉnh Y")."""
    if not name.startswith(("Bộ ", "Sở ")):
        return name
    place = _AT_PLACE.search(name)
    stem, tail = (name[: place.start()], name[place.start() :]) if place else (name, "")
    longer = (whole for whole in names.longer(stem) if whole.endswith(tail) and _FIELDS_GO_ON.match(whole, len(stem)))
    return next(longer, name)


def apposed(name: str, gap: str, following: str) -> str:
    """`name` with the host that stands right behind it: "Phòng Nội vụ (Sở X)", "Ban Thường vụ, Trưởng Ban Y Tỉnh ủy Z".

    Args:
        name: A spelled name.
        gap: The words between it and the next complete name.
        following: That name.
    """
    if _UNIT_OF_POLICE_OR_OFFICE.match(name) and _BRACKET.fullmatch(gap) and _OFFICE.match(following):
        return name if _CLOSED.search(name) else f"{name} {following}"
    if gap == ", " and _within(name, following):
        return f"{name} {following}"
    if name.startswith("Ban ") and gap == ", " and _FRONT.match(following):
        return name if _LEADING.match(name) or _PARTY.search(name) else f"{name} {following}"
    if name == "Đảng đoàn" and _ALSO.fullmatch(gap) and _WITH_PARTY_GROUP.match(following):
        return f"{name} {following}"
    committee = _PARTY_COMMITTEE.search(following) if name == "Ban Thường vụ" and _ALSO.fullmatch(gap) else None
    return f"{name} {following[committee.start() :]}" if committee else name


def _within(name: str, following: str) -> bool:
    """Whether what stands behind a comma is what an office is a part of: "Vụ Pháp chế, Bộ X", never two of a list."""
    if _POLICE.match(name):
        return bool(_POLICE_HOST.match(following)) and not _CLOSED.search(name)
    return bool(_PART.match(name) and _OF_PART.match(following)) and not _ENDED.search(name)


def hosted(name: str, names: Names, near: Sequence[str], home: Home) -> str:
    """`name` with the host that it leaves out.

    Args:
        name: A spelled name.
        names: The article's complete names.
        near: Complete names in the same sentence, the nearest first.
        home: Where the article is at home.
    """
    if _OF_ASSOCIATION.match(name):
        host = names.main(_ASSOCIATION)
        return f"{name.removesuffix('Hội')}{host.removeprefix('Trung ương ')}" if host else name
    if name.startswith("Đảng đoàn Trung ương Hội"):
        return name.replace("Trung ương ", "", 1)
    of_ministry = _OF_MINISTRY.match(name)
    if of_ministry:
        host = names.main(_KINDS[of_ministry["kind"]])
        return f"{name.removesuffix(of_ministry['kind'])}{host}" if host else name
    council = _COUNCIL.match(name)
    if council:
        host = names.main(_COUNCILS[council["body"]])
        return f"{name.removesuffix(council['body'])}{host}" if host else name
    longer = _longer(name, names)
    if longer and not (_LEADING.match(name) and _of_other_body(longer, names)):
        return longer
    host = _host(name, names, near, home)
    return f"{name} {host}" if host else longer or name


def _host(name: str, names: Names, near: Sequence[str], home: Home) -> str | None:
    if name.startswith("Hội đồng ") and _LEADING.match(name):
        return names.main(_MANAGED)
    if name == "Ban Giám đốc":
        return names.main(_DEPARTMENT)
    if name == "Đảng ủy":
        return _part_of(near, _DEPARTMENT) or _part_of(near, _GOVERNED)
    if _INVESTIGATION.match(name):
        return _part_of(near, _POLICE_HOST) or names.main(_POLICE_HOST)
    if _CADRE.match(name):
        return _part_of(near, _GOVERNED)
    if name == "Ban Thường trực" and (front := names.main(_FRONT)):
        return front
    if _LEADING.match(name):
        return _weighty(_SOCIETY, names) or _part_of(near, _BODIES) or names.main(_BODIES)
    if _BOARD.match(name):
        return _part_of(near, _PARTY)
    if _DIVISION.match(name) and not _HAS_HOST.match(name.replace("Thanh tra", "", 1)):
        return _of_division(name, names, home)
    return None


def _of_division(name: str, names: Names, home: Home) -> str | None:
    if name.startswith("Vụ "):
        return names.main(_CENTRAL)
    if _POLICE.match(name):
        return names.main(_POLICE_HOST)
    if home.district and name.removeprefix("Phòng ").casefold() in words("district_offices"):
        return home.district.full
    return _weighty(_DIVIDED, names)


def _weighty(wanted: re.Pattern[str], names: Names) -> str | None:
    """The organisation of this kind that the article is about."""
    host = names.main(wanted)
    if host is None or names.weights[host] < _OFTEN:
        return None
    return host if 2 * names.weights[host] > names.total(wanted) else None


def _of_other_body(longer: str, names: Names) -> bool:
    """Whether a leading body named once belongs to another organisation than the one that the article is about."""
    main = names.main(_BODIES)
    return names.weights[longer] == 1 and main is not None and not longer.endswith(main)


def _longer(name: str, names: Names) -> str | None:
    """The one complete name that begins with `name`, or the one that outweighs the others."""
    longer = [] if name in names.weights else names.longer(name)
    if not longer or (len(longer) > 1 and names.weights[longer[1]] * 2 > names.weights[longer[0]]):
        return None
    return longer[0]


def _part_of(near: Sequence[str], wanted: re.Pattern[str]) -> str | None:
    """The committee or association in the nearest name: "Tỉnh ủy Nghệ An" of "Ban Nội chính Tỉnh ủy Nghệ An"."""
    found = ((name, match) for name in near if (match := wanted.search(name)))
    return next((name[match.start() :] for name, match in found), None)
