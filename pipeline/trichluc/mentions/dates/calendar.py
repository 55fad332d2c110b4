"""Days, months and years with what is unknown left open, and numbers in words as calendars use them."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from trichluc.lexicons import lines, mapping

Unit = Literal["day", "week", "month", "year"]

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Years outside are amounts, not dates, in press text."""

_SCALES = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10}

_BRANCH_SPELLINGS = {"tí": "tý", "mẹo": "mão", "tị": "tỵ"}

LEAP = 2000
"""Stands in for an unknown year, so that 29 February is possible."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar day, month or year.

    Attributes:
        year: Full year, or None where the text leaves it out. With `decade`, the decade's first year.
        month: 1 to 12, or None for a year.
        day: 1 to 31, or None for a month or year.
        decade: Whether the last digit of the year is open.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: bool = False

    @property
    def edtf(self) -> str:
        """EDTF with `XXXX` for an unknown year and `199X` for a decade."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        parts = [f"{year[:3]}X" if self.decade else year]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def is_real(self) -> bool:
        """Whether the calendar has it."""
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            return False
        if self.month is None:
            return self.year is not None and self.day is None
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year or LEAP, self.month)[1]

    def key(self, year: int = 0) -> tuple[int, int, int]:
        """For comparing moments; an unknown year counts as `year`, unknown parts as the first."""
        return (year if self.year is None else self.year, self.month or 1, self.day or 1)

    def in_year(self, year: int) -> "Moment":
        """The same with its unknown year filled."""
        return self if self.year is not None else replace(self, year=year)

    def as_day(self) -> date:
        """First day of a moment whose year is known."""
        if self.year is None:
            raise ValueError("a moment without a year has no first day")
        return date(self.year, self.month or 1, self.day or 1)


NOTHING = Moment()
"""What a deictic or lunar expression says of the calendar."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A place in time told from the day of writing.

    Attributes:
        unit: What is counted.
        by: How many units on; negative is back.
        weekday: 1 (Monday) to 7 in a week, or None.
    """

    unit: Unit
    by: int
    weekday: int | None = None


def shifted(today: date, shift: Shift) -> tuple[Moment, Moment | None]:
    """The moment, or for a week its first and last day, that `shift` names on `today`."""
    if shift.unit == "year":
        return Moment(today.year + shift.by), None
    if shift.unit == "month":
        months = today.year * 12 + today.month - 1 + shift.by
        return Moment(months // 12, months % 12 + 1), None
    if shift.unit == "day":
        return moment_of(today + timedelta(days=shift.by)), None
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift.by)
    if shift.weekday is not None:
        return moment_of(monday + timedelta(days=shift.weekday - 1)), None
    return moment_of(monday), moment_of(monday + timedelta(days=6))


def moment_of(day: date) -> Moment:
    """A calendar day as a moment."""
    return Moment(day.year, day.month, day.day)


def lunar_year(stem: str, branch: str, latest: int = 2043) -> int | None:
    """The solar year that most of a lunar year ("Kỷ Hợi" is 2019) lies in: the last up to `latest`, or None."""
    stems, branches = lines("lunar_stems"), lines("lunar_branches")
    names = [_BRANCH_SPELLINGS.get(name, name) for name in branches if name not in _BRANCH_SPELLINGS]
    stem, branch = stem.casefold(), branch.casefold()
    branch = _BRANCH_SPELLINGS.get(branch, branch)
    if stem not in stems or branch not in names:
        return None
    first, second = list(stems).index(stem), names.index(branch)
    return next((y for y in range(latest, latest - 60, -1) if (y - 4) % 10 == first and (y - 4) % 12 == second), None)


def month_number(text: str) -> int | None:
    """A month in digits or words ("08", "tám", "mười hai"); None for anything else."""
    if text.isdigit():
        return int(text)
    number = mapping("month_names").get(" ".join(text.casefold().split()))
    return None if number is None else int(number)


def full_year(text: str, latest: int = 2040) -> int | None:
    """A year in four digits or in words, or in two digits as the last such year up to `latest`."""
    if not text.isdigit():
        return _year_in_words(text)
    year = int(text)
    if len(text) == 2:
        year += latest - latest % 100
        return year if year <= latest else year - 100
    return year


def _year_in_words(text: str) -> int | None:
    """Read "hai nghìn không trăm mười chín", "hai ngàn lẻ năm", and digit by digit "một chín bốn lăm"."""
    digits, words = mapping("digit_words"), text.casefold().split()
    if len(words) == 4 and all(word in digits for word in words):
        return int("".join(digits[word] for word in words))
    total = pending = 0
    for word in words:
        if word in _SCALES:
            total, pending = total + pending * _SCALES[word], 0
        elif word == "mười":
            total += 10
        else:
            pending = int(digits.get(word, 0))
    return total + pending if total + pending >= FIRST_YEAR else None
