"""Intervals and lists of calendar expressions: what one member leaves out, the other gives."""

import re
from dataclasses import replace
from itertools import pairwise

from trichluc.lexicons import mapping
from trichluc.mentions.dates.calendar import Moment
from trichluc.mentions.dates.points import (
    GAP,
    LEAD,
    YEAR4,
    Point,
    any_of,
    read_bare_month,
    read_day,
    read_month,
    read_part_of_year,
    read_year,
)
from trichluc.mentions.dates.surroundings import may_be_share

_FLAGS = re.IGNORECASE
_TO = r"(?:cho\s{1,2})?(?:đến|tới)(?:\shết)?"
_FROM = re.compile(rf"từ{GAP}", _FLAGS)
_JOIN = re.compile(rf"{GAP}(?:(?<!\n)[-–—−](?!\n)|,?{GAP}{_TO}|rạng(?=\s)){GAP}(?:hết\s)?", _FLAGS)
_NOW = re.compile(
    rf"{GAP}(?:,{GAP})?(?:cho\s)?(?:đến|tới)\s{{1,2}}(?:hiện\s)?nay(?!\w)|\s{{1,2}}trở\slại\sđây(?!\w)", _FLAGS
)
_OPEN_START = re.compile(r"đầu\snăm(?:\snay)?(?=\s{1,2}(?:đến|tới))", _FLAGS)
_DAY_ALONE = re.compile(r"(?P<day>\d{1,2})(?!\d|[/.,]\d|%)", _FLAGS)
_MONTH_ALONE = re.compile(r"(?P<month>\d{1,2})(?!\d|[.,]\d|%)", _FLAGS)
_YEAR_ALONE = re.compile(rf"(?P<year>{YEAR4})(?![.,]\d|/\d|%)", _FLAGS)
_NUMBER = any_of([*mapping("month_names")])
_SPAN_HEAD = (
    rf"(?:(?:đầu|giữa|cuối)\s{{1,2}}nhiệm|(?:nhiệm))\skỳ|(?:giai\s?đoạn|thời\s?kỳ|niên\skhóa|mùa\sgiải|khóa)(?:\s{{1,2}}(?:\d{{1,2}}|{_NUMBER})\snăm)?"
    rf"|năm\s(?:học|tài\schính|ngân\ssách)|(?<![\d.,])\d{{1,2}}{GAP}năm(?:\squa)?|(?<!\w){_NUMBER}\s{{1,2}}năm(?:\squa)?|(?:những\s)?năm"
)
_ORDINAL = r"(?:(?:\s(?:lần\s)?thứ)?\s(?:[IVXL]{1,6}|\d{1,2})(?!\w))?"
_YEARS = re.compile(
    rf"(?:(?P<head>{_SPAN_HEAD}){_ORDINAL}{GAP}[,:]?{GAP}(?P<open>\()?{GAP}(?:từ\s{{0,2}}(?:năm\s{{0,2}})?)?|(?P<tu>từ{GAP}))?"
    rf"(?:năm{GAP})?(?P<first>{YEAR4}){GAP}(?P<join>[-–—−/]|{_TO}){GAP}(?:(?:đầu|giữa|cuối|hết)\s)?(?:năm{GAP})?(?P<last>{YEAR4})(?![.,]\d|[/-]\d)"
    r"(?(open)\s{0,2}\))?",
    _FLAGS,
)
_SEASON = re.compile(
    rf"(?:mùa\s(?:giải|bóng)|năm\shọc|niên\skhóa|năm\stài\schính|giai\s?đoạn|nhiệm\skỳ){GAP}(?P<first>{YEAR4})\s?[/–-]\s?(?P<last>\d\d)(?![\d.,/-])",
    _FLAGS,
)
_COUNTED_YEARS = re.compile(
    rf"(?:\d{{1,2}}|{_NUMBER}){GAP}năm(?:\squa)?{GAP}[,:(]?{GAP}(?P<years>{YEAR4}(?:{GAP}(?:,|và){GAP}{YEAR4}){{1,6}})\)?(?![.,]\d)",
    _FLAGS,
)
_LIST = re.compile(
    rf"(?P<days>\d{{1,2}}(?:{GAP}(?:,|;|và|&){GAP}(?:ngày{GAP})?\d{{1,2}}(?![\d/.-])){{0,6}}){GAP}(?:,|và|&){GAP}(?:ngày{GAP})?(?=\d)",
    _FLAGS,
)
_DAY_AND_MONTH = rf"\d{{1,2}}[/-]\d{{1,2}}(?![\d/.-]|{GAP}(?:%|tỷ|tỉ|triệu))"
_NEXT_MEMBER = rf"{GAP}(?:[,;](?:{GAP}(?:và|&))?|và|&|hoặc){GAP}(?:ngày{GAP})?"
_DAYS_OF_MONTHS = re.compile(
    rf"(?P<days>{_DAY_AND_MONTH}(?:{_NEXT_MEMBER}{_DAY_AND_MONTH}){{0,12}}){_NEXT_MEMBER}(?=\d{{1,2}}[/-]\d)", _FLAGS
)
_MEMBER = re.compile(r"(?P<day>\d{1,2})[/-](?P<month>\d{1,2})")
_MONTHS_LIST = re.compile(
    rf"tháng{GAP}(?P<months>\d{{1,2}}(?:{GAP}(?:,|và|&){GAP}\d{{1,2}}(?![\d/.-])){{0,5}}){GAP}(?:,|và|&){GAP}(?=\d)",
    _FLAGS,
)
_LAST_MONTH = re.compile(
    rf"(?P<month>\d{{1,2}})(?:[^\S\n]{{0,2}}[/.–-][^\S\n]{{0,2}}|\s{{1,2}})(?:năm\s{{0,2}})?(?P<year>{YEAR4})(?![/.,]\d)",
    _FLAGS,
)
_DIGITS = re.compile(r"\d+")


