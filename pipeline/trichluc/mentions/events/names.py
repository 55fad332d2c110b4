"""Names of meetings and ceremonies: where they start and end, and of what type they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from trichluc.lexicons import lines, mapping
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.records.slots import EventType

MAX_NAME = 240
"""Longest name of a meeting, in code points; headlines and leads of the press stay below."""

_ACTIVITIES: dict[str, EventType] = {
    "tổng kết": "tổng kết",
    "sơ kết": "sơ kết",
    "giữa nhiệm kỳ": "sơ kết",
    "giao ban": "giao ban",
    "triển khai": "triển khai",
    "quán triệt": "triển khai",
    "kỷ niệm": "kỷ niệm",
    "kỉ niệm": "kỷ niệm",
}
_ACTIVITY = re.compile(rf"(?<!\w)(?:{'|'.join(_ACTIVITIES)})(?!\w)", re.IGNORECASE)
_MODIFIERS = (
    r"trực tuyến|trực tiếp|đại biểu|toàn quốc|toàn thể|cán bộ|chủ chốt|báo cáo|học tập|nghiên cứu|phổ biến|mít tinh"
    r"|TP|tỉnh|huyện|xã|thành phố|toàn tỉnh|toàn thành phố|báo cáo viên"
    r"|mở rộng|thường niên|thường kỳ|định kỳ|toàn ngành|khoa học|đánh giá|cấp \w+|trọng thể|\(mở rộng\)"
)
_LEADING = re.compile(rf"(?:\s(?:{_MODIFIERS})){{0,4}}[\s,]{{1,2}}$", re.IGNORECASE)
_JOINED = re.compile(r"(?:,|\svà|\s[-–]|\skết hợp|\sgắn với)\s$", re.IGNORECASE)
_PLENARY = re.compile(
    r"(?:\slần thứ \w+)?(?:\s(?:liên tịch|bất thường|thường kỳ|lần thứ \w+))?\s(?:của\s)?"
    r"(?:BCH|Ban Chấp hành|BTV|Ban Thường vụ|Ban Thường trực|Đảng đoàn|Trung ương|T\.Ư|TW|Đoàn Chủ tịch|Tỉnh ủy"
    r"|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Chấp hành|liên tịch|(?:lần thứ|thứ) \w+)(?!\w)",
    re.IGNORECASE,
)
_COUNSEL = re.compile(
    r"(?:\s(?:trực tuyến|toàn quốc|lần thứ \w+))?\s(?:cán bộ(?! (?:hội|đoàn|nữ|quản lý))|hiệp thương|cử tri|nghe"
    r"|góp ý|lấy ý kiến|thảo luận"
    r"|cho ý kiến|giải quyết|Chính phủ với|lãnh đạo|thông báo nhanh|thông báo)(?!\w)",
    re.IGNORECASE,
)
_NO_NAME = {
    "đại hội": r"(?!\s(?:đồng(?! cổ đông)|thể thao|thể dục|võ lâm|điền kinh|âm nhạc|Olympic|XII+ của Đảng))",
    "diễn đàn": r"(?!\s(?:kinh tế thế giới|mạng|bóng đá|này|cho các|của (?:giới|dân)))",
    "họp": r"(?!\s(?:nhiều|thường xuyên|hằng|hàng|và|hay|hoặc|hộ|thay))",
    "họp mặt": r"(?!\s(?:gia đình|bạn bè))",
}
_NO_BEFORE = re.compile(r"(?:trung tâm|nhà|phòng|hội trường|bàn|khách sạn|cung|ban tổ chức|mạng|ngôi) $", re.IGNORECASE)
_FAMILY = re.compile(r"\s(?:phụ huynh|lớp|gia đình|tổ dân phố|fan|đêm)(?!\w)")

_YEAR_END = re.compile(r"(?:\d{4}|\d|năm|(?:thứ|khóa) [\dIVXLC]+)$")
_DATED_END = re.compile(r"(?:năm \d{4}|[-–/] ?\d{4})$")
_STOPS = (
    r"do|tại|vào|đã|vừa|sẽ|đang|diễn ra|chính thức|dự kiến|được|với sự|với chủ đề|dưới|theo hình thức|bằng hình thức"
    r"|nhằm|để|khai mạc|bế mạc|kết thúc|hôm|sáng|chiều|tối|trưa|lúc|từ ngày|trong ngày|trong các ngày|trong hai ngày"
    r"|giữa ông|ở|thành công|là|cho biết|cho hay|cho rằng|nêu|đánh giá cao|hồi|bắt đầu|kéo dài|diễn biến"
    r"|trong khuôn khổ"
    r"|sau khi|trước khi|khi|và ký(?: kết| giao ước)?|và phương hướng|và thực hiện|và bàn|và trao|và đón nhận|và đi"
    r"|và đưa|đối với|vì|như|nhưng|mà|thì|cùng với|cùng|này|đó|trên|nói|trong đó|thông qua"
    r"|kết nối (?:với|tới|đến|trực tuyến|các)"
    r"|họp|vẫn|còn|cần|phải|về phía|giúp|lớn nhất|dường như|chưa|bầu|yêu cầu|đề nghị|mới đây|vừa qua|gần đây"
    r"|(?<!công tác )tổ chức|phối hợp"
)
_AFTER_COMMA = (
    r"triển khai|bàn|phát động|ký|phương hướng|đánh giá|với|nhân|trong đó|ông|bà|đại diện|các|nhiều|theo|chủ trì|có"
    r"|tham dự|dự|đề ra|đồng thời|đến|gồm|nơi|lãnh đạo|sự kiện|một|trao|tuyên dương|đón nhận|nhiệm vụ"
    r"|thảo luận|bầu|góp ý|kết hợp|ra mắt|khóa|ngày|giai đoạn|định hướng|trong|phó|chủ tịch|thủ tướng|bộ trưởng|anh|chị"
    r"|giám đốc|thứ trưởng|tổng|đồng chí|trưởng|lần thứ|nghe|cho|xem xét|hướng tới|chào mừng|về việc|ra"
    r"|quyết định|thượng|trung|đại"
)
_OFFICE = r"(?:phó|chủ tịch|ông|bà|giám đốc|bí thư|trưởng|nguyên|nơi|một|sự kiện|ủy viên|thứ trưởng|bộ trưởng)(?!\w)"
_STOP = re.compile(
    rf"\s(?:{_STOPS})(?!\w)|\s[Nn]gày\s{{1,2}}\d|[;:!?…\n]|(?<!mở rộng)\)|\s[–-]\s(?={_OFFICE})|\s\((?!mở rộng\))"
    rf"|(?<!TP)(?<!Tp)(?<!\bQ)(?<!\bP)(?<!\bT)\.(?=\s|$|[{UPPER}])"
    rf"|,\s?(?:(?:{_AFTER_COMMA})(?!\w)|(?=[{UPPER}][{LOWER} ]|\d))|,\s*$",
)
_COMMA = re.compile(r",\s?")
_TERM = re.compile(r",\s?nhiệm kỳ\s\d{4}\s?[-–]\s?\d{4}")
_QUOTED = re.compile(r"(?:\svề|\schủ đề|\svới chủ đề)?:?\s[“\"'‘][^“”\"'‘’\n]{3,160}[”\"'’]")
_OWNER = re.compile(r"\scủa\s")


_ENDS = frozenset({"lễ khai mạc", "lễ bế mạc", "buổi khai mạc", "buổi bế mạc"})
_OPENED = re.compile(r"\s(?P<noun>đại hội|hội nghị|hội thảo|kỳ họp|tọa đàm)(?!\w)", re.IGNORECASE)
"""What an opening or closing ceremony opens or closes: its type is the meeting's."""


