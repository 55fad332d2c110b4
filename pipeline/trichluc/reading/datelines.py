"""The site's own line with the day of publication, at the top of a page."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from trichluc.lexicons import table

HEAD_LINES = 6
"""A dateline stands among the first lines of a page; further down a date is part of the report."""

HEAD_LINES_OF_DAYS = 3
"""The same for one that gives no hour."""

MAX_DATELINE = 100
"""Longest dateline, in code points."""

EARLIEST = 1990
"""No page was published before this year; a day without an hour that is earlier is one of history."""

_LABEL = (
    r"(?:ngày )?(?:đăng|cập nhật|xuất bản|phát hành|đưa tin|gửi|tạo)(?: (?:tin|bài))?(?: (?:ngày|lúc|vào))?"
    r"|(?:thời gian|giờ) (?:đăng|cập nhật)(?: (?:tin|bài))?"
)
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|cn)"
_DAY = r"(?P<day>\d{1,2})(?: ?[/.-] ?| tháng )(?P<month>\d{1,2})(?: ?[/.-] ?| năm |, )(?P<year>\d{4})(?!\d)"
_PERIOD = r"(?: ?(?:AM|PM|SA|CH)\b)?"
_TIME = rf"(?:\d{{1,2}} ?[:hg] ?\d{{2}}(?::\d{{2}})?(?: ?phút)?{_PERIOD})"
_PLACE = "|".join(re.escape(row["name"]) for row in table("places"))
_DATELINE = re.compile(
    rf"(?:(?P<label>{_LABEL}) ?:? ?)?(?:(?P<early>{_TIME}) ?[,|–-]? ?)?(?:(?P<place>{_PLACE}), ?)?"
    rf"(?:(?P<weekday>{_WEEKDAY}) ?[,|–-]? ?)?(?P<named>ngày )?{_DAY}"
    rf"(?: ?[,|–-]? ?(?:lúc )?(?P<late>{_TIME}))?"
    r" ?[\[(]? ?(?:(?:GMT|UTC) ?(?P<zone>[+-] ?\d{1,2})(?::?00)?)? ?[\])]?(?P<rest> ?\| ?.{0,60})?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,2}) ?[:hg] ?(\d{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline stands, and when it says the page was published: a day, or a moment where it has an hour."""

    start: int
    end: int
    published: date


def find_dateline(lines: list[tuple[int, int]], text: str) -> Dateline | None:
    """The dateline of a page.

    Args:
        lines: Spans of the page's lines, without the white space around them.
        text: The page.
    """
    filled = [line for line in lines if line[0] < line[1]]
    for number, (start, end) in enumerate(filled[:HEAD_LINES]):
        match = _match(text, start, end)
        if match is None:
            continue
        if match["early"] or match["late"]:
            published: date | None = _moment(match)
        elif number < HEAD_LINES_OF_DAYS and _is_sites_own(match) and len(_days(filled, text)) == 1:
            published = _day(match)
        else:
            continue
        if published:
            return Dateline(start, end, published)
    return None


def _match(text: str, start: int, end: int) -> re.Match[str] | None:
    if end - start > MAX_DATELINE:
        return None
    return _DATELINE.fullmatch(" ".join(text[start:end].split()))


def _is_sites_own(match: re.Match[str]) -> bool:
    """Whether a line without an hour is no heading of a report: "Ngày 30/4/1975" may well be one."""
    if match["rest"]:
        return bool(match["label"] or match["weekday"])
    return bool(match["label"] or match["weekday"] or match["place"] or not match["named"])


def _days(lines: list[tuple[int, int]], text: str) -> set[date | None]:
    """The days that stand on lines of their own: several are the headings of a chronicle."""
    return {_day(match) for line in lines if (match := _match(text, *line))}


def _day(match: re.Match[str]) -> date | None:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return day if day.year >= EARLIEST else None


def _moment(match: re.Match[str]) -> datetime | None:
    clock = match["early"] or match["late"]
    found = _CLOCK.match(clock)
    assert found is not None  # noqa: S101
    hour = int(found[1])
    if clock[-2:].upper() in {"PM", "CH"} and hour < 12:
        hour += 12
    offset = int((match["zone"] or "+7").replace(" ", ""))
    try:
        zone = timezone(timedelta(hours=offset))
        return datetime(int(match["year"]), int(match["month"]), int(match["day"]), hour, int(found[2]), tzinfo=zone)
    except ValueError:
        return None
