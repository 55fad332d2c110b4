"""Where a meeting is held, and where the subject of the sentence that reports it begins."""

import re

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.places import province_pattern

Stretch = tuple[int, int]

NEWS_NAME = rf"\s*\(?[{UPPER}]{{2,8}}[A-Za-z]{{0,4}}\)?\s?[-–:]\s|\s*\([^()\n]{{2,20}}\)\s?[-–]?\s"
"""The paper's own name or the byline before the first sentence, as a regular expression."""

_NEWS = re.compile(NEWS_NAME)
_PART = r"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Cc]uối giờ \w+|[Nn]gày|[Vv]ào|[Hh]ôm|[Tt]rong|[Cc]uối|[Đđ]ầu|[Vv]ừa)"
_WHEN = re.compile(
    rf"[Tt]rong (?:không khí|niềm|bầu không khí)[^;:\n]{{0,80}}?,\s(?={_PART}\s|tại\s)"
    rf"|[^,;:\n]{{0,60}}(?:đưa tin|cho biết|cho hay),\s"
    rf"|\s*(?:{_PART}\s|[Hh]ôm nay|[Ss]au \w+ ngày|[Tt]ừ ngày|\d"
    rf"|[Ss]áng nay|[Cc]hiều nay|[Tt]ối nay|[Nn]hân|[Tt]heo)"
    rf"[^,;:\n]{{0,120}}?(?:,\s?|\s(?=tại\s)|(?<=\d)\s(?=[{UPPER}])|(?<=nay)\s(?=[{UPPER}])|\)\s(?=[{UPPER}]))"
)
_TAI = re.compile(r"\s*(?:[Tt]ại|[Ởở])\s+")
_AT_PLACE = re.compile(r"(?<!\w)(?:tại|(?:tổ chức|diễn ra)(?:[^,.;\n]{0,30} )?\s?ở)\s{1,3}")
_PLACE_MORE = re.compile(
    r"(?:thành phố|TP|T\.P|Tp|tỉnh|huyện|quận|Q\.|xã|phường|P\.|thị trấn|thị xã|TX|H\.|thủ đô|Thủ đô|số \d|đường|phố"
    r"|Hà Nội|Việt Nam|ấp|thôn|khu)(?!\w* (?:ủy|đoàn))",
    re.IGNORECASE,
)
_PLACE_STOP = re.compile(
    r"\s(?:với|cùng|nhằm|để|có|phối hợp|do|đã|vừa|sẽ|vào|dưới|nhân|sáng|chiều|tối|trưa|hôm|ngày|trong|theo|trước|về"
    r"|cho|sau|khẳng định|diễn ra|khai mạc|bế mạc|tổ chức|và (?:kết nối|trực tuyến|được|các|một số|sẽ|đã))(?!\w)"
    r"|[;:\n(\"“]|(?<!TP)(?<!Tp)(?<!TX)(?<!\b[QPHT])\.(?=\s|$)"
)
_LARGER = re.compile(r" \((?:huyện|quận|tỉnh|thành phố|thị xã|xã|phường|TP|H\.|Q\.|TX)[^()\n]{1,60}\)")
"""The larger place in brackets behind one."""

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


def prelude(text: str, sentence: Stretch) -> tuple[int, Stretch | None]:
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
        if not (_PLACE_MORE.match(text, following, limit) or province_pattern().match(text, following, limit)):
            return begin, comma
        at = following
    limit = begin + len(text[begin:limit].rstrip(" .,"))
    larger = _LARGER.match(text, limit, end)
    return begin, larger.end() if larger else limit


def place_after(text: str, begin: int, end: int) -> Stretch | None:
    """The first place that a stretch names behind "tại" or "tổ chức ở"."""
    for at in _AT_PLACE.finditer(text, begin, end):
        start = at.end()
        if _is_place(text, start):
            span = _place_span(text, start, min(end, start + 160))
            return span if span[0] < span[1] else None
    return None