@dataclass(frozen=True, slots=True)
class EventName:
    """A meeting's name in the view's text, half-open in code points.

    Attributes:
        start: First character of its noun.
        end: One past the last of its name.
        event_type: Its type.
        noun: The noun, in small letters.
        named: Whether more than the noun is printed.
    """

    start: int
    end: int
    event_type: EventType
    noun: str
    named: bool


def find_event_names(text: str, start: int, end: int) -> Iterator[EventName]:
    """Every meeting named in one sentence of `text`, in order, without those inside another's name."""
    at = start
    for match in _nouns().finditer(text, start, end):
        if match.start() < at or _NO_BEFORE.search(text, max(0, match.start() - 16), match.start()):
            continue
        if _FAMILY.match(text, match.end()):
            continue
        noun = " ".join(match.group().lower().split())
        last = _name_end(text, match.end(), min(end, match.start() + MAX_NAME))
        yield EventName(match.start(), last, event_type(noun, text[match.end() : last]), noun, last > match.end())
        at = last


def event_type(noun: str, rest: str) -> EventType:
    """The type of a meeting by its noun and what follows it: "hội nghị", " tổng kết công tác năm 2020"."""
    found = {_ACTIVITIES[m.group().lower()] for m in _ACTIVITY.finditer(rest) if _is_activity(rest, m.start())}
    own = _ACTIVITIES.get(noun) or _types().get(noun) or _types().get(noun.partition(" ")[2]) or "khác"
    if noun.startswith("lễ ") or own == "khác":
        word = _ACTIVITY.search(noun)
        found |= {_ACTIVITIES[word.group()]} if word else set()
    if own in _ACTIVITIES.values():
        found.add(own)
    opened = _OPENED.match(rest) if noun in _ENDS else None
    if opened:
        return event_type(opened["noun"].lower(), rest[opened.end() :])
    if own in {"đại hội", "hội thảo"}:
        return own
    if found:
        return next(kind for kind in dict.fromkeys(_ACTIVITIES.values()) if kind in found)
    if noun == "hội nghị" and (_PLENARY.match(rest) or _COUNSEL.match(rest)):
        return "họp"
    return own


