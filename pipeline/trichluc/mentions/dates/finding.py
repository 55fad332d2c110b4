"""Where the text states a calendar expression."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from trichluc.mentions.dates.calendar import NOTHING, Moment, Shift
from trichluc.mentions.dates.points import (
    DEICTIC,
    PART_OF_DAY,
    WEEKDAY,
    Point,
    any_of,
    read_bare_month,
    read_bare_year,
    read_day,
    read_decade,
    read_deictic,
    read_lunar,
    read_month,
    read_part_of_year,
    read_spelt_day,
    read_year,
)
from trichluc.mentions.dates.ranges import read_list, read_open, read_range, read_years
from trichluc.mentions.dates.surroundings import stands


@dataclass(frozen=True, slots=True)
class DateMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
        first: The moment as far as the text states it, or the first of an interval.
        last: The last of an interval, else None.
        open: Whether the interval goes on to the present.
        shift: What a deictic expression says about the unknown part.
    """

    start: int
    end: int
    rule: str
    first: Moment = NOTHING
    last: Moment | None = None
    open: bool = False
    shift: Shift | None = None


_WORDS = [
    "từ", "ngày", "hôm", "mùng", "mồng", "tháng", "thg",
    "những năm", "năm", "thập niên", "thập kỷ", "quý",
    "đầu", "giữa", "cuối", "nửa", "thượng tuần", "trung tuần", "hạ tuần",
    "giai đoạn", "nhiệm kỳ", "thời kỳ", "niên khóa", "mùa giải", "khóa", "rằm",
]  # fmt: skip
_NUMBERS = ["một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"]
_START = re.compile(
    rf"(?<![^\W_])(?=(?:{any_of(_WORDS)}"
    rf"|{PART_OF_DAY}|{WEEKDAY}|{DEICTIC}|{any_of(_NUMBERS)}(?=\s{{1,2}}(?:tháng|năm|quý))|(?<![\d.,/-])\d|(?-i:[QT])\d\d?\s?[/-]\s?\d{{4}}))"
    r"|(?<=[^\W\d_])(?=ngày\s?\d{1,2}[/-])",
    re.IGNORECASE,
)
"""Where an expression may start; the last line is for "ban hànhngày 5/3", a space lost."""

_LUNAR_TAIL = re.compile(r"\s{1,2}(?P<open>\()?(?:âm\slịch|ÂL|AL)(?!\w)(?(open)\)?)", re.IGNORECASE)

_READERS = (
    read_open, read_range, read_years, read_lunar, read_part_of_year, read_day, read_spelt_day, read_month,
    read_bare_month, read_year, read_bare_year, read_decade, read_deictic,
)  # fmt: skip
"""Among readings of equal length the first one holds."""


def find_dates(doc: Doc) -> tuple[DateMention, ...]:
    """Find them in order of start, none overlapping another."""
    return tuple(mentions_in(doc.text))


def mentions_in(text: str) -> Iterator[DateMention]:
    """The same for a plain text in the view's spelling."""
    done = 0
    for match in _START.finditer(text):
        if match.start() < done:
            continue
        for start, point in _read(text, match.start()):
            done = point.end
            yield DateMention(
                start,
                point.end,
                point.rule,
                point.first,
                point.last,
                point.rule in ("open", "year-to-date"),
                point.shift,
            )


def _read(text: str, at: int) -> list[tuple[int, Point]]:
    listed = read_list(text, at)
    if listed:
        return listed
    points = [point for read in _READERS if (point := read(text, at)) and stands(text, at, point)]
    longest = max(points, key=lambda point: point.end, default=None)
    if longest is not None and longest.rule == "range" and (lunar := _LUNAR_TAIL.match(text, longest.end)):
        longest = Point(lunar.end(), NOTHING, None, "lunar")
    return [(at, longest)] if longest else []
