"""Offices written out: the head, then its organisation, borrowed from a neighbour or completed from the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trichluc.facts.context import Context
from trichluc.facts.naming import canonical_unit, write_out
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.foreigners import ends_abroad
from trichluc.mentions.persons.offices import Office

_HOST = re.compile(
    r"(?<!\w)(?<!cán )(?<!cơ )(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Thành đoàn|Tỉnh đoàn|Huyện đoàn"
    r"|Quận đoàn|Trung ương(?: Đảng|\b)|Trung ương Đoàn|Trung ương Hội|Hội(?! đồng)|HLG|Tổng Liên đoàn|Liên đoàn|LĐLĐ"
    r"|Liên minh|Liên hiệp|Hiệp hội|Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Sở|Bộ|Quốc hội|HĐND|UBND|Ủy ban nhân dân"
    r"|Hội đồng nhân dân|Trường|Đại học|Học viện|Bệnh viện|Viện|Cục|Tổng cục|Quân khu|Công an)(?!\w)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:Ban|BTV|BCH|UBKT|Ủy ban|Đoàn|Đảng đoàn|Ban Thường vụ|Ban Chấp hành|Ủy ban Kiểm tra|Đoàn Chủ tịch"
    r"|Ban Thường trực|Thường vụ|Thường trực|Ban cán sự đảng)(?: Đảng bộ)?",
    re.IGNORECASE,
)
_SUB_UNIT = re.compile(
    r"(?:Văn phòng|Cơ quan|Ban|Phòng|Thanh tra|Vụ|Khối|Đội|Khoa|Chi nhánh|HĐQT|HĐTV|Hội đồng quản trị"
    r"|Hội đồng thành viên|BTV|BCH|Đảng đoàn|Đảng ủy|Thường trực|Đoàn Chủ tịch|Thường vụ)(?!\w)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:Văn phòng|VP|Đảng đoàn|Đảng ủy|HĐQT|HĐTV|Hội đồng quản trị|Hội đồng thành viên|Thanh tra)", re.IGNORECASE
)
_GOVERNED = re.compile(
    r"(?:tỉnh|thành phố|TP\.?|huyện|quận|Q\.|thị xã|TX\.?|xã|phường|thị trấn)(?:\s|$)", re.IGNORECASE
)
_GOVERNING = frozenset({"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Quyền Chủ tịch"})
_JOINT = re.compile(rf"(?:[^{UPPER}]|[IVX]{{1,5}}(?!\w)){{0,60}}")
_COMPLETE = {
    "Thủ tướng": "Thủ tướng Chính phủ",
    "Phó Thủ tướng": "Phó Thủ tướng Chính phủ",
    "Phó Thủ tướng Thường trực": "Phó Thủ tướng Thường trực Chính phủ",
}
_PARTS = re.compile(r"\)|(?<!\w)(?:làm|giữ|bầu|bổ nhiệm|được)(?!\w)")
_PLAIN_JOINT = re.compile(r"(?:[\s,;&–-]|và|kiêm|rồi|khóa|nhiệm kỳ|[IVXLC\d]){0,40}")
_GENERIC = re.compile(
    r"(?:tập đoàn|công ty|tổng công ty|ngân hàng|bệnh viện|(?:nhà )?trường|đơn vị|cơ quan|hội|viện|sở|ban|phòng"
    r"|trung tâm|doanh nghiệp|huyện|tỉnh|thành phố|xã|phường|quận)(?: (?:này|ta|đó))?",
    re.IGNORECASE,
)
MAX_POSITIONS = 60
"""More offices than this nobody has; comparing them all would take the square of their number."""

_LIGHT = frozenset({"-", "–", "tỉnh", "thành", "phố", "trưởng"})
_COUNCIL = re.compile(r"(?<!\w)(?:HĐND|[Hh]ội đồng nhân dân)(?!\w)")
_CONGRESS = re.compile(r"(?<!\w)[ĐđDd]ại hội(?!\w)")
_NATIONAL = re.compile(r"(?<!\w)(?:ĐBQH|QH|Quốc hội)(?!\w)")
_COMMA_HOST = re.compile(
    r", (?=(?:Sở|Cục|Chi cục|Tổng cục|Vụ|Bộ|Viện|Bệnh viện|Học viện|Công an|UBND|Trường|Đại học|ĐH) )"
)
_BOARDS = {"HĐQT": "Hội đồng quản trị", "HĐTV": "Hội đồng thành viên"}
_BOARD = re.compile(r"(?<!\w)HĐ(?:QT|TV)(?!\w)")
_ALONE = frozenset(
    {
        "Đại biểu Quốc hội",
        "Đại biểu",
        "Thủ tướng",
        "Phó Thủ tướng",
        "Phó Thủ tướng Thường trực",
        "Tổng thống",
        "Bộ trưởng",
        "Thứ trưởng",
        "Ngoại trưởng",
    }
)
_SELF_TYPED = re.compile(
    r"(?:Phó )?(?:Cụm|Khối|Cục|Chi cục|Tổng cục|Vụ|Viện|Hiệu|Đội|Tổ|Trạm|Đồn|Hạt) (?:trưởng|phó)|Hiệu trưởng"
)
_BOUND = re.compile(r"(tỉnh|thành|huyện|quận|thị|đảng|quân|chi) ủy|ủy (ban|viên)")
_TWICE = re.compile(
    r"^((?:Tỉnh|Thành|Huyện|Quận|Thị) ủy) (?:tỉnh|thành phố|huyện|quận|thị xã) (?!Hồ Chí Minh)", re.IGNORECASE
)
_SEAT = re.compile(rf"^(?P<kind>[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã) (?=[{UPPER}\d])(?!Đoàn|Ủy)")
_OF_PARTY = re.compile(r"(?:Phó )?Bí thư")
_OF_COUNCIL = re.compile(r"UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân", re.IGNORECASE)
_OF_STATE = ({"Chủ tịch", "Chủ tịch nước"}, {"Phó Chủ tịch", "Phó Chủ tịch nước"})
_CENTRAL = frozenset({"Ủy viên", "Ủy viên dự khuyết"})
_CENTRE = re.compile(r"(?:Trung ương|T\.?Ư|TW)(?: Đảng)?", re.IGNORECASE)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}


@dataclass(frozen=True, slots=True)
class Position:
    """An office written out.

    Attributes:
        head: What it is ("Phó Chủ tịch").
        unit: The canonical organisation; empty where the article names none.
        former: Whether it is no longer held.
    """

    head: str
    unit: str
    former: bool

    @property
    def name(self) -> str:
        """The whole, as the guidelines write it."""
        held = f"{self.head} {self.unit}".strip()
        return f"nguyên {held}" if self.former else held


def canonical_positions(offices: Sequence[Office], context: Context) -> list[Position]:
    """Offices that one place gives a person, each with its organisation.

    Neighbours lend theirs: "Phó Chủ tịch, Tổng Thư ký HLG Việt Nam" has it twice. "nguyên A, B" applies to both.
    """
    found: list[Position] = []
    for row in _rows(offices, context):
        former = False
        for index, office in enumerate(row):
            former = office.former or (former and _goes_on(row[index - 1], office, context))
            if not _is_passing(office, context):
                found.append(_position(replace(office, former=former), _lent(row, index), context))
    return found


def _is_passing(office: Office, context: Context) -> bool:
    """A delegate to a congress, or the head of a delegation that has no name: no office."""
    if office.head == "Đại biểu":
        return not _assembly(context)
    return office.unit.casefold() in {"đoàn", "đoàn công tác", "đoàn kiểm tra", "đoàn giám sát", "đoàn thanh tra"}


def _rows(offices: Sequence[Office], context: Context) -> list[list[Office]]:
    """Offices that stand side by side; a name between two ends the row."""
    rows: list[list[Office]] = []
    for office in offices:
        if rows and _is_row(context.text, rows[-1][-1].end, office.start):
            rows[-1].append(office)
        else:
            rows.append([office])
    return rows


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether what stands between two offices leaves them in one row."""
    return _JOINT.fullmatch(text, start, end) is not None and _PARTS.search(text, start, end) is None


