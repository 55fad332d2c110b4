"""Who holds a meeting: the organisation at the start of a clause, or the body whose meeting it is."""

import re

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.events.names import EventName
from trichluc.mentions.events.places import Stretch

_HEAD = (
    r"(?:(?:Ban|Bộ|Sở|Cục|Vụ|Viện|Tỉnh ủy|Thành ủy|Quận ủy|Huyện ủy|Thị ủy|Đảng ủy|Ủy ban|UBND|HĐND|TAND|VKSND|UBMTTQ"
    r"|MTTQ|Hội(?! (?:nghị|thảo|đàm|trường))|Liên (?:hiệp|đoàn|minh)|LĐLĐ|Tổng (?:cục|công ty|Liên đoàn|LĐLĐ|hội)"
    r"|Công an|Công đoàn|Cụm|Khối|Thanh tra|Văn phòng|Chi cục|Trường|Đại học|Học viện|Trung tâm"
    r"|Trung ương(?! (?:\d|thứ|lần))"
    r"|Ngân Hàng|Công Ty|Tập Đoàn|Hợp tác xã|Liên minh|Chi bộ|Đảng bộ|Huyện đoàn|Quận đoàn|Cơ quan|Đại sứ quán"
    r"|Chính phủ|Quốc hội|Đoàn|Tỉnh đoàn|Thành đoàn|Bảo hiểm|Kiểm toán|Ngân hàng|Tập đoàn|Công ty|Báo(?! cáo)|Đài"
    r"|Tạp chí|[Pp]hái đoàn|Tổ (?:công tác|[Bb]iên tập|tư vấn|giúp việc|chuyên gia)"
    r"|Đảng"
    r"|Thường trực|Thường vụ|Phòng|Mặt trận|BCH|BTV|BTC|Hiệp hội|Quân (?:chủng|khu|ủy|đoàn)|Bệnh viện|Tòa án|Hội đồng"
    r"|Nhà (?:xuất bản|hát|máy)|Thông tấn|Câu lạc bộ|CLB|Quỹ|Kho bạc|Lực lượng|Chi hội|Trung đoàn|Sư đoàn|BHXH|ĐH"
    r"|NHNN|Giáo hội|Trung ương Đoàn|Trung tâm|T\.Ư|TƯ|TW|Bộ đội)"
    rf"|(?:bộ|sở|ban|cục|tổng cục|tổng công ty|công ty|trường|tỉnh ủy|thành ủy|ủy ban|hội đồng|đảng ủy|tập đoàn|hội"
    rf"|báo|đài|tạp chí|khoa|hãng(?: hàng không| phim)?)"
    rf"(?=\s(?:[{UPPER}]|nhân dân))|(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|TP\.?)"
    rf"(?=\s[{UPPER}\d]))"
)
_ORGANISATION = re.compile(
    rf"(?:[Đđ]oàn (?:công tác|giám sát|kiểm tra)(?: số \d+)? (?:của )?)?(?P<name>{_HEAD}(?!\w)[^;:\n]*)"
)
_NEXT = re.compile(
    rf"(?:,?\s(?:và|cùng)\s"
    rf"|,\s(?!Bộ|Tổng cục|Cục|Tỉnh ủy|Thành ủy|Đảng ủy|Trường|Đại học|ĐH|Viện|Học viện|UBND|Công an|Quân))"
    rf"(?={_HEAD}(?!\w))"
)
"""Where the next of several organisers starts; what follows a comma alone may be the first one's host."""

_SESSION = re.compile(r"[^,;:\n]{0,20}?\s(?:lần thứ|thứ) \w+,?\s(?=[^\W\d_])")
_NUMBERED = re.compile(r"(?:kỳ họp|lần thứ|thứ|lần)\s\w+$", re.IGNORECASE)
_AHEAD = re.compile(r"(?:\s(?:diễn ra|tổ chức|ngày|sáng|chiều)[^,;\n]{0,40})?,\s")
"""Between a numbered session and the body that holds it: "tại kỳ họp thứ 19 diễn ra ngày 8-1, Ủy ban …"."""

_OF = re.compile(r"\s(?:\([^()\n]{1,60}\)\s)?của\s")
_OF_WHOM = re.compile(
    r"(?:\s(?!thực hiện|triển khai|quyết định|nghị quyết|chỉ thị|kết luận|kế hoạch|luật|về|với|bàn|năm|ngày)"
    r"[^\s,.;:\d]+){0,4}?"
    r"\scủa\s",
    re.IGNORECASE,
)
"""Between a meeting's noun and the body that calls it: "cuộc họp thường kỳ của"."""

