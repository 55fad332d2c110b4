"""When: the time that a count's sentence speaks of.

A date that stands at the number itself dates it, else the last one before it in its sentence, else for those who attend
a meeting, vote or are honoured there its day, else the time that a report goes on speaking of. What merely is so (who
belongs to a body, what there is "hiện nay") has no time, nor has what somebody says on a day: it dates the words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from trichluc.facts.context import Context
from trichluc.facts.count_status import bounds_of, today_of
from trichluc.records import CountStatus, DateFact, EventFact

REACH = 1200
"""How far back a sentence may take up the time of one before it, in code points: a long paragraph."""

REVIEWS = frozenset({"sơ kết", "tổng kết", "giao ban", "kỳ họp", "đại hội"})
"""Meetings whose reports go on speaking of the time that they look back on; elsewhere a time ends with its sentence."""

_OF_A_PAPER = re.compile(r"(?:[-/][A-ZĐƯ]{2,}[\w-]{0,16}|\bsố \d{1,5})[,;]? \(?$")
_ASIDE = re.compile(
    r"(?i:so với|cùng kỳ|so cùng kỳ|của|sinh|chuyển sang|khóa [\dIVXL]{1,5},|hội đồng nhân dân [^,;.]{0,24},) $"
)
_TERM_OF = re.compile(
    r"(?:(?i:lần thứ|khóa) \w{1,8}|Quốc hội"
    r"|(?i:hội đồng nhân dân|HĐND|đại hội|chủ tịch|bí thư|ủy viên)[^,.;:\n]{0,60}),? \(?$"
)
"""A term behind a congress, an assembly or an office says which one it is, not when something was done."""

_AHEAD = re.compile(
    r"(?i:triển khai|phương hướng|kế hoạch(?! này)|trọng tâm|đề ra|phấn đấu|mục tiêu|dự kiến|nhiệm vụ, giải pháp)"
    r"(?:(?!(?i:tổng kết|sơ kết|kết quả|đánh giá))[^.;\n]){0,48}$"
)
_LEAD = 600
"""Code points of title and lead, whose first stretch of time is the one that a report is about."""

_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")
_LONG = re.compile(r"\d{4}|\d{4}-\d\d|[\d-]{4,10}/[\d.-]{2,10}")
_TERM = re.compile(r"\d{4}/\d{4}")
_PART_OF = re.compile(
    r"(?<!\w)(?i:gồm|bao gồm|thuộc|đại diện|đại diện cho|thay mặt|thay mặt cho|trong số"
    r"|(?<!tham dự )(?<!tham gia )(?<!có mặt )của)(?: (?:các|cả))? $"
)
_CHOSEN = re.compile(r"(?<!\w)(?i:bầu|kiện toàn|hiệp thương)(?!\w)[^.;\n]{0,160} gồm $")
_REVIEWED = re.compile(
    r"(?i:tổng kết|sơ kết|kết quả|đánh giá|nhìn lại|giao ban|kiểm điểm|thanh tra)(?!\w)[^.;\n]{0,120}$"
)
_SAYS = re.compile(
    r"(?<!\w)(?i:cho biết|cho hay|phát biểu|khẳng định|thông báo|xác nhận|họp báo|nêu|chia sẻ|thông tin|trả lời"
    r"|nhận định)(?!\w)"
)
_SOMEWHERE = re.compile(r"(?<!\w)(?i:ở|tại|trong|trên|giữa|từ)(?: (?:cả|khắp))? $")
_PLACES = re.compile(r"\d (?i:tỉnh|vùng|huyện|quận|xã|nước|quốc gia|thành phố|địa phương|miền|châu lục)(?!\w)")
_STANDING = re.compile(
    r"(?<!\w)(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?i:hiện|hiện nay|hiện có|đến nay|hiện tại)(?!\w)[^,;.\n]{0,48}$"
)
_ATTENDS = re.compile(r"(?i:đại biểu|điểm cầu|khách mời|người dự|doanh nhân)$")
_UNTIL = re.compile(r"(?i:đến|đến hết|đến cuối) $")
_OWN = re.compile(r"\)? ?\(?(?:(?i:vào|trong|của|cuối|hồi|vào cuối|tính đến) ?)?")
_AT_THE_MEETING = re.compile(
    r"(?i:tham dự|dự hội nghị|dự đại hội|có mặt|ý kiến|nhân dịp này|dịp này|trao|tặng|bầu|biểu quyết|điểm cầu|phiếu"
    r"|tại (?:hội nghị|đại hội|buổi lễ|kỳ họp))"
)


@dataclass(frozen=True)
class Setting:
    """The times of an article, in order of place.

    Attributes:
        times: Start and EDTF value of each date that times what is told; dates of papers are left out.
        past: Those of the times that no plan stands before: what is done is not dated by a task.
        spans: Those past times that are no single day and that a report goes on speaking of.
        ahead: All times that are no single day, which a plan goes on speaking of.
        terms: The terms and plans of several years, by the year that they end in.
        report: The time that the title or lead says the report is about.
        looks_back: Whether the article reports a review or has such a time.
        meeting: When the reported meeting was held.
        today: The ISO day from which the article looks back and ahead.
    """

    times: tuple[tuple[int, str], ...]
    past: tuple[tuple[int, str], ...]
    spans: tuple[tuple[int, str], ...]
    ahead: tuple[tuple[int, str], ...]
    terms: dict[str, str]
    report: str | None
    looks_back: bool
    meeting: str | None
    today: str | None


def read_setting(context: Context, dates: Sequence[DateFact], events: Sequence[EventFact]) -> Setting:
    """Read them once for an article."""
    text = context.text
    times, past = [], []
    for date in dates:
        start = context.view.from_source(date.start)
        aside = _OF_A_PAPER.search(text, max(0, start - 32), start) or _ASIDE.search(text, max(0, start - 48), start)
        if text[start : start + 8].lower() == "nhiệm kỳ":
            aside = aside or _TERM_OF.search(text, max(0, start - 80), start)
        if date.value is not None and not aside:
            times.append((start, date.value))
            if not _AHEAD.search(text, max(0, start - 80), start):
                past.append((start, date.value))
    spans = tuple(sorted((start, value) for start, value in past if _LONG.fullmatch(value)))
    ahead = tuple(sorted((start, value) for start, value in times if _LONG.fullmatch(value)))
    report = next(
        (v for start, v in spans if start < _LEAD and _REVIEWED.search(text, max(0, start - 120), start)), None
    )
    if report is not None:  # a year before the one under review is there to compare with
        spans = tuple((start, value) for start, value in spans if value[-10:].rpartition("/")[2] >= report[:4])
    return Setting(
        times=tuple(sorted(times)),
        past=tuple(sorted(past)),
        spans=spans,
        ahead=ahead,
        terms={value[5:]: value for _, value in reversed(ahead) if _TERM.fullmatch(value)},
        report=report,
        looks_back=report is not None or any(event.event_type in REVIEWS for event in events),
        meeting=next((event.date for event in events if event.date is not None), None),
        today=today_of(context, dates, events),
    )


def period_of(start: int, end: int, status: CountStatus, context: Context, setting: Setting) -> str | None:
    """When it was or is to be: the date that dates the number itself, its sentence's, the meeting's, the report's."""
    text = context.text
    begin, last = context.sentence_at(start)
    begin = max(begin, start - REACH)
    if _CHOSEN.search(text, begin, start):
        return setting.meeting
    if _PART_OF.search(text, max(begin, start - 32), start) or _STANDING.search(text, max(begin, start - 60), start):
        return None
    if _PLACES.search(text, start, end) and _SOMEWHERE.search(text, max(begin, start - 16), start):
        return None
    if setting.meeting is not None and _ATTENDS.search(text, start, end):
        return setting.meeting
    following = _following(end, last, text, setting)
    if following is not None and _OWN.fullmatch(text, end, following[0]):
        return following[1]
    own = _last_in(setting.past if status == "actual" else setting.times, begin, start, text)
    told = own is not None and _DAY.fullmatch(own[1]) and _SAYS.search(text, own[0], start)
    if own is not None and not told and _fits(own[1], status, setting.today):
        return _term(own[1], text, own[0], status, setting)
    if setting.meeting is not None and _AT_THE_MEETING.search(text, begin, start):
        return setting.meeting
    if following is not None and following[0] < end + 80:
        return following[1]
    return _spoken(begin, status, text, setting)