def _goes_on(before: Office, office: Office, context: Context) -> bool:
    """Whether "nguyên" before one office is meant of the next as well: nothing but a joint parts them."""
    return _PLAIN_JOINT.fullmatch(context.text, before.end, office.start) is not None


def merge(positions: Sequence[Position]) -> list[Position]:
    """Each office once, in its fullest form; "nguyên" wins over the same office without it."""
    kept: list[Position] = []
    for position in list(dict.fromkeys(positions))[:MAX_POSITIONS]:
        same = next((k for k, other in enumerate(kept) if _same(position, other)), None)
        if same is None:
            kept.append(position)
            continue
        fuller = max(kept[same], position, key=lambda p: (len(set(_tokens(p))), -kept.index(p) if p in kept else -99))
        kept[same] = replace(fuller, former=kept[same].former or position.former)
    return kept


def held_abroad(positions: Sequence[Position]) -> list[Position]:
    """Positions of a person of another country, whose "Thủ tướng" is not that of the "Chính phủ"."""
    short = {full: bare for bare, full in _COMPLETE.items()}
    return [p if p.unit else replace(p, head=short.get(p.head, p.head)) for p in positions]


def is_abroad(positions: Sequence[Position]) -> bool:
    """Whether one of them belongs to another country ("Thủ tướng Đức")."""
    return any(p.head in _COMPLETE and ends_abroad(p.unit) for p in positions)


def family(head: str) -> str:
    """What the offices of one house have in common: "Phó Chủ tịch Thường trực" is of the "chủ tịch"."""
    words = head.casefold().removeprefix("quyền ").removesuffix(" thường trực")
    return words.removeprefix("phó ")


