"""Single calendar expressions, read at one place of the text: a day, a month, a year, a quarter, a part of a year.

Every pattern has bounded quantifiers only, so reading at a place costs a bounded time.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace

from trichluc.lexicons import lines, mapping, table
from trichluc.mentions.dates.calendar import NOTHING, Moment, Shift, Unit, full_year, month_number

_FLAGS = re.IGNORECASE
GAP = r"(?:[^\S\n]{0,3}\n?[^\S\n]{0,3})"
"""Free space with at most one line break: what stands in another paragraph is another expression."""

_BEFORE_YEAR = r"(?:[,/–-]|\.(?=\d))"
"""What may part a month from its year; a full stop before a space ends the sentence: "hồi tháng 10. Năm 1971 …"."""

_JOINED = r"(?:\s?/\s{0,2}|[^\S\n]{0,2}[–-][^\S\n]{0,2}|\.)"


def any_of(phrases: tuple[str, ...] | list[str]) -> str:
    """An alternation of phrases, longest first, with free space between their words."""
    longest = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(r"\s{1,2}".join(map(re.escape, phrase.split())) for phrase in longest) + ")"


PART_OF_DAY = any_of(lines("parts_of_day"))
WEEKDAY = any_of(list(mapping("weekdays")))
DEICTIC = any_of(list(mapping("deictics")))
_TODAY = any_of([phrase for phrase, unit in mapping("deictics").items() if unit == "day"])
_MONTH_WORD = any_of([*mapping("month_names")])
_UNITS_SPELT = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SPELT_DAYS = {
    **{word: number for number, word in enumerate((*_UNITS_SPELT, "mười"), start=1)},
    **{f"mười {word}": 10 + number for number, word in enumerate(_UNITS_SPELT, start=1)},
    **{f"hai mươi {word}": 20 + number for number, word in enumerate(_UNITS_SPELT, start=1)},
    **{"mười lăm": 15, "hai mươi": 20, "hai mươi mốt": 21, "hai mươi tư": 24, "hai mươi lăm": 25},
    **{"rằm": 15, "ba mươi": 30, "ba mươi mốt": 31},
}
"""Days of the month in words, with their numbers."""

_YEAR_WORDS = (
    rf"(?:{any_of([*mapping('digit_words'), 'mười', 'mươi', 'trăm', 'nghìn', 'ngàn', 'lẻ', 'linh'])}\b\s?){{4,9}}"
)
LUNAR_YEAR = rf"{any_of(lines('lunar_stems'))}\s{{1,2}}{any_of(lines('lunar_branches'))}(?!\w)"
_NOT_BC = r"(?!\s{1,2}(?:trước\s(?:[Cc]ông\s[Nn]guyên|CN)|TCN)(?!\w))"
YEAR4 = r"(?:1\d|20)\d\d(?!\d)"
POSITION = r"(?:(?:đầu|giữa|cuối|nửa\s(?:đầu|cuối)|thượng\stuần|trung\stuần|hạ\stuần)(?:\scủa)?\s{0,2})?"
"""Words before a month or year that belong to its quote and leave its value alone."""

_LEAD = (
    rf"(?:(?:{PART_OF_DAY}\s{{1,2}})?(?:ngày\s{{1,2}})?{_TODAY}{GAP}[,(]?{GAP})?"
    rf"(?:{PART_OF_DAY}(?:{GAP}(?:và|,|-|–){GAP}{PART_OF_DAY})?{GAP})?"
    rf"(?:(?:(?:ngày|hôm){GAP})?{WEEKDAY}(?:\s{{1,2}}(?:tuần\s{{1,2}}(?:này|trước|sau|tới|qua)|(?:đầu|cuối)\s{{1,2}}tuần))?{GAP}[,(–-]?{GAP})?"
    rf"(?:ngày(?:\sliên\stiếp)?|hôm)?{GAP}(?:(?:mùng|mồng){GAP})?"
)
LEAD = re.compile(_LEAD, _FLAGS)
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?:{_JOINED}(?P<month>\d{{1,2}})(?:{_JOINED}(?P<year>\d{{4}}|\d\d)(?!\d|[/-][\d\w])"
    rf"|\s{{1,2}}năm\s{{0,2}}(?P<year1>{YEAR4})|(?!\d|[/.]\d| ?/ ?\d|-\d{{4}}|/[^\W\d_]|,\d))"
    rf"|{GAP}(?:tháng|thg){GAP}(?P<month2>\d{{1,2}}(?!\d)|{_MONTH_WORD}(?!\w))"
    rf"(?:{GAP}{_BEFORE_YEAR}?{GAP}(?:năm{GAP}(?:{LUNAR_YEAR}\s{{0,2}}\(?)?)?(?P<year2>{YEAR4})|\s{{1,2}}năm\s{{1,2}}(?P<words>{_YEAR_WORDS}))?)",
    _FLAGS,
)
_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)([-/])(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)")
_MONTH = re.compile(
    rf"{POSITION}(?:(?:tháng|thg){GAP}|(?-i:T)(?=\d\d?\s?[/-]\s?\d{{4}}))(?P<month>\d{{1,2}}(?!\d)|{_MONTH_WORD}(?!\w))"
    rf"(?:{GAP}(?:{_BEFORE_YEAR}|của)?{GAP}(?:năm{GAP})?(?P<year>{YEAR4})(?!/\d)|{GAP}/{GAP}(?P<short>\d\d)(?!\d))?",
    _FLAGS,
)
_HALF_MONTH = re.compile(r"nửa\s(?P<side>đầu|cuối)", _FLAGS)
_BARE_MONTH = re.compile(
    rf"(?P<month>\d{{1,2}})\s{{0,2}}(?P<mark>[/-])\s{{0,2}}(?P<year>{YEAR4})(?![/-]?[\d\w])", _FLAGS
)
_YEAR = re.compile(
    rf"(?:(?:đầu|giữa|cuối)\snhiệm\skỳ\s)?{POSITION}năm(?:\s(?:học|tài\schính|ngân\ssách))?{GAP}"
    rf"(?:{LUNAR_YEAR}{GAP}[,(-]?{GAP})?(?P<year>{YEAR4})(?![.,]\d){_NOT_BC}",
    _FLAGS,
)
_SPELT_DAY = re.compile(
    rf"(?:{PART_OF_DAY}\s{{1,2}})?(?:ngày|mùng|mồng|hôm)\s{{1,2}}(?:(?:mùng|mồng)\s{{1,2}})?"
    rf"(?P<day>{any_of(list(SPELT_DAYS))})\s{{1,2}}tháng\s{{1,2}}(?P<month>\d{{1,2}}(?!\d)|{_MONTH_WORD}(?!\w))"
    rf"(?:\s{{1,2}}năm\s{{1,2}}(?:(?P<year>{YEAR4})|(?P<words>{_YEAR_WORDS})))?(?<!\s)",
    _FLAGS,
)
_BARE_YEAR = re.compile(rf"(?:19|20)\d\d(?![\w/]|[.,–-]\d|\s?[–-]\s?\d|%){_NOT_BC}")
_YEAR_SPELT = re.compile(rf"{POSITION}năm\s{{1,2}}(?P<words>{_YEAR_WORDS})(?<!\s)", _FLAGS)
_DECADE = re.compile(
    rf"{POSITION}(?:(?:những|các)\s{{1,2}}năm|thập\s{{1,2}}(?:niên|kỷ)(?:\snăm)?){GAP}(?P<decade>(?:1[89]|20)?\d0)(?:'?s)?(?![\d.,/]\d|\d)"
    rf"(?P<century>\s(?:của\s)?(?:thế\skỷ\s(?:trước|XX|20)|thế\skỷ\s(?P<early>XIX|19)))?",
    _FLAGS,
)
_NUMBER = {
    **{word: int(number) for word, number in mapping("month_names").items()},
    **{str(n): n for n in range(1, 13)},
}
_OF_YEAR = (
    rf"(?:{GAP}(?:của\s)?(?:[,/.–-]{GAP})?(?:năm{GAP})?(?P<year>{YEAR4})"
    rf"|{GAP}(?:của\s)?(?P<deixis>năm\s(?:nay|ngoái|sau|trước)))"
)
_MONTHS_OF = re.compile(
    rf"(?P<number>0?[1-9](?!\d)|1[01](?!\d)|{any_of(list(mapping('month_names')))}){GAP}(?P<unit>tháng|quý)"
    rf"(?:{GAP}(?P<side>đầu|cuối){GAP}(?:của\s)?năm(?!\shọc)(?:{GAP}(?P<year>{YEAR4})|{GAP}(?P<deixis>nay|ngoái|sau))?"
    rf"|\s{{1,2}}(?P<rest>còn\slại\s)?(?:của\s)?năm{GAP}(?P<year2>{YEAR4}))(?![.,]\d)",
    _FLAGS,
)
_HALF = re.compile(
    rf"nửa{GAP}(?P<side>đầu|cuối|sau){GAP}(?:của\s)?năm(?:{GAP}(?P<year>{YEAR4})|{GAP}(?P<deixis>nay|ngoái|sau))?",
    _FLAGS,
)
_QUARTER = re.compile(
    rf"{POSITION}(?:quý\s{{0,3}}|(?-i:Q)(?=[1-4]\s?[/-]\s?\d{{4}}))(?P<quarter>IV|I{{1,3}}|[1-4]|đầu)(?!\w)(?:\s{{0,2}}(?:,|và|-|–|đến)\s{{0,2}}(?:quý\s)?(?P<last>IV|I{{1,3}}|[1-4])(?!\w))?"
    rf"(?:{_OF_YEAR})?",
    _FLAGS,
)
_SHIFTED_DAY = re.compile(
    rf"(?:{PART_OF_DAY}\s{{1,2}})?ngày{GAP}(?P<day>\d{{1,2}})\s{{1,2}}tháng\s{{1,2}}(?P<deixis>này|trước|tới|sau|qua)(?!\w)",
    _FLAGS,
)
_DEICTIC = re.compile(
    rf"(?:(?:ngày|{PART_OF_DAY}|đầu|giữa|cuối)\s{{1,2}})?(?:(?P<weekday>{WEEKDAY})\s{{1,2}})?(?P<phrase>{DEICTIC})(?!\w)",
    _FLAGS,
)
_OTHER_YEAR = re.compile(r"\s{1,2}năm\s{1,2}(?P<deixis>nay|ngoái|trước|sau)(?!\w)", _FLAGS)
_LUNAR = re.compile(
    rf"(?:{PART_OF_DAY}{GAP})?(?:ngày{GAP})?(?:"
    rf"(?:(?:mùng|mồng){GAP})?(?:\d{{1,2}}|{_MONTH_WORD}){GAP}(?:tháng{GAP}(?:giêng|chạp)|tết)"
    rf"|rằm\s{{1,2}}tháng{GAP}(?:giêng|chạp|\d{{1,2}}|{_MONTH_WORD})"
    rf"|tháng{GAP}(?:giêng|chạp)"
    rf"|(?:(?:mùng|mồng){GAP})?\d{{1,2}}(?:{_JOINED}|{GAP}tháng{GAP})(?:\d{{1,2}}|{_MONTH_WORD})"
    rf"(?:(?:{_JOINED}|{GAP}năm{GAP}){YEAR4})?{GAP}(?:\(\s?)?(?:âm\slịch|(?:ÂL|AL)(?!\w))"
    rf")(?:{GAP}(?:năm{GAP})?{LUNAR_YEAR}(?:{GAP}[(-]?{GAP}{YEAR4}\)?)?)?(?!\w)|năm\s{{1,2}}{LUNAR_YEAR}(?!{GAP}[,(-]?{GAP}\d)",
    _FLAGS,
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "ĐẦU": 1}
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_DEICTIC_ROWS = {row["phrase"]: row for row in table("deictics")}
_YEAR_SHIFTS = {"nay": 0, "ngoái": -1, "trước": -1, "sau": 1}


@dataclass(frozen=True, slots=True)
class Point:
    """One expression as read.

    Attributes:
        end: One past its last character.
        first: The moment, or the first of an interval.
        last: The last of an interval, else None.
        rule: Name of the rule.
        bare: Whether no calendar word leads it, so that the surroundings must speak for it.
        shift: What a deictic year or month says about the unknown part.
    """

    end: int
    first: Moment
    last: Moment | None
    rule: str
    bare: bool = False
    shift: Shift | None = None


def read_day(text: str, at: int) -> Point | None:
    """Read "sáng 27/6", "Thứ Ba, ngày 22/06/2021", "ngày 02 tháng 6 năm 2021", "25.2.2019", "2019-05-25"."""
    iso = _ISO.match(text, at)
    if iso:
        moment = Moment(int(iso["year"]), int(iso["month"]), int(iso["day"]))
        return Point(iso.end(), moment, None, "day-iso") if moment.is_real else None
    lead = LEAD.match(text, at)
    start = lead.end() if lead else at
    match = _DAY.match(text, start)
    if not match:
        return None
    year = match["year"] or match["year1"] or match["year2"] or match["words"]
    month = month_number(match["month"] or match["month2"])
    bare = start == at and not (match["month2"] and year)
    moment = Moment(full_year(year) if year else None, month, int(match["day"]))
    short = bare and match["year"] is not None and len(match["year"]) == 2
    if not moment.is_real or (short and text[start : match.end()].count("/") < 2):
        return None  # "2.1.18" alone may be anything
    end = _closed(text, at, match.end())
    full = bare and match["year"] is not None
    return _shifted_year(text, Point(end, moment, None, "day-full" if full else "day", bare and not full))


def read_spelt_day(text: str, at: int) -> Point | None:
    """Read "ngày hai mươi bốn tháng bảy năm hai nghìn không trăm hai mươi"."""
    match = _SPELT_DAY.match(text, at)
    if not match:
        return None
    year = match["year"] or match["words"]
    day = SPELT_DAYS[" ".join(match["day"].casefold().split())]
    moment = Moment(full_year(year) if year else None, month_number(match["month"]), day)
    return Point(match.end(), moment, None, "day-spelt") if moment.is_real else None


def _closed(text: str, start: int, end: int) -> int:
    """Past the bracket that a lead opened: "Chiều nay (2/5)"."""
    return end + 1 if "(" in text[start:end] and text[end : end + 1] == ")" else end


def _shifted_year(text: str, point: Point) -> Point:
    """Take in "năm ngoái" and its like after a day or month without a year."""
    other = _OTHER_YEAR.match(text, point.end)
    if point.first.year is not None or not other:
        return point
    return replace(point, end=other.end(), shift=Shift("year", _YEAR_SHIFTS[other["deixis"].casefold()]))


def read_month(text: str, at: int, *, told: bool = False) -> Point | None:
    """Read "tháng 5/2021", "cuối tháng 3-2017", "tháng Tám năm 1945", "tháng 7".

    `told` says that the words before make it a month, so that "tháng ba" is one too.
    """
    match = _MONTH.match(text, at)
    if not match:
        return None
    year = match["year"] or match["short"]
    moment = Moment(full_year(year) if year else None, month_number(match["month"]))
    if not moment.is_real or (not told and not year and match["month"][0].islower()):
        return None  # "tháng hai lần" counts; a month's name alone is written "tháng Hai"
    half = _HALF_MONTH.match(text, at)
    if half and moment.month and half["side"].casefold() == "đầu":
        return Point(match.end(), replace(moment, day=1), replace(moment, day=15), "part-of-month")
    if half and moment.month and moment.year:
        last = monthrange(moment.year, moment.month)[1]
        return Point(match.end(), replace(moment, day=16), replace(moment, day=last), "part-of-month")
    return _shifted_year(text, Point(match.end(), moment, None, "month"))


def read_bare_month(text: str, at: int) -> Point | None:
    """Read "8/2018" without "tháng"."""
    match = _BARE_MONTH.match(text, at)
    moment = Moment(int(match["year"]), int(match["month"])) if match else None
    if not match or not moment or not moment.is_real:
        return None
    return Point(match.end(), moment, None, "month-bare", bare=True)


def read_year(text: str, at: int) -> Point | None:
    """Read "năm 2023", "cuối năm 2019", "năm Mậu Thân 1968", "năm hai nghìn không trăm mười chín"."""
    match = _YEAR.match(text, at)
    if match:
        return Point(match.end(), Moment(int(match["year"])), None, "year")
    spelt = _YEAR_SPELT.match(text, at)
    year = full_year(spelt["words"]) if spelt else None
    return Point(spelt.end(), Moment(year), None, "year-spelt") if spelt and year else None


def read_decade(text: str, at: int) -> Point | None:
    """Read "những năm 1990", "thập niên 80", "những năm 90 của thế kỷ XX"."""
    match = _DECADE.match(text, at)
    if not match:
        return None
    year = int(match["decade"])
    if year < 100:
        year += 1800 if match["early"] else 2000 if year < 30 and not match["century"] else 1900
    return Point(match.end(), Moment(year, decade=True), None, "decade")


def read_part_of_year(text: str, at: int) -> Point | None:
    """Read "6 tháng đầu năm 2020", "nửa cuối năm 2019", "quý I/2020", "quý III và IV/2019"."""
    return _read_months_of(text, at) or _read_quarter(text, at)


def _read_months_of(text: str, at: int) -> Point | None:
    match = _MONTHS_OF.match(text, at) or _HALF.match(text, at)
    if not match:
        return None
    groups = match.groupdict()
    number = _NUMBER[groups["number"].casefold().lstrip("0")] if groups.get("number") else 6
    if (groups.get("unit") or "").casefold() == "quý":
        number *= 3
    if number > 12:
        return None
    late = (groups["side"] or "đầu").casefold() != "đầu" or bool(groups.get("rest"))
    span = (13 - number, 12) if late else (1, number)
    return _months(match.end(), span, groups["year"] or groups.get("year2"), groups["deixis"], "part-of-year")


def _read_quarter(text: str, at: int) -> Point | None:
    match = _QUARTER.match(text, at)
    if not match or (match["quarter"].islower() and not match["year"]):
        return None
    first = _quarter(match["quarter"])
    last = _quarter(match["last"]) if match["last"] else first
    if last < first:
        return None
    deixis = match["deixis"].split()[-1] if match["deixis"] else None
    return _months(match.end(), (first * 3 - 2, last * 3), match["year"], deixis, "quarter")


def _quarter(text: str) -> int:
    return int(text) if text.isdigit() else _ROMAN[text.upper()]


def _months(end: int, span: tuple[int, int], year: str | None, deixis: str | None, rule: str) -> Point:
    known = int(year) if year else None
    shift = Shift("year", _YEAR_SHIFTS[deixis.casefold()]) if deixis else None
    return Point(end, Moment(known, span[0]), Moment(known, span[1]), rule, shift=shift)


def read_deictic(text: str, at: int) -> Point | None:
    """Read "hôm nay", "thứ 5 tuần trước", "tháng trước", "năm ngoái", "ngày 20 tháng này"."""
    day = _SHIFTED_DAY.match(text, at)
    if day:
        by = {"này": 0, "trước": -1, "qua": -1}.get(day["deixis"].casefold(), 1)
        return Point(day.end(), Moment(day=int(day["day"])), None, "deictic", shift=Shift("month", by))
    match = _DEICTIC.match(text, at)
    if not match:
        return None
    phrase = " ".join(match["phrase"].casefold().split())
    row = _DEICTIC_ROWS[phrase]
    weekday = " ".join((match["weekday"] or "").casefold().split())
    if weekday and row["unit"] != "week":
        return None
    number = int(mapping("weekdays")[weekday]) if weekday else None
    return Point(match.end(), NOTHING, None, "deictic", shift=Shift(_UNITS[row["unit"]], int(row["shift"]), number))


def read_lunar(text: str, at: int) -> Point | None:
    """Read "mùng 3 Tết", "rằm tháng Giêng", "10/3 âm lịch", "năm Kỷ Hợi": no solar date is certain."""
    match = _LUNAR.match(text, at)
    return Point(_closed(text, at, match.end()), NOTHING, None, "lunar") if match else None


def read_bare_year(text: str, at: int) -> Point | None:
    """Read "2018" alone."""
    match = _BARE_YEAR.match(text, at)
    return Point(match.end(), Moment(int(match.group())), None, "year-bare", bare=True) if match else None