def _is_activity(rest: str, at: int) -> bool:
    """Whether a word stands where a meeting's business stands: right after the noun or joined to what does."""
    before = rest[:at]
    return bool(_LEADING.fullmatch(before) or (_JOINED.search(before) and "thực hiện" not in before))


def _name_end(text: str, begin: int, limit: int) -> int:
    """Where the name that goes on at `begin` ends."""
    quoted = _QUOTED.match(text, begin, limit)
    if quoted:
        return quoted.end()
    at = begin
    end = limit
    while True:
        stop = _STOP.search(text, at, limit)
        end = stop.start() if stop else limit
        comma = _COMMA.search(text, at, end)
        if comma is None:
            break
        if _YEAR_END.search(text, begin, comma.start()) or comma.start() == begin:
            end = comma.start()
            break
        at = comma.end()
    end = begin + len(text[begin:end].rstrip(" ,–-"))
    end -= _closes(text[begin:end])
    term = _TERM.match(text, end)
    end = term.end() if term else end
    owner = _OWNER.search(text, begin, end)
    if owner and _DATED_END.search(text, begin, owner.start()):
        return owner.start()
    return end if end > begin else begin


def _closes(name: str) -> bool:
    """Whether a name ends with a quotation mark that was opened before it."""
    if name.endswith("”"):
        return name.count("“") < name.count("”")
    return name.endswith('"') and name.count('"') % 2 == 1


@cache
def _types() -> dict[str, EventType]:
    return cast("dict[str, EventType]", mapping("event_nouns"))


@cache
def _nouns() -> re.Pattern[str]:
    """All nouns, longest first, the short ones also after "buổi", "cuộc", "chương trình"."""
    listed = sorted(_types(), key=len, reverse=True)
    plain = "|".join(re.escape(noun) + _NO_NAME.get(noun, "") for noun in listed)
    rites = "|".join(re.escape(rite) for rite in sorted(lines("event_ceremonies"), key=len, reverse=True))
    held = r"(?:(?<=tổ chức )|(?<=chủ trì ))(?:tổng kết|sơ kết|kỷ niệm|giao ban|mít tinh"
    held += "|phát động|ra quân|ra mắt|tuyên dương|tôn vinh|biểu dương)"
    return re.compile(
        rf"(?<!\w)(?:(?:buổi |cuộc )?lễ (?:{rites})|(?:(?:buổi|cuộc) )?(?:{plain})|{held})(?!\w)", re.IGNORECASE
    )
