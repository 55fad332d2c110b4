"""Whether the words around an expression let it be a date: "2/3 nhu cầu" and "Luật số 12/2013" are none."""

import re
from functools import cache

from trichluc.lexicons import lines, mapping, words
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.dates.calendar import Moment
from trichluc.mentions.dates.points import Point, any_of

_FLAGS = re.IGNORECASE
_REACH = 70
"""How many code points before an expression are looked at."""

_PAPER = re.compile(
    rf"(?:(?<!\w){any_of(lines('paper_kinds'))}(?:\s{{1,2}}số)?|(?<!\w)(?-i:NĐ|QĐ|TT|TTLT|KH|CT|NQ|CV|TB|KL|HD|BC|TTr|PL|QH))\s{{0,2}}[:.]?\s{{0,2}}$",
    _FLAGS,
)
_NUMBERED = re.compile(r"(?<!\w)(?:số|nghị định|thông tư|quyết định|công văn|điều|khoản)\s{0,2}[:.]?\s{0,2}$", _FLAGS)
_PER = re.compile(r"(?<!\w)(?:mỗi|một|hằng|hàng|lương|bình quân) {1,2}$", _FLAGS)
_COUNTED = re.compile(r"(?<!\w)\d{1,2} {1,2}$")
_SEVERAL = re.compile(
    r"(?<!\w)(?:\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nhiều|mấy|vài|ít|những|các|suốt"
    r"|bao|từng|thế\shệ|mỗi)\s{1,2}$",
    _FLAGS,
)
_EVERY = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|bình quân)\s{1,2}$", _FLAGS)
_YEARLY = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|bình quân)\s{1,2}năm\s{1,2}$", _FLAGS)
_SCALE = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|khoảng|quy hoạch|đợt|kỳ|lần|học kỳ)\s{1,2}$", _FLAGS)
_AFTERWARDS = re.compile(r"\s{1,2}(?:đó|khi|ngày|kể)(?!\w)", _FLAGS)
_NAME_BEFORE = re.compile(rf"(?-i:[{UPPER}][\w]{{0,12}})\s$")
_MORE_DIGITS = re.compile(r"\s\d")
_UNIT = re.compile(
    r"\s{1,2}(?:triệu|tỷ|tỉ|nghìn|ngàn|trăm|lần|đồng|cuộc|buổi|bữa|giờ|tiếng|viên|ca|lượt|chuyến|kg|USD|suất)(?!\w)|\s?%",
    _FLAGS,
)
_SOLAR_LEAD = re.compile(
    r"(?<!\w)(?:vào|từ|đến|tới|trước|sau|hết|tính đến|kể từ|dịp|lễ|hôm|nay|qua|tức|khai mạc|bế mạc|diễn ra)\s{1,2}$"
    r"|\d/\d{1,2},?\s(?:và|-)\s{1,2}$"
    r"|(?<!\w)(?:lễ|dịp|ngày|tết)\s\d{1,2}[/-]\d{1,2}(?:,|\s(?:và|-))\s{1,2}$"
    r"|(?<!\w)(?:ngày|lễ|dịp|hôm|kỷ niệm)(?!\w)[^().\n]{0,50}\(\s?$",
    _FLAGS,
)
_FEAST = re.compile(
    r"(?<!\w)(?:ngày|lễ|dịp|quốc khánh|kỷ niệm|quốc tế|truyền thống|chào mừng|mừng|giáng sinh|noel)"
    r"(?!\w)[^.,;:()\d\n]{0,50}\s$",
    _FLAGS,
)
_PLACE = re.compile(
    r"(?<!\w)(?:đường|phố|công viên|quảng trường|phường|trường|cầu|bệnh viện|nhà máy"
    r"|công ty|khu phố|hẻm|ngõ|số)\s{1,2}$",
    _FLAGS,
)
_NAMED_AFTER_MONTH = re.compile(r"(?<!\w)(?:cách mạng|(?:ngày )?cá)\s{1,2}$", _FLAGS)
_YEAR_LIST = re.compile(r"(?:năm\s{0,2}|(?:19|20)\d\d\s{0,2}(?:,|và|;)\s{0,2}|(?<=\w)\s?\()$", _FLAGS)
_NAMED_BY_YEAR = re.compile(r"(?<!\w)(?:tết|nguyên đán|xuân|hè|world cup|sea games|olympic|asiad|euro)\s{1,2}$", _FLAGS)
"""Feasts and games are told by their year, and count nothing."""

_TIME_LEAD = re.compile(r"(?<!\w)(?:từ|đến|hồi|trước|sau|so với|vào|giữa|cuối|đầu|cùng kỳ)\s{1,2}$", _FLAGS)
_COUNTED_YEARS = re.compile(r"\s{1,2}năm(?!\s{1,2}(?:\d{4}|nay|ngoái|trước|sau|tới|này|đó|ấy)(?!\w))", _FLAGS)
"""Behind "từ 3-10" it makes the numbers a span of years."""

