"""What a sentence says around a meeting's name: that it is held, by whom, and where."""

import re
from dataclasses import dataclass
from typing import Literal

from trichluc.mentions.events.names import EventName
from trichluc.mentions.events.organisers import organisation, owner, subject_organisation
from trichluc.mentions.events.places import NEWS_NAME, Stretch, place_after, prelude

Evidence = Literal["held", "attended", "at"]
"""How a sentence reports a meeting: it is organised or takes place; somebody takes part; something is said there."""

_BEFORE = 70
_FILL = (
    r"(?:\s(?:một|các|những|cuộc|buổi|phiên|chương trình|toàn thể|long trọng|trọng thể|thành công|trực tuyến|nội dung"
    r"|và|chỉ đạo|điều hành|chủ trì|phát biểu|tại|đến|dự|liên tiếp|khai mạc|bế mạc|thảo luận|chính thức|ngày|thứ|nhất"
    r"|hai|cuối|đầu tiên|phiên họp|phiên khai mạc|của)){0,4}\s?$"
)
_HELD = re.compile(
    rf"(?<!\w)(?:tổ chức|đăng cai|(?<!việc )làm(?= lễ|\s$)|(?<!phiên )(?<!lễ )(?:khai mạc|bế mạc)|tiến hành"
    rf"|triệu tập|họp|mở|diễn ra|kết thúc|(?:đã|vừa|cũng|sẽ|hôm nay|nay) có){_FILL}",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?<!\w)có $")
_MEETING_WORDS = ("cuộc", "buổi", "phiên")
_JOINED = r"(?: [^.,;:\n]{4,60} và $)"
_CHAIRED = re.compile(rf"(?<!\w)(?:chủ trì|điều hành|chủ tọa|đồng chủ trì){_FILL}", re.IGNORECASE)
_ATTENDED = re.compile(rf"(?<!\w)(?:dự|tham dự|tham gia)(?:{_FILL}|{_JOINED})", re.IGNORECASE)
_FINITE = re.compile(
    r"(?<!\w)(?:khi|lúc|do|thường|sẽ|cần|được|người) (?:\w+ ){0,2}(?:chủ trì|điều hành|chủ tọa)", re.IGNORECASE
)
"""Before a chair's verb: a clause of time, a habit or a plan, not what is reported."""

_AT = re.compile(rf"(?<!\w)(?:tại|ở|trong|trước){_FILL}", re.IGNORECASE)
_SAID = re.compile(
    r"(?<!\w)(?:phát biểu|nói|cho biết|cho hay|khẳng định|thông tin|nêu|chia sẻ|nhấn mạnh|đưa ra|đề cập|như vậy|như thế"
    r"|công bố|trả lời|báo cáo|kết luận|đề nghị|kiến nghị|yêu cầu|ý kiến|cảnh báo|nhận định"
    r"|chỉ đạo|tuyên bố|thừa nhận|phản ánh|trao đổi|bày tỏ|trình bày|lưu ý|cho rằng|đề xuất|đánh giá|như trên)"
    r"(?!\w)[^,;:\n]{0,60}$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"\W{{0,3}}(?:{NEWS_NAME})?(?:[^,;:\n]{{1,40}}(?:,\s?|(?<=\d)\s|(?<=nay)\s))?"
    r"(?:(?:phát biểu|báo cáo|kết luận|chia sẻ|trả lời|thông tin|cũng|và)(?: [^\s,;:]+){0,3} )?"
    r"(?:tại|trong)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_BARRED = re.compile(
    r"(?<!\w)(?:sau|sau khi|trước|trước khi|trước thềm|kể từ|hoãn|hủy|bên lề|bên ngoài|khuôn khổ|chuẩn bị(?: cho)?"
    r"|(?:ban|công tác|việc|kế hoạch|không|chưa|kinh phí|chi phí|đề nghị|yêu cầu|đề xuất|kêu gọi|xin|thường) tổ chức"
    r"|họp báo(?: \w+){0,2}|chuyến (?:thăm|công tác|đi)[^.\n]{0,60}(?:tham dự|dự)"
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
    r"(?<!\w)(?:sau khi|trước khi|từ khi|từ (?:ngày|tháng|năm)|nhân chuyến|nhân dịp|nếu"
    r"|khi(?! (?:chủ trì|phát biểu|dự|tham dự)))(?!\w)"
    r"[^,;:\n]{0,90}$|(?<!\w)từ (?:năm|tháng) [\d/-]+,[^;:\n]{0,60}$",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|kêu gọi|từng)(?: [^,.;:\n]{3,60})? (?:(?:tổ chức|mở|triệu tập|có) (?:một |các )?)?$",
    re.IGNORECASE,
)
"""Before what somebody is asked to hold, or once held; told of the verb's own subject it is no report."""