def _spoken(begin: int, status: CountStatus, text: str, setting: Setting) -> str | None:
    """The time still spoken of: of a report the last one told, elsewhere that of the paragraph."""
    places = setting.spans if status == "actual" else setting.ahead
    spoken = _last_in(places, max(0, begin - REACH), begin, text)
    goes_on = spoken is not None and (setting.looks_back or "\n" not in text[spoken[0] : begin])
    if spoken is not None and goes_on and _fits(spoken[1], status, setting.today):
        return spoken[1]
    return setting.report if status == "actual" and setting.looks_back else None


def _following(end: int, last: int, text: str, setting: Setting) -> tuple[int, str] | None:
    """The next date behind the number in its sentence."""
    index = bisect_left(setting.times, (end, ""))
    return setting.times[index] if index < len(setting.times) and setting.times[index][0] < last else None


def _term(value: str, text: str, at: int, status: CountStatus, setting: Setting) -> str:
    """A goal "đến năm 2025" of a term or plan that ends then is one of the whole term."""
    if status != "target" or not _UNTIL.search(text, max(0, at - 16), at):
        return value
    return setting.terms.get(value[:4], value)


def _fits(value: str, status: CountStatus, today: str | None) -> bool:
    """Whether what is done is not dated to come, nor what is planned dated gone by."""
    bounds = bounds_of(value)
    if today is None or bounds is None:
        return True
    return bounds[0] <= today if status == "actual" else bounds[1] >= today


def _last_in(places: Sequence[tuple[int, str]], begin: int, end: int, text: str) -> tuple[int, str] | None:
    """The last date of a stretch; one in brackets that are closed again gives way to the one before them."""
    index = bisect_right(places, (end, "")) - 1
    for at in (index, index - 1):
        if at < 0 or places[at][0] < begin:
            break
        alone = at == 0 or places[at - 1][0] < begin
        if alone or not _bracketed(text, max(begin, places[at][0] - 40), places[at][0], end):
            return places[at]
    return None


def _bracketed(text: str, begin: int, at: int, end: int) -> bool:
    """Whether brackets that open between `begin` and `at` are closed again before `end`."""
    closed = text.find(")", at, end)
    return closed >= 0 and "(" not in text[at:closed] and "(" in text[begin:at]