_NEXT_WORD = re.compile(r"\s{1,2}([^\W\d_]+)")
_ABBREVIATED = re.compile(r"(?-i:\w ?\([A-ZĐ][\w&.-]{1,12}\))\s{1,2}$")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\s[^\W\d_]+)?)\s{1,2}$")


def stands(text: str, at: int, point: Point) -> bool:
    """Whether what is around `text[at:point.end]` lets it be a date."""
    before = text[max(0, at - _REACH) : at]
    after = text[point.end : point.end + 20]
    quote = text[at : point.end].casefold()
    if quote.startswith(("tháng", "năm", "ngày")) and _PER.search(before) and point.rule in ("day", "month"):
        return point.first.year is not None and point.first.month is not None
    if quote.startswith("tháng") and _NAMED_AFTER_MONTH.search(before):
        return False
    if point.rule == "month" and point.first.year is None and (_UNIT.match(after) or _COUNTED.search(before)):
        return False
    first = point.first
    few = first.year is None and first.day is not None and first.month is not None and first.day < first.month
    if few and point.rule == "day" and _UNIT.match(after):
        return False  # "ngày 2-3 lần"
    if point.rule == "day" and quote.startswith("đêm") and before.casefold().endswith("ngày "):
        return False  # "ngày đêm 24/7"
    if point.rule == "deictic" and (_SEVERAL.search(before) or _AFTERWARDS.match(after)):
        return False
    if point.rule == "year" and _EVERY.search(before):
        return False
    if point.rule == "month-bare" and _is_scale(before, point):
        return False
    if point.rule in ("day-full", "month-bare"):
        return not _PAPER.search(before) and not _PLACE.search(before)
    if point.rule == "year-bare":
        return _bare_year_stands(before, after, point.first.year or 0)
    if point.rule == "years-bare":
        return not _UNIT.match(after) and not _PAPER.search(before)
    return not point.bare or _bare_day_stands(before, after, point)


def _is_scale(before: str, point: Point) -> bool:
    """A map's "1/2000" is no month."""
    year = point.first.year or 0
    return year < 1900 or _SCALE.search(before) is not None or (point.first.month == 1 and year % 500 == 0)


def _bare_day_stands(before: str, after: str, point: Point) -> bool:
    """A bare "2/9" is a day after a preposition or a feast, unless it may be a fraction of what follows."""
    if _PLACE.search(before) or _PAPER.search(before):
        return False
    first = point.first
    if point.last is not None:
        return before.endswith("(") and after.startswith(")")
    feast = f"{first.day}/{first.month}" in words("feast_days")
    if feast and _FEAST.search(before):
        return True
    bracketed = before.endswith("(") and after.startswith(")") and (first.day or 0) > 12
    if not bracketed and not _SOLAR_LEAD.search(before):
        return False
    return not may_be_share(first, after) and not _COUNTED_YEARS.match(after)


def may_be_share(moment: Moment, after: str) -> bool:
    """Whether a bare "2/3" may be a share of what follows it."""
    following = _NEXT_WORD.match(after)
    fraction = moment.day is not None and moment.month is not None and moment.day <= moment.month <= 10
    return fraction and following is not None and following[1].casefold() not in words("after_years")


def _bare_year_stands(before: str, after: str, year: int) -> bool:
    """A bare year follows a noun ("thi đua yêu nước 2018") or another year; a counted noun follows an amount."""
    if _NUMBERED.search(before) or _YEARLY.search(before) or _MORE_DIGITS.match(after):
        return False  # "gọi 1900 1234"
    if _YEAR_LIST.search(before) or _NAMED_BY_YEAR.search(before):
        return True
    noun = _may_be_counted(after, year, named=_NAME_BEFORE.search(before) is not None)
    if _TIME_LEAD.search(before):
        return not noun or year % 50 != 0
    if _ABBREVIATED.search(before):
        return not noun  # "Diễn đàn Phát triển Việt Nam (VDF) 2017"
    last = _LAST_WORD.search(before)
    return not noun and last is not None and not _opens_number(last[1].casefold())


def _may_be_counted(after: str, year: int, *, named: bool) -> bool:
    """Whether what follows a plain number may be a noun that it counts: any word, if it is round and no name's year."""
    following = _NEXT_WORD.match(after)
    if not following or not following[1].islower() or following[1].casefold() in words("after_years"):
        return False
    phrase = after.casefold().split()[:3]
    counted = _counted_nouns()
    return (year % 10 == 0 and not named) or any(" ".join(phrase[:size]).strip(".,;:") in counted for size in (1, 2, 3))


def _opens_number(phrase: str) -> bool:
    """Whether the last one or two words before a plain number make it an amount or a label."""
    return bool({phrase, phrase.split()[-1]} & words("number_openers"))


@cache
def _counted_nouns() -> frozenset[str]:
    return frozenset({*mapping("counted_nouns"), *mapping("measures"), *words("classifiers")})
