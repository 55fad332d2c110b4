"""What a sentence says around a meeting's name: that it is held, by whom, and where."""

import re
from dataclasses import dataclass
from typing import Literal

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.event_names import EventName

Evidence = Literal["held", "attended", "at"]
"""How a sentence reports a meeting: it is organised or takes place; somebody takes part; something is said there."""

Stretch = tuple[int, int]

_BEFORE = 70
_FILL = (
    r"(?:\s(?:một|các|những|cuộc|buổi|phiên|chương trình|toàn thể|long trọng|trọng thể|thành công|trực tuyến|nội dung"
    r"|và|chỉ đạo|điều hành|chủ trì|phát biểu|tại|đến|dự|liên tiếp|khai mạc|bế mạc|thảo luận|chính thức|ngày|thứ|nhất"
    r"|hai|cuối|đầu tiên|phiên họp|phiên khai mạc)){0,4}\s?$"
)
_NEWS_NAME = rf"\s*\(?[{UPPER}]{{2,8}}[A-Za-z]{{0,4}}\)?\s?[-–:]\s|\s*\([^()\n]{{2,20}}\)\s?[-–]?\s"
_HELD = re.compile(
    rf"(?<!\w)(?:tổ chức|(?<!phiên )(?<!lễ )(?:khai mạc|bế mạc)|tiến hành|triệu tập|họp|mở|diễn ra|kết thúc"
    rf"|(?:đã|vừa|cũng|sẽ|hôm nay|nay) có){_FILL}",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?<!\w)có $")