_SUBJECT_GAP = 14
"""Code points between the start of a clause and the meeting that is its subject: "Cũng trong", "Phiên khai mạc"."""

_CLAUSE = r"(?:[^.;\n]|(?<=TP)\.|(?<=Tp)\.|(?<=[QPTH])\.|(?<=\d)\.(?=\d))"
_AFTER = re.compile(
    rf"(?!{_CLAUSE}{{0,140}}?(?<!\w)(?:dự kiến|để thảo luận|dự định)(?!\w))"
    rf"{_CLAUSE}{{0,140}}?(?<!\w)(?:diễn ra|bắt đầu|khai mạc|bế mạc|kết thúc|thành công"
    r"|(?:đã|vừa) (?:\w+ )?(?:bầu|thông qua|thống nhất|đi đến|quyết định|xem xét|thảo luận|kiện toàn|cho ý kiến|nghe"
    r"|đánh giá|biểu quyết|bàn|tập trung|góp ý|thu hút|công bố|trao)"
    rf"|(?:được|do {_CLAUSE}{{3,120}}?) (?:tổ chức|chủ trì))(?!\w)"
)
_BY = re.compile(
    rf"(?<!\w)do (?P<by>{_CLAUSE}{{3,160}}?)(?:,| đã| đồng| vừa)? ?(?:phối hợp|tổ chức|chủ trì|đăng cai)(?!\w)"
)
_TAKES_PLACE = re.compile(r",?\s(?:được |vừa |đã |vừa được )?(?:diễn ra|tổ chức|khai mạc|bế mạc)(?!\w)")


@dataclass(frozen=True, slots=True)
class Frame:
    """What one sentence says of a meeting; stretches are half-open in the view's text, None where it says nothing.

    Attributes:
        evidence: How it reports the meeting.
        organizer: The organiser as printed.
        place: The place as printed.
        opens: Whether the sentence opens with the meeting as its scene: "Chiều 6/10, tại hội nghị …".
        said: Whether something is said to be said there: "… cho biết như vậy tại hội nghị …".
        told: Whether it is said right behind its name to take place: "do … tổ chức", "diễn ra ở …".
    """

    evidence: Evidence
    organizer: Stretch | None
    place: Stretch | None
    told: bool
    opens: bool = False
    said: bool = False