def read_years(text: str, at: int) -> Point | None:
    """Read "giai đoạn 2016-2018", "nhiệm kỳ X (2015 – 2020)", "3 năm 2016-2018", "2021 – 2025"."""
    counted = _COUNTED_YEARS.match(text, at)
    if counted:
        years = [int(digits) for digits in _DIGITS.findall(counted["years"])]
        if _consecutive(years):
            return Point(counted.end(), Moment(years[0]), Moment(years[-1]), "years")
    match = _YEARS.match(text, at)
    if not match:
        return _read_season(text, at)
    first, last = int(match["first"]), int(match["last"])
    if not first < last <= first + 150:
        return None
    if match["join"] == "/" and (last != first + 1 or first < 1900):  # a school year; flights and trains are paired too
        return None
    bare = match["head"] is None and match["tu"] is None
    return Point(match.end(), Moment(first), Moment(last), "years-bare" if bare else "years", bare=bare)


def _read_season(text: str, at: int) -> Point | None:
    """Read "mùa giải 2019/20", "giai đoạn 2021-25"."""
    match = _SEASON.match(text, at)
    if not match:
        return None
    first = int(match["first"])
    last = first - first % 100 + int(match["last"])
    return Point(match.end(), Moment(first), Moment(last), "years") if first < last <= first + 20 else None


def read_open(text: str, at: int) -> Point | None:
    """Read "từ năm 2016 đến nay", "giai đoạn 2016 đến nay"; "từ đầu năm đến nay" with an unknown year."""
    start = _FROM.match(text, at)
    if not start:
        return None
    point = _member(text, start.end())
    if point is None:
        early = _OPEN_START.match(text, start.end())
        point = Point(early.end(), Moment(None), None, "year") if early else None
    now = _NOW.match(text, point.end) if point else None
    if not point or not now or point.last is not None:
        return None
    return replace(point, end=now.end(), rule="open" if point.first != Moment() else "year-to-date", bare=False)


def read_range(text: str, at: int) -> Point | None:
    """Read "từ ngày 3 đến 5/10/2018", "16/10/1948 - 16/10/2018", "từ tháng 01 đến hết tháng 6/2019"."""
    start = _FROM.match(text, at)
    begin = start.end() if start else at
    for first in _firsts(text, begin, told=start is not None):
        join = _JOIN.match(text, first.end)
        last = _member(text, join.end(), told=first.first.month is not None) if join else None
        if not join or not last or (first.bare and last.bare and not start and last.first.month is None):
            continue
        dashed = text[join.start() : join.end()].strip() in "-–—−"
        if dashed and last.rule == "month-bare" and "-" in text[join.end() : last.end]:
            continue  # "từ 1-3-2016" is one day
        joined = _join(first, last, told=start is not None)
        if joined:
            bare = first.bare and not start and last.first.year is None
            return Point(last.end, joined[0], joined[1], "range", bare, last.shift or first.shift)
    return None


def _firsts(text: str, at: int, *, told: bool) -> list[Point]:
    """Readings of an interval's first member, the fullest first; a lone number only where "từ" or "ngày" leads it."""
    points = [_member(text, at)]
    lead = LEAD.match(text, at)
    start = lead.end() if lead else at
    day = _DAY_ALONE.match(text, start)
    if day:
        points.append(Point(day.end(), Moment(day=int(day["day"])), None, "day", bare=start == at and not told))
    month = _MONTH_ALONE.match(text, at) if told else None
    if month:
        points.append(Point(month.end(), Moment(month=int(month["month"])), None, "month", bare=True))
    return [point for point in points if point is not None]