_BODY = re.compile(
    rf"(?i:(?:đại hội|k[ỳì] họp|phiên họp|khóa họp|họp tổ|cuộc họp|phiên thảo luận|phiên chất vấn|hội nghị)"
    rf"(?:\s(?:đại biểu"
    rf"|toàn quốc|toàn thể|thành lập|thường niên|của|cuối năm|giữa năm|bất thường|thường kỳ|chuyên đề|thường lệ"
    rf"|tổ|kín|mở rộng|khẩn cấp|khẩn|đột xuất"
    rf"|liên tịch"
    rf"|(?:lần )?thứ \w+|lần \w+|đầu tiên|tháng [\d/]+|\d+|đại diện)){{0,5}})\s(?P<body>{_HEAD}(?!\w).*)",
    re.DOTALL,
)
_BARE = frozenset({"Hội đồng", "Trung ương", "Ủy ban", "Đoàn", "Ban", "Sở", "Bộ", "Hội", "Đảng", "Viện", "Phòng"})
_ADDRESS_PARTS, _ADDRESS_PART = 4, 40
"""How many parts of an address may stand between a place and the subject, and how long each is at most."""

_OFFICE = re.compile(
    r"(?:Chủ tịch|Phó|Bí thư|Thủ tướng|Tổng [Bb]í thư|Tổng thống|Bộ trưởng|Thứ trưởng|Giám đốc|Trưởng|Ông|Bà|Đồng chí"
    r"|Tổng [Gg]iám đốc|Chánh|Viện trưởng|Cục trưởng|Đại tá|Thượng tá|Trung tướng|Thiếu tướng|Các|Nhiều|Hơn)(?!\w)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r",? (?:đã |vừa |sẽ |đang |cũng |đồng |long trọng |trọng thể |trang trọng |chính thức |tiếp tục |phối hợp ){0,6}"
    r"(?:chủ trì|phối hợp|cùng với|cùng|tổ chức|họp|bế mạc|khai mạc|tiến hành|triệu tập|mở|có|do|tham dự|dự|diễn ra"
    r"|cho biết|cho ý kiến|cho|thảo luận|xem xét|nghe|bàn (?:về|việc|giải pháp|công tác)"
    r"|góp ý|làm(?: lễ|\s*$)|chính thức|vừa|đã|sẽ|thông qua|làm việc"
    r"|đăng cai|long trọng|trọng thể|khóa|lần|nhiệm kỳ|năm \d{4}|giai đoạn"
    r"|mới đây|vừa qua|hôm|ngày|sáng|chiều)(?!\w)|\s\((?![^()\n]{1,30}\)\s[A-ZĐ])|,? do | gồm "
)


def organisation(text: str, begin: int, end: int) -> Stretch | None:
    """An organisation's name at the start of a clause's subject, without what it does."""
    while begin < end and text[begin] in " ,":
        begin += 1
    found = _ORGANISATION.match(text, begin, end)
    if found is None:
        return None
    begin, limit = found.span("name")
    if _OFFICE.match(text, begin):
        return None
    verb = _VERB.search(text, begin, limit)
    limit = verb.start() if verb else limit
    following = None if text.startswith("Văn phòng", begin) else _NEXT.search(text, begin, limit)
    limit = following.start() if following else limit
    limit = begin + len(text[begin:limit].rstrip(" ,-–").removesuffix(" và"))
    return None if text[begin:limit] in _BARE or begin == limit else (begin, limit)


def subject_organisation(text: str, begin: int, end: int, *, has_place: bool) -> Stretch | None:
    """The organisation that is a clause's subject; behind a place, what else the address says is passed over."""
    span = organisation(text, begin, end)
    for _ in range(_ADDRESS_PARTS if has_place else 0):
        comma = text.find(",", begin, min(end, begin + _ADDRESS_PART))
        if span or comma < 0:
            break
        begin = comma + 1
        span = organisation(text, begin, end)
    return span


def owner(text: str, name: EventName, end: int) -> Stretch | None:
    """The body whose meeting it is: "Kỳ họp thứ 9 HĐND tỉnh", "Đại hội Hội Nông dân", "hội nghị … của UBND tỉnh"."""
    of = _OF.match(text, name.end, end)
    if of and (span := organisation(text, of.end(), min(end, of.end() + 120))):
        return span
    of = _OF_WHOM.match(text, name.start + len(name.noun), name.end)
    if of and (span := organisation(text, of.end(), name.end)):
        return span
    body = _BODY.fullmatch(text, name.start, name.end) if name.event_type in {"đại hội", "họp"} else None
    if body is None:
        ahead = _NUMBERED.search(text, name.start, name.end) and _AHEAD.match(text, name.end, end)
        return organisation(text, ahead.end(), min(end, ahead.end() + 120)) if ahead else None
    session = _SESSION.match(text, body.start("body"), name.end)
    host = organisation(text, session.end(), name.end) if session else None
    return host or organisation(text, body.start("body"), name.end)
