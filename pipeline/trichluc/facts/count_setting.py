"""By whom and when: the unit that a count's sentence is about, and the time that it speaks of.

Both are read from what stands before the number, nearest first. A slot that nothing in the neighbourhood fills is None:
the article's main unit or year is never assumed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from trichluc.facts.context import Context
from trichluc.facts.count_status import bounds_of, today_of
from trichluc.records import CountStatus, DateFact, EventFact, UnitFact

REACH = 1200
"""How far back a sentence may take up the time of one before it, in code points: a long paragraph."""

_REVIEWS = frozenset({"sơ kết", "tổng kết", "giao ban", "kỳ họp", "đại hội"})
"""Meetings whose reports go on speaking of the time that they look back on; elsewhere a time ends with its sentence."""

_OF_A_PAPER = re.compile(r"(?:[-/][A-ZĐƯ]{2,}[\w-]{0,16}|\bsố \d{1,5})[,;]? \(?$")
_ASIDE = re.compile(r"(?i:so với|cùng kỳ|so cùng kỳ|của|sinh|khóa [\dIVXL]{1,5},|hội đồng nhân dân [^,;.]{0,24},) $")
_AHEAD = re.compile(
    r"(?i:triển khai|phương hướng|kế hoạch|trọng tâm|đề ra|phấn đấu|mục tiêu|dự kiến|nhiệm vụ, giải pháp)"
    r"(?:(?!(?i:tổng kết|sơ kết|kết quả|đánh giá))[^.;\n]){0,48}$"
)
_LONG = re.compile(r"\d{4}|\d{4}-\d\d|[\d-]{4,10}/[\d.-]{2,10}")
_HONOURED = re.compile(r"(?i:tặng|khen|suy tôn|trao|bầu|đề nghị|tham dự|có mặt|điểm cầu)(?!\w)")
_CLAUSE_START = re.compile(r"(?:^|[\n.;:,“\"–-]|\b(?i:năm|nay|do|qua|rồi|mà)(?: \d{4}[,;]?)?) {0,4}$")
_AT_THE_MEETING = re.compile(
    r"(?i:tham dự|dự hội nghị|dự đại hội|có mặt|ý kiến|nhân dịp này|dịp này|trao|tặng|bầu|biểu quyết|điểm cầu|phiếu"
    r"|tại (?:hội nghị|đại hội|buổi lễ|kỳ họp))"
)


@dataclass(frozen=True)
class Setting:
    """The times and the acting units of an article, in order of place.

    Attributes:
        times: Start and EDTF value of each date that times what is told; dates of papers are left out.
        past: Those of the times that no plan stands before: what is done is not dated by a task.
        actors: Start and canonical name of each naming of a unit that may be a subject.
        spans: Those past times that are no single day and that a report of a review goes on speaking of.
        meeting: When the reported meeting was held.
        today: The ISO day from which the article looks back and ahead.
    """

    times: tuple[tuple[int, str], ...]
    past: tuple[tuple[int, str], ...]
    spans: tuple[tuple[int, str], ...]
    actors: tuple[tuple[int, str], ...]
    meeting: str | None
    today: str | None


def read_setting(
    context: Context, dates: Sequence[DateFact], units: Sequence[UnitFact], events: Sequence[EventFact]
) -> Setting:
    """Read them once for an article."""
    text = context.text
    times, past, actors = [], [], []
    for date in dates:
        start = context.view.from_source(date.start)
        aside = _OF_A_PAPER.search(text, max(0, start - 32), start) or _ASIDE.search(text, max(0, start - 48), start)
        if date.value is not None and not aside:
            times.append((start, date.value))
            if not _AHEAD.search(text, max(0, start - 80), start):
                past.append((start, date.value))
    for unit in units:
        for place in (unit.start, *(mention.start for mention in unit.mentions)):
            start = context.view.from_source(place)
            if start == 0 or _CLAUSE_START.search(text, max(0, start - 16), start):
                actors.append((start, unit.name))
    meeting = next((event.date for event in events if event.date is not None), None)
    looks_back = any(event.event_type in _REVIEWS for event in events)
    spans = tuple(sorted((start, value) for start, value in past if looks_back and _LONG.fullmatch(value)))
    today = today_of(context, dates, events)
    return Setting(tuple(sorted(times)), tuple(sorted(past)), spans, tuple(sorted(actors)), meeting, today)


def period_of(start: int, end: int, status: CountStatus, context: Context, setting: Setting) -> str | None:
    """The last date before the number in its sentence, else its meeting's, else the time still spoken of."""
    begin, last = context.sentence_at(start)
    own = _last_in(setting.past if status == "actual" else setting.times, begin, start)
    if own is not None and _fits(own, status, setting.today):
        return own
    if setting.meeting is not None and _AT_THE_MEETING.search(context.text, max(begin, start - REACH), start):
        return setting.meeting
    following = bisect_left(setting.times, (end, ""))
    if following < len(setting.times) and setting.times[following][0] < min(last, end + 80):
        return setting.times[following][1]
    spoken = _last_in(setting.spans, max(0, begin - REACH), begin)
    return spoken if spoken is not None and _fits(spoken, status, setting.today) else None


def _fits(value: str, status: CountStatus, today: str | None) -> bool:
    """Whether what is done is not dated to come, nor what is planned dated gone by."""
    bounds = bounds_of(value)
    if today is None or bounds is None:
        return True
    return bounds[0] <= today if status == "actual" else bounds[1] >= today


def actor_of(start: int, context: Context, setting: Setting) -> str | None:
    """The last unit before the number that opens a clause of its sentence; those honoured have done nothing here."""
    begin = max(context.sentence_at(start)[0], start - REACH)
    if _HONOURED.search(context.text, begin, start):
        return None
    return _last_in(setting.actors, begin, start)


def _last_in(places: Sequence[tuple[int, str]], begin: int, end: int) -> str | None:
    index = bisect_right(places, (end, "")) - 1
    return places[index][1] if index >= 0 and places[index][0] >= begin else None