def _member(text: str, at: int, *, told: bool = False) -> Point | None:
    point = read_day(text, at) or read_part_of_year(text, at)
    point = point or read_month(text, at, told=told) or read_bare_month(text, at)
    if point is None:
        point = read_year(text, at)
    if point is None:
        year = _YEAR_ALONE.match(text, at)
        point = Point(year.end(), Moment(int(year["year"])), None, "year", bare=True) if year else None
    return point


def _join(first: Point, last: Point, *, told: bool) -> tuple[Moment, Moment] | None:
    """Both ends, each completed from the other; None where they are no interval."""
    start, end = first.first, last.last or last.first
    if start.month is None and start.day is not None:
        start = replace(start, month=end.month)
    if (start.day is None) != (end.day is None) and not told:
        return None
    if start.month is None and end.month is not None and start.year is None:
        return None
    turned = end.year is not None and start.year is None and start.key(end.year) > end.key()
    if turned and not told:
        return None
    if start.year is None and end.year is not None:
        start = replace(start, year=end.year - turned)
    if end.year is None and start.year is not None:
        end = replace(end, year=start.year + (end.key(start.year) < start.key()))
    real = start.is_real and end.is_real
    if not real or (start.key() > end.key() and start.year is not None) or start == end:
        return None
    return start, end


def read_list(text: str, at: int) -> list[tuple[int, Point]]:
    """Read "ngày 20 và 21/8/2019": an interval where the days follow one another, else each day, with its start."""
    lead = LEAD.match(text, at)
    if lead and lead.end() > at:
        return _days_of_months(text, at, lead.end()) or _listed(text, at, _LIST.match(text, lead.end()), "days")
    bare = _LIST.match(text, at)
    if bare and (full := read_day(text, bare.end())) and full.first.year:
        return _listed(text, at, bare, "days")
    return _listed(text, at, _MONTHS_LIST.match(text, at), "months")


def _listed(text: str, at: int, match: re.Match[str] | None, kind: str) -> list[tuple[int, Point]]:
    if not match:
        return []
    final = read_day(text, match.end()) if kind == "days" else _last_month(text, match.end())
    if not final or final.first.month is None:
        return []
    spans = [m.span() for m in _DIGITS.finditer(text, *match.span(kind))]
    moments = [_listed_moment(final.first, kind, int(text[a:b])) for a, b in spans]
    if not all(moment.is_real for moment in moments):
        return []
    numbers = [
        *(m.day if kind == "days" else m.month for m in moments),
        final.first.day if kind == "days" else final.first.month,
    ]
    if _consecutive([number or 0 for number in numbers]):
        return [(at, Point(final.end, moments[0], final.first, "range"))]
    points = [(a, Point(b, moment, None, "list")) for (a, b), moment in zip(spans, moments, strict=True)]
    points[0] = (at, points[0][1])
    return [*points, (match.end(), replace(final, bare=False, rule="list"))]


def _days_of_months(text: str, at: int, start: int) -> list[tuple[int, Point]]:
    """Read "ngày 28/11, 5/12 và 2/1/2019": the last one's year, and the year before for what is later in the year."""
    match = _DAYS_OF_MONTHS.match(text, start)
    final = read_day(text, match.end()) if match else None
    if not match or not final or final.first.month is None or final.first.day is None:
        return []
    if final.first.year is None and may_be_share(final.first, text[final.end : final.end + 20]):
        return []  # "ngày 28/11, 2/3 đại biểu tán thành"
    members = list(_MEMBER.finditer(text, *match.span("days")))
    if "-" in match["days"] and all(int(member["day"]) < int(member["month"]) for member in members):
        return []  # "ngày 3-5, 7-9/10"
    points = []
    for member in members:
        day, month, year = int(member["day"]), int(member["month"]), final.first.year
        if year is not None and (month, day) > (final.first.month, final.first.day):
            year -= 1
        points.append((member.start(), Point(member.end(), Moment(year, month, day), None, "list")))
    if not all(point.first.is_real for _, point in points):
        return []
    points[0] = (at, points[0][1])
    return [*points, (match.end(), replace(final, bare=False, rule="list"))]


def _last_month(text: str, at: int) -> Point | None:
    match = _LAST_MONTH.match(text, at)
    return Point(match.end(), Moment(int(match["year"]), int(match["month"])), None, "month") if match else None


def _listed_moment(last: Moment, kind: str, number: int) -> Moment:
    return replace(last, day=number) if kind == "days" else replace(last, month=number)


def _consecutive(numbers: list[int]) -> bool:
    return len(numbers) > 1 and all(b == a + 1 for a, b in pairwise(numbers))