_CEREMONY = re.compile(r"(?:tại|dự|trong|khuôn khổ)\s(?:buổi lễ|sự kiện|buổi \w+|lễ (?:\w+ ){0,2}\w+)", re.IGNORECASE)
VERBS = {  # what takes each up again where it is a meeting: a driver also works at a company
    "làm việc với": re.compile(r"(?:buổi|cuộc) làm việc", re.IGNORECASE),
    "làm việc tại": re.compile(r"(?:buổi|cuộc) làm việc", re.IGNORECASE),
    "tiếp xúc cử tri": re.compile(r"(?:buổi|hội nghị) (?:tiếp xúc|gặp gỡ)", re.IGNORECASE),
    "họp": re.compile(r"(?:cuộc|phiên|buổi|kỳ) họp|họp phiên|hội nghị", re.IGNORECASE),
    "họp báo": re.compile(r"họp báo", re.IGNORECASE),
    "gặp mặt": re.compile(r"(?:buổi|cuộc) (?:gặp mặt|gặp gỡ|họp mặt)", re.IGNORECASE),
    "khai trương": _CEREMONY,
    "khánh thành": _CEREMONY,
    "khởi công": _CEREMONY,
    "động thổ": _CEREMONY,
    "thông xe": _CEREMONY,
    "công bố quyết định": _CEREMONY,
    "công bố các quyết định": _CEREMONY,
    "trao quyết định": _CEREMONY,
}
_NOT_VERB = re.compile(
    r"(?<!\w)(?:khi|dự|đi|phòng|khách|lúc|giờ|tại|trong|không|chưa|nhóm|quốc|từng|bận|đang) $", re.IGNORECASE
)


def read_frame(text: str, sentence: Stretch, name: EventName) -> Frame | None:
    """What `sentence` says of the meeting that it names; None where it does not report it."""
    evidence = _evidence(text, sentence, name)
    if evidence is None:
        return None
    subject, place = prelude(text, sentence)
    by = _BY.search(text, name.end, min(sentence[1], name.end + 240)) or _BY.search(text, name.start, sentence[1])
    if by:
        organizer = organisation(text, by.start("by"), by.end("by"))
    else:
        organizer = None
        if evidence == "held" and subject < name.start:
            organizer = subject_organisation(text, subject, name.start, has_place=place is not None)
        organizer = organizer or owner(text, name, sentence[1])
    before = text[sentence[0] : name.start]
    opens = name.start - sentence[0] <= _BEFORE and _OPENING.fullmatch(before) is not None
    said = _SAID.search(before[-_BEFORE:]) is not None
    place = place or place_after(text, name.end, sentence[1])
    told = by is not None or _TAKES_PLACE.match(text, name.end, sentence[1]) is not None
    return Frame(evidence, organizer, place, told, opens, said)


def _evidence(text: str, sentence: Stretch, name: EventName) -> Evidence | None:
    begin = max(sentence[0], name.start - _BEFORE)
    before = text[begin : name.start].rstrip("“\"‘'")
    if _is_quoted(text, sentence[0], name.start):
        return None
    if _BARRED.search(before) or _SUBORDINATE.search(before) or _BACKGROUND.match(text, sentence[0]):
        return None
    if (name.noun in VERBS or _HELD.search(before)) and _ORDERED.search(before):
        return None
    if _HELD.search(before) or (_HAS.search(before) and text.startswith(_MEETING_WORDS, name.start)):
        return "held"
    if name.noun in VERBS and not _NOT_VERB.search(before) and not _AT.search(before):
        return "held" if VERBS[name.noun].search(text, name.end - len("họp")) else None
    if _is_subject(text, sentence, name) and _AFTER.match(text, name.end, sentence[1]):
        return "held"
    if _CHAIRED.search(before):
        return "held" if _FINITE.search(before) is None else "attended"
    if _ATTENDED.search(before):
        return "attended"
    return "at" if _AT.search(before) else None


_CLOSING = re.compile(r"\"\s?(?:[,.;:–-]|\s(?:ông|bà|anh|chị)\s)")
"""A quotation mark that closes what an earlier sentence opened."""


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a place stands in somebody's words: behind a quotation mark that is not closed before it."""
    before = text[start:at].rstrip(" '‘").removesuffix("“").removesuffix('"')
    if before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1 and not _CLOSING.match(before, before.rfind('"'))


def _is_subject(text: str, sentence: Stretch, name: EventName) -> bool:
    begin, _ = prelude(text, sentence)
    last = max(begin, *(text.rfind(mark, sentence[0], name.start) + 1 for mark in ",;:)–-"))
    gap = text[last : name.start]
    return len(gap) <= _SUBJECT_GAP and not any(word.search(gap) for word in (_AT, _ATTENDED, _CHAIRED))