def leads_government(positions: Sequence[Position]) -> bool:
    """Whether one of them is that of a head of government, no country named."""
    return any(p.head in _COMPLETE.values() and not p.unit for p in positions)


def canonical_position(office: Office, context: Context) -> Position:
    """One office by itself."""
    return _position(office, "", context)


def _position(office: Office, lent: str, context: Context) -> Position:
    head, printed = office.head, office.unit
    if office.complete:
        return Position(head, "", office.former)
    if head in _CENTRAL and _CENTRE.fullmatch(printed):
        return Position(f"{head} Trung ương Đảng", "", office.former)
    printed = _COMMA_HOST.sub(" ", printed)
    printed = _BOARD.sub(lambda m: _BOARDS[m.group()], printed)
    if head == "Đại biểu":
        return Position(_assembly(context), "", office.former)
    if head in _ALONE or _SELF_TYPED.match(head):
        lent = ""
    if not printed:
        head = _COMPLETE.get(head, head) if not lent else head
        return Position(head, canonical_unit(lent, context) if lent else "", office.former)
    if ends_abroad(printed) and not printed.endswith("Việt Nam"):
        return Position(head, write_out(printed), office.former)
    if head in _GOVERNING and _GOVERNED.match(printed):
        printed = f"UBND {printed}"
    if family(head) == "bí thư":
        printed = _TWICE.sub(r"\1 ", printed)
        printed = _SEAT.sub(lambda m: f"{_COMMITTEES[m['kind'].casefold()]} ", printed)
    if _BODY.fullmatch(printed) and head.endswith(("Ủy viên", "Thường trực", "Thành viên")):
        printed = f"{printed} {lent or _own_committee(context)}".strip()
    elif lent and _needs_host(printed):
        printed = f"{printed} {lent}"
    elif _needs_host(printed):
        return Position(head, write_out(printed).capitalize(), office.former)  # of whom, nothing here says
    return Position(head, canonical_unit(printed, context), office.former)


def _assembly(context: Context) -> str:
    """Of which assembly a "đại biểu" is: the one that the article names more often; empty for one of a congress."""
    councils, national = len(_COUNCIL.findall(context.text)), len(_NATIONAL.findall(context.text))
    if len(_CONGRESS.findall(context.text)) >= max(councils, national):
        return ""
    return "Đại biểu Hội đồng nhân dân" if councils > national else "Đại biểu Quốc hội"


def _needs_host(printed: str) -> bool:
    """A part of an organisation that names none: "Văn phòng", "Đảng đoàn"."""
    return _PART.fullmatch(printed) is not None


def _lent(offices: Sequence[Office], index: int) -> str:
    """The organisation that a bare office shares with a neighbour in its row, the one after it first."""
    for other in (*offices[index + 1 :], *reversed(offices[:index])):
        if other.unit:
            host = _host_of(other.unit)
            return "" if _OF_PARTY.match(offices[index].head) and _OF_COUNCIL.match(host) else host
    return ""


def _host_of(printed: str) -> str:
    """The organisation that a part belongs to ("Văn phòng Hội X" belongs to "Hội X"), or the whole itself."""
    if _SUB_UNIT.match(printed):
        host = _HOST.search(printed, 3)
        return printed[host.start() :] if host else ""
    return printed


def _own_committee(context: Context) -> str:
    home = context.home
    place = home.province or home.district
    return _COMMITTEES.get(place.kind, "") if place is not None else ""


def _same(one: Position, other: Position) -> bool:
    heads = {one.head, other.head}
    if heads in _OF_STATE and not (one.unit or other.unit):
        return True
    if core(one.head) != core(other.head):
        return False
    if _GENERIC.fullmatch(one.unit) or _GENERIC.fullmatch(other.unit):
        return True
    first, second = _tokens(one), _tokens(other)
    short, long = sorted((first, second), key=len)
    return set(short) <= set(long) and _in_order(_tokens(one, head=False), _tokens(other, head=False))


def _in_order(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all words of the shorter stand in the longer in that order: "Quốc hội" is no "Hội đồng … quốc gia"."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def core(head: str) -> str:
    """The office without what may be left out: "Phó Trưởng" and "Phó" of a "Ban" are one."""
    words = head.casefold().removeprefix("quyền ").removesuffix(" chính phủ").removesuffix(" thường trực")
    return "phó trưởng" if words in {"phó", "phó trưởng ban"} else words


def _tokens(position: Position, *, head: bool = True) -> list[str]:
    """The words of an office, or of its organisation, that tell it from another; a committee's name is one of them."""
    written = f"{position.head if head else ''} {position.unit}".casefold()
    return [word for word in _BOUND.sub(lambda m: m.group().replace(" ", ""), written).split() if word not in _LIGHT]