_MEETING_WORDS = ("cuộc", "buổi", "phiên")
_ATTENDED = re.compile(rf"(?<!\w)(?:dự|tham dự|tham gia|chủ trì|điều hành|chủ tọa|đồng chủ trì){_FILL}", re.IGNORECASE)
_AT = re.compile(rf"(?<!\w)(?:tại|ở|trong|trước){_FILL}", re.IGNORECASE)
_SAID = re.compile(
    r"(?<!\w)(?:phát biểu|nói|cho biết|cho hay|khẳng định|thông tin|nêu|chia sẻ|nhấn mạnh|đưa ra|đề cập|như vậy|như thế"
    r"|công bố|trả lời|báo cáo|kết luận|đề nghị|kiến nghị|yêu cầu|ý kiến|cảnh báo|nhận định)(?!\w)[^,;:\n]{0,60}$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"\W{{0,3}}(?:{_NEWS_NAME})?(?:[^,;:\n]{{1,40}},\s?)?(?:(?:phát biểu|báo cáo|kết luận|chia sẻ|trả lời|thông tin"
    r"|cũng|và)(?: [^\s,;:]+){0,3} )?(?:tại|trong)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_BARRED = re.compile(
    r"(?<!\w)(?:sau|sau khi|trước|trước khi|trước thềm|kể từ|hoãn|hủy|bên lề|bên ngoài|khuôn khổ|chuẩn bị(?: cho)?"
    r"|(?:ban|công tác|việc|kế hoạch|không|chưa|kinh phí|chi phí|đề nghị|yêu cầu|đề xuất|kêu gọi|xin|thường) tổ chức"
    r"|(?:nghị quyết|kết luận|kết quả|tinh thần|thông báo|thông cáo|văn kiện|nội quy|thông điệp)(?: (?:tại|của))?"
    r"|chào mừng|hướng tới|phục vụ|đại biểu|nhiều|hàng trăm|hàng chục|hàng loạt|loạt|mọi|mỗi|từng|thường|không dự"
    r"|tiền lệ|gần đây|năm ngoái|năm trước|trước đây|các|những|(?:trong|tại|ở|dự|tham gia) một|(?:thời điểm"
    r"|thời gian|địa điểm|nơi) diễn ra"
    r"|(?:để|nhằm|chờ|muốn|định|dự định|lên kế hoạch|tiền) (?:tổ chức|dự))"
    r"(?:\s(?:một|các|những|cuộc|buổi|tổ chức|tham dự|dự|diễn ra)){0,3}\s$"
    r"|(?<!\w)(?:hai|ba|bốn|\d+)\s$",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"(?:Trước đó|Trước đây|Năm ngoái|Tuần trước|Tháng trước|Hồi (?:đầu|cuối|giữa|tháng|năm)|Từ (?:năm|tháng)|Còn nhớ"
    r"|Được biết, trước|Nếu|Theo kế hoạch)(?!\w)"
)
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:sau khi|trước khi|từ khi|từ ngày|nhân chuyến|nhân dịp|nếu"
    r"|khi(?! (?:chủ trì|phát biểu|dự|tham dự)))(?!\w)"
    r"[^,;:\n]{0,90}$",
    re.IGNORECASE,
)
_SUBJECT_GAP = 14
"""Code points between the start of a clause and the meeting that is its subject: "Cũng trong", "Phiên khai mạc"."""

_CLAUSE = r"(?:[^.;\n]|(?<=TP)\.|(?<=Tp)\.|(?<=[QPTH])\.|(?<=\d)\.(?=\d))"
_AFTER = re.compile(
    rf"{_CLAUSE}{{0,140}}?(?<!\w)(?:diễn ra|khai mạc|bế mạc|kết thúc|thành công"
    rf"|(?:được|do {_CLAUSE}{{3,120}}?) (?:tổ chức|chủ trì))(?!\w)"
)
_BY = re.compile(
    rf"(?<!\w)do (?P<by>{_CLAUSE}{{3,160}}?)(?:,| đã| đồng| vừa)? ?(?:phối hợp|tổ chức|chủ trì|đăng cai)(?!\w)"
)

_NEWS = re.compile(_NEWS_NAME)
_PART = r"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Cc]uối giờ \w+|[Nn]gày|[Vv]ào|[Hh]ôm|[Tt]rong|[Cc]uối|[Đđ]ầu|[Vv]ừa)"
_WHEN = re.compile(
    rf"[^,;:\n]{{0,60}}(?:đưa tin|cho biết|cho hay),\s|\s*(?:{_PART}\s|[Hh]ôm nay|[Ss]au \w+ ngày|[Tt]ừ ngày|\d"
    rf"|[Ss]áng nay|[Cc]hiều nay|[Tt]ối nay|[Nn]hân|[Tt]heo)"
    rf"[^,;:\n]{{0,120}}?(?:,\s?|\s(?=tại\s)|(?<=\d)\s(?=[{UPPER}])|(?<=nay)\s(?=[{UPPER}])|\)\s(?=[{UPPER}]))"
)
_TAI = re.compile(r"\s*(?:[Tt]ại|[Ởở])\s+")
_AT_PLACE = re.compile(r"(?<!\w)tại\s{1,3}")
_PLACE_MORE = re.compile(
    r"(?:thành phố|TP|T\.P|Tp|tỉnh|huyện|quận|Q\.|xã|phường|P\.|thị trấn|thị xã|TX|H\.|thủ đô|Thủ đô|số \d|đường|phố"
    r"|Hà Nội|Việt Nam|ấp|thôn|khu)(?!\w* ủy)",
    re.IGNORECASE,
)
_PLACE_STOP = re.compile(
    r"\s(?:với|cùng|nhằm|để|có|phối hợp|do|đã|vừa|sẽ|vào|dưới|nhân|sáng|chiều|tối|trưa|hôm|ngày|trong|theo|trước|về"
    r"|cho|sau|khẳng định|diễn ra|khai mạc|bế mạc|tổ chức|và (?:kết nối|trực tuyến|được|các|một số|sẽ|đã))(?!\w)"
    r"|[;:\n(\"“]|(?<!TP)(?<!Tp)(?<!TX)(?<!\b[QPHT])\.(?=\s|$)"
)
_PLACE = re.compile(
    rf"[{UPPER}]|(?:trụ sở|hội trường|nhà|khách sạn|thành phố|tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thủ đô"
    r"|trung tâm|quảng trường|sân|khu|chùa|đền|nghĩa trang|trường|văn phòng|cung|công viên|bảo tàng|đường|phố"
    r"|số \d|bờ|đảo"
    r"|cảng|ga|hội quán|học viện|đại học|bệnh viện|nghị viện|tòa nhà|dinh|phủ)(?!\w)"
)
_NO_PLACE = re.compile(
    r"(?:[Hh]ội nghị|[Bb]uổi|[Cc]uộc|[Ll]ễ|[Pp]hiên|K[ỳì] họp|[Đđ]ại hội|[Hh]ội thảo|[Tt]ọa đàm|[Dd]iễn đàn|[Vv]ăn bản"
    r"|[Qq]uyết định|[Nn]ghị quyết|[Đđ]iều|[Hh]ội đàm|[Kk]ế hoạch|[Ll]uật|[Cc]hỉ thị|Nghị định|Thông tư)(?!\w)"
)
_HEAD = (
    r"(?:(?:Ban|Bộ|Sở|Cục|Vụ|Viện|Tỉnh ủy|Thành ủy|Quận ủy|Huyện ủy|Thị ủy|Đảng ủy|Ủy ban|UBND|HĐND|TAND|VKSND|UBMTTQ"
    r"|MTTQ|Hội(?! (?:nghị|thảo|đàm|trường))|Liên (?:hiệp|đoàn|minh)|LĐLĐ|Tổng (?:cục|công ty|Liên đoàn|LĐLĐ|hội)"
    r"|Công an|Công đoàn|Cụm|Khối|Thanh tra|Văn phòng|Chi cục|Trường|Đại học|Học viện|Trung tâm"
    r"|Trung ương(?! (?:\d|thứ|lần))"
    r"|Chính phủ|Quốc hội|Đoàn|Tỉnh đoàn|Thành đoàn|Bảo hiểm|Kiểm toán|Ngân hàng|Tập đoàn|Công ty|Báo(?! cáo)|Đài"
    r"|Tạp chí"
    r"|Đảng"
    r"|Thường trực|Thường vụ|Phòng|Mặt trận|BCH|BTV|BTC|Hiệp hội|Quân (?:chủng|khu|ủy|đoàn)|Bệnh viện|Tòa án|Hội đồng"
    r"|Nhà (?:xuất bản|hát|máy)|Thông tấn|Câu lạc bộ|CLB|Quỹ|Kho bạc|Lực lượng|Chi hội|Trung đoàn|Sư đoàn|BHXH|ĐH"
    r"|NHNN|Giáo hội|Trung ương Đoàn|Trung tâm|T\.Ư|TƯ|TW|Bộ đội)"
    rf"|(?:bộ|sở|ban|cục|tổng cục|tổng công ty|công ty|trường|tỉnh ủy|thành ủy|ủy ban|hội đồng|đảng ủy|tập đoàn|hội"
    rf"|báo|đài|tạp chí)"
    rf"(?=\s(?:[{UPPER}]|nhân dân)))"
)
_ORGANISATION = re.compile(
    rf"(?:[Đđ]oàn (?:công tác|giám sát|kiểm tra)(?: số \d+)? (?:của )?)?(?P<name>{_HEAD}(?!\w)[^;:\n]*)"
)
_OF = re.compile(r"\s(?:\([^()\n]{1,60}\)\s)?của\s")
_BODY = re.compile(
    rf"(?i:(?:đại hội|k[ỳì] họp|phiên họp|khóa họp|họp tổ|cuộc họp|phiên thảo luận|phiên chất vấn|hội nghị)"
    rf"(?:\s(?:đại biểu"
    rf"|toàn quốc|toàn thể|thành lập|thường niên|của|cuối năm|giữa năm|bất thường|thường kỳ|chuyên đề|thường lệ"
    rf"|liên tịch"
    rf"|(?:lần )?thứ \w+|lần \w+|đầu tiên|tháng [\d/]+|\d+|đại diện)){{0,5}})\s(?P<body>{_HEAD}(?!\w).*)",
    re.DOTALL,
)
_BARE = frozenset({"Hội đồng", "Trung ương", "Ủy ban", "Đoàn", "Ban", "Sở", "Bộ", "Hội", "Đảng", "Viện", "Phòng"})
_OFFICE = re.compile(
    r"(?:Chủ tịch|Phó|Bí thư|Thủ tướng|Tổng [Bb]í thư|Tổng thống|Bộ trưởng|Thứ trưởng|Giám đốc|Trưởng|Ông|Bà|Đồng chí"
    r"|Tổng [Gg]iám đốc|Chánh|Viện trưởng|Cục trưởng|Đại tá|Thượng tá|Trung tướng|Thiếu tướng|Các|Nhiều|Hơn)(?!\w)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r",? (?:đã |vừa |sẽ |đang |cũng |đồng |long trọng |trọng thể |trang trọng |chính thức |tiếp tục |phối hợp ){0,6}"
    r"(?:chủ trì|phối hợp|cùng với|cùng|tổ chức|họp|bế mạc|khai mạc|tiến hành|triệu tập|mở|có|do|tham dự|dự|diễn ra"
    r"|cho biết|vừa|đã|sẽ|thông qua|làm việc|đăng cai|long trọng|trọng thể|khóa|lần|nhiệm kỳ|năm \d{4}|giai đoạn"
    r"|mới đây|vừa qua|hôm)(?!\w)|\s\((?![^()\n]{1,30}\)\s[A-ZĐ])|,? do | gồm "
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What one sentence says of a meeting; stretches are half-open in the view's text, None where it says nothing.

    Attributes:
        evidence: How it reports the meeting.
        organizer: The organiser as printed.
        place: The place as printed.
        opens: Whether the sentence opens with the meeting as its scene: "Chiều 6/10, tại hội nghị …".
        said: Whether something is said to be said there: "… cho biết như vậy tại hội nghị …".
        by: Whether it is said to be held by somebody: "do … tổ chức".
    """

    evidence: Evidence
    organizer: Stretch | None
    place: Stretch | None
    by: bool
    opens: bool = False
    said: bool = False


VERBS = {  # what takes each up again where it is a meeting: a driver also works at a company
    "làm việc với": re.compile(r"(?:buổi|cuộc) làm việc", re.IGNORECASE),
    "làm việc tại": re.compile(r"(?:buổi|cuộc) làm việc", re.IGNORECASE),
    "tiếp xúc cử tri": re.compile(r"(?:buổi|hội nghị) (?:tiếp xúc|gặp gỡ)", re.IGNORECASE),
    "họp": re.compile(r"(?:cuộc|phiên|buổi|kỳ) họp|họp phiên|hội nghị", re.IGNORECASE),
    "họp báo": re.compile(r"họp báo", re.IGNORECASE),
}
_NOT_VERB = re.compile(
    r"(?<!\w)(?:khi|dự|đi|phòng|khách|lúc|giờ|tại|trong|không|chưa|nhóm|quốc|từng|bận|đang) $", re.IGNORECASE
)


def read_frame(text: str, sentence: Stretch, name: EventName) -> Frame | None:
    """What `sentence` says of the meeting that it names; None where it does not report it."""
    evidence = _evidence(text, sentence, name)
    if evidence is None:
        return None
    subject, place = _prelude(text, sentence)
    by = _BY.search(text, name.end, min(sentence[1], name.end + 240)) or _BY.search(text, name.start, sentence[1])
    if by:
        organizer = _organisation(text, by.start("by"), by.end("by"))
    else:
        organizer = _organisation(text, subject, name.start) if evidence == "held" and subject < name.start else None
        organizer = organizer or _owner(text, name, sentence[1])
    before = text[sentence[0] : name.start]
    opens = name.start - sentence[0] <= _BEFORE and _OPENING.fullmatch(before) is not None
    said = _SAID.search(before[-_BEFORE:]) is not None
    place = place or _place_after(text, name.end, sentence[1])
    return Frame(evidence, organizer, place, by is not None, opens, said)


def _evidence(text: str, sentence: Stretch, name: EventName) -> Evidence | None:
    begin = max(sentence[0], name.start - _BEFORE)
    before = text[begin : name.start]
    if _BARRED.search(before) or _SUBORDINATE.search(before) or _BACKGROUND.match(text, sentence[0]):
        return None
    if _HELD.search(before) or (_HAS.search(before) and text.startswith(_MEETING_WORDS, name.start)):
        return "held"
    if name.noun in VERBS and not _NOT_VERB.search(before) and not _AT.search(before):
        return "held" if VERBS[name.noun].search(text, name.end - len("họp")) else None
    if _is_subject(text, sentence, name) and _AFTER.match(text, name.end, sentence[1]):
        return "held"
    if _ATTENDED.search(before):
        return "attended"
    return "at" if _AT.search(before) else None


def _is_subject(text: str, sentence: Stretch, name: EventName) -> bool:
    begin, _ = _prelude(text, sentence)
    last = max(begin, *(text.rfind(mark, sentence[0], name.start) + 1 for mark in ",;:)–-"))
    gap = text[last : name.start]
    return len(gap) <= _SUBJECT_GAP and not _AT.search(gap) and not _ATTENDED.search(gap)


def _prelude(text: str, sentence: Stretch) -> tuple[int, Stretch | None]:
    """Where the subject of a sentence starts, behind the paper's name, the day and the place; and that place."""
    at, end = sentence
    place = None
    news = _NEWS.match(text, at, end)
    at = news.end() if news else at
    for _ in range(3):
        when = _WHEN.match(text, at, end)
        if when:
            at = when.end()
        tai = _TAI.match(text, at, end)
        if tai and _is_place(text, tai.end()):
            place = _place_span(text, tai.end(), end)
            at = place[1]
            while at < end and text[at] in ", ":
                at += 1
        elif not when:
            break
    return at, place


def _is_place(text: str, at: int) -> bool:
    return _PLACE.match(text, at) is not None and _NO_PLACE.match(text, at) is None


def _place_span(text: str, begin: int, end: int) -> Stretch:
    """A place and, behind commas, the larger places that it lies in."""
    stop = _PLACE_STOP.search(text, begin, end)
    limit = stop.start() if stop else end
    at = begin
    while (comma := text.find(",", at, limit)) >= 0:
        following = comma + 1
        while following < limit and text[following] == " ":
            following += 1
        if not _PLACE_MORE.match(text, following, limit):
            return begin, comma
        at = following
    return begin, begin + len(text[begin:limit].rstrip(" .,"))


def _place_after(text: str, begin: int, end: int) -> Stretch | None:
    for at in _AT_PLACE.finditer(text, begin, end):
        start = at.end()
        if _is_place(text, start):
            span = _place_span(text, start, min(end, start + 160))
            return span if span[0] < span[1] else None
    return None


def _organisation(text: str, begin: int, end: int) -> Stretch | None:
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
    limit = begin + len(text[begin:limit].rstrip(" ,-–").removesuffix(" và"))
    return None if text[begin:limit] in _BARE or begin == limit else (begin, limit)


def _owner(text: str, name: EventName, end: int) -> Stretch | None:
    """The body whose meeting it is: "Kỳ họp thứ 9 HĐND tỉnh", "Đại hội Hội Nông dân", "hội nghị … của UBND tỉnh"."""
    of = _OF.match(text, name.end, end)
    if of and (span := _organisation(text, of.end(), min(end, of.end() + 120))):
        return span
    body = _BODY.fullmatch(text, name.start, name.end) if name.event_type in {"đại hội", "họp"} else None
    return _organisation(text, body.start("body"), name.end) if body else None
