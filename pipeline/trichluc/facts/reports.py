"""The day that an article without a dateline speaks of, where its own words make the year certain."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trichluc.facts.context import Context
from trichluc.facts.date_settings import (
    BEFORE,
    LONG_AGO,
    RECENT,
    explained_as,
    is_ahead,
    is_paper_date,
    lead_end,
    words_before,
)
from trichluc.facts.nearby_years import by_close_day, by_same_day, by_tet, by_weekday
from trichluc.facts.occasions import by_named_occasion, by_occasion
from trichluc.facts.told_years import by_founding, by_launch, by_reviewed_month, by_year_and_plan
from trichluc.mentions.dates.calendar import Moment
from trichluc.mentions.dates.finding import DateMention
from trichluc.records import Anchor

_FIRM_REVIEW = re.compile(r"tổng\skết|sơ\skết|xét\s(?:tặng|khen|thi\sđua)|bình\sxét", re.IGNORECASE)
_AS_OF = re.compile(
    r"(?<!\w)(?:tính\s|số\sliệu\s|ghi\snhận\s|thống\skê\s)(?:đến|tới)(?:\s(?:hết|cuối))?\s$", re.IGNORECASE
)
_FROM = re.compile(r"(?<!\w)từ\s$", re.IGNORECASE)
_YEARS_OLD = re.compile(
    r"(?i:kỷ\sniệm|chào\smừng|mừng)\s(?:[^\s\d.;]{1,12}\s){0,3}(?i:lần\sthứ\s)?(?P<age>\d{1,3})(?:\snăm)?(?![\d/])"
)
_KEPT = re.compile(r"(?:kỷ\sniệm|chào\smừng|mừng|lễ)(?!\w)", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"(?P<age>\b\d{1,3}) năm(?! \d)[^.;\d\n]{0,70}$")
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới|từ)\s(?:hết\s|cuối\s)?$", re.IGNORECASE)
_PHOTO = re.compile(r"chụp[^.\n]{0,20}$", re.IGNORECASE)
_JUST = re.compile(
    r"(?<!\w)(?:vừa|mới)\s(?:qua\s|đây\s)?(?:có|ký|ban\shành|phê\sduyệt|công\sbố|thông\squa|gửi)(?!\w)", re.IGNORECASE
)
_MONTH, _WEEKS = 31, 21
"""How many days from its day an anniversary is kept: where its age is told beside the founding, or elsewhere."""

_ROUND = 5
"""Years apart that two like days at least are for an anniversary; less is a contract's time."""

_TRIED = 6
"""How many days of an article are tried for a year, so that a line of many dates costs linear time."""

_Way = Callable[[DateMention, int, Sequence[DateMention], Context], tuple[int, Anchor] | None]


@dataclass(frozen=True, slots=True)
class Reported:
    """A fully known day and what fixed its year.

    Attributes:
        day: The day.
        anchor: What fixed its year.
        exact: Whether the article itself calls it today.
    """

    day: date
    anchor: Anchor
    exact: bool


def reported_day(mentions: Sequence[DateMention], context: Context) -> Reported | None:
    """The first day of the article, if it is fully dated or its year is certain otherwise."""
    today = _called_today(mentions, context)
    days = [m for m in mentions if _may_be_reported(m, context)]
    lead = today or next(iter(days), None)
    if lead is None or lead.first.month is None:
        return None
    if lead.first.year is not None:
        if today is None and lead.start > lead_end(context):
            return None
        return Reported(lead.first.as_day(), "date", exact=today is not None)
    found = _year_of(lead, _WAYS, mentions, context)
    for day in (lead, *(other for other in days[1:_TRIED] if other.first.year is None)):
        found = found or _year_of(day, _SURE_WAYS, mentions, context)
        moment = day.first.in_year(found[0]) if found else None
        if found and moment and moment.is_real and _is_near(lead.first, moment):
            return Reported(moment.as_day(), found[1], exact=today is not None and day is today)
    return None


def _is_near(lead: Moment, day: Moment) -> bool:
    """Whether the day that an article opens with is within a month of another day of it."""
    years = (lead.in_year((day.year or 0) + turn) for turn in (-1, 0, 1))
    return any(abs((moment.as_day() - day.as_day()).days) <= _MONTH for moment in years if moment.is_real)


def _may_be_reported(mention: DateMention, context: Context) -> bool:
    """Whether a mention is a day of the story: no deictic, and not the full date of a paper unless it is just out."""
    if mention.first.day is None or mention.first.month is None or mention.shift is not None:
        return False
    if context.text[mention.start].isdigit() and mention.first.year is None:
        return False  # "dịp lễ 30/4"
    if mention.first.year is not None and mention.first.year < RECENT:
        return False
    if mention.first.year is None or not is_paper_date(mention, context):
        return True
    return _JUST.search(words_before(mention, context)) is not None


def _called_today(mentions: Sequence[DateMention], context: Context) -> DateMention | None:
    """The day of "Chiều nay (2/5)"."""
    for mention in mentions:
        if mention.first.day and re.match(r"\w+\snay", context.text[mention.start : mention.start + 12], re.IGNORECASE):
            return mention
    return None


def _year_of(
    lead: DateMention, ways: Sequence[_Way], mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """What the first of the ways says that the other years of the article do not belie."""
    month = lead.first.month or 0
    ahead = {(m.first, m.rule) for m in mentions if m.first.year and is_ahead(m, context)}
    told = [m for m in mentions if m.first.year and (m.first, m.rule) not in ahead]
    known = max((m.first.year or 0 for m in told if m.first.day), default=0)
    later = max((m.first.year or 0 for m in told if m.rule == "year"), default=0)
    for find in ways:
        found = find(lead, month, mentions, context)
        if found and found[0] >= known and found[0] >= later - 1:
            return found
    return None


def _to_date(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """Judge "từ đầu năm 2022 đến nay": it is said in that year."""
    for mention in mentions:
        quote = context.text[mention.start : mention.start + 12].casefold()
        if mention.open and mention.first.year and mention.first.month is None and "đầu" in quote:
            return mention.first.year, "text"
    return None


def _anniversary(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """Say so for "(16/10/1948 - 16/10/2018)", celebrated within two months of the day, and "30 năm (1989-2019)"."""
    ages = _ages(context)
    for mention in mentions:
        first, last = mention.first, mention.last
        years = (last.year or 0) - (first.year or 0) if last and last.year and first.year else 0
        if last and last.year and first.day and (first.month, first.day) == (last.month, last.day) and years >= _ROUND:
            gap = (last.as_day() - Moment(last.year, month, min(lead.first.day or 1, 28)).as_day()).days
            if abs(gap) <= 62:
                return last.year, "anniversary"
        if last and last.year and last.month is None and years in ages and _KEPT.search(words_before(mention, context)):
            return last.year, "anniversary"
    return _years_after(lead, mentions, context)


def _ages(context: Context) -> set[int]:
    return {int(match["age"]) for match in _YEARS_OLD.finditer(context.text)}


def _years_after(lead: DateMention, mentions: Sequence[DateMention], context: Context) -> tuple[int, Anchor] | None:
    """Add "kỷ niệm 90 năm" to the full date of the founding, where the day is within a month of it."""
    ages = _ages(context)
    for mention in mentions:
        first = mention.first
        if not (first.day and first.year and mention.last is None and first.year < LONG_AGO):
            continue
        told = _AGE_BEFORE.search(words_before(mention, context))
        age = int(told["age"]) if told else ages.copy().pop() if len(ages) == 1 else 0
        near, again = lead.first.in_year(first.year + age), replace(first, year=first.year + age)
        reach = _MONTH if told else _WEEKS
        if age and near.is_real and again.is_real and abs((near.as_day() - again.as_day()).days) <= reach:
            return first.year + age, "anniversary"
    return None


def _within(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """The year of "trong quý I năm 2019, trong đó có … ngày 23/2", for the same day wherever it stands."""
    for index, mention in enumerate(mentions[1:], start=1):
        around = mentions[index - 1]
        if mention.first.day is None or mention.first != lead.first or around.rule not in ("quarter", "part-of-year"):
            continue
        same_sentence = context.sentence_at(mention.start)[0] <= around.start
        first, last = around.first, around.last
        if same_sentence and last and first.year and (first.month or 1) <= month <= (last.month or 12):
            return first.year, "text"
    return None


def _report(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """A review of year X is held late in X or early in X+1; a plan for X is made late in X-1 or early in X."""
    for mention in _nearest_first(lead, mentions):
        if mention.rule != "year" or mention.first.year is None:
            continue
        explained = None if _UNTIL.search(words_before(mention, context)) else explained_as(mention, context)
        firm = mention.start <= lead_end(context) or _FIRM_REVIEW.search(words_before(mention, context))
        if not firm:
            continue
        if explained == "review" and (month >= 9 or month <= 4):
            return mention.first.year + (month <= 4), "report"
        if explained == "plan" and (month >= 11 or month <= 4):
            return mention.first.year - (month >= 11), "plan"
    return None


def _nearest_first(lead: DateMention, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Those after the lead's own place first, then those before it (a title)."""
    return [m for m in mentions if m.start >= lead.start] + [m for m in mentions if m.start < lead.start]


def _part_of_year(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """Judge "6 tháng đầu năm 2020": it is spoken of from its last month on, up to two months later."""
    years = [
        m.last.year
        for m in mentions
        if m.rule in ("part-of-year", "quarter") and m.last and m.last.year and m.last.month
        if 0 <= month - m.last.month <= 2 or (m.first.month == 7 and 6 <= month <= 8)
    ]
    return (max(years), "report") if years else None


def _school_year(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    for mention in mentions:
        quote = context.text[mention.start : mention.end].casefold()
        if not quote.startswith("năm học") or not mention.last or not mention.first.year or not mention.last.year:
            continue
        explained = explained_as(mention, context)
        if month >= 9:
            return mention.first.year, "report"
        if month <= 4 or explained == "review":
            return mention.last.year, "report"
        return (mention.first.year, "plan") if explained == "plan" else None
    return None


def _as_of(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """Figures "tính đến hết tháng 7-2019" are reported within two months."""
    for mention in mentions:
        first = mention.last or mention.first
        if (
            first.year
            and first.month
            and _AS_OF.search(words_before(mention, context))
            and not is_ahead(mention, context)
        ):
            ends = Moment(first.year, first.month, first.day or 28)
            near = lead.first.in_year(first.year + (month < first.month))
            if ends.is_real and near.is_real and -3 <= (near.as_day() - ends.as_day()).days <= 62:
                return near.year or 0, "report"
    return None


def _to_come(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """What "từ tháng 1/2019 sẽ" come into force is news of the four months before."""
    for mention in mentions:
        first, quote = mention.first, context.text[mention.start : mention.start + 3].casefold()
        begins = quote == "từ " or _FROM.search(words_before(mention, context))
        near = mention.start <= lead_end(context) or mention.start < lead.end + 2 * BEFORE
        if not (near and begins and first.year and first.month and is_ahead(mention, context)):
            continue
        wait = (first.month - month) % 12
        if 0 < wait <= 4:
            return first.year - (first.month < month), "plan"
    return None


def _close_by(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """A photograph dated within two weeks of the day, or in its own sentence a full date of the ten days before it."""
    begin, end = context.sentence_at(lead.start)
    for mention in mentions:
        first = mention.first
        if not first.day or not first.year:
            continue
        near = lead.first.in_year(first.year)
        gap = (near.as_day() - first.as_day()).days if near.is_real and first.is_real else 999
        photo = _PHOTO.search(context.text, max(0, mention.start - 40), mention.start)
        if (photo and abs(gap) <= 14) or (begin <= mention.start < end and 0 <= gap <= 10):
            return first.year, "date"
    return None


_SURE_WAYS: tuple[_Way, ...] = (by_same_day, by_weekday)
"""Those that hold of any day of the story, not only of the one it opens with."""

_WAYS: tuple[_Way, ...] = (
    *_SURE_WAYS,
    _anniversary,
    _to_date,
    by_close_day,
    _report,
    by_reviewed_month,
    by_year_and_plan,
    by_launch,
    _part_of_year,
    _school_year,
    by_occasion,
    by_named_occasion,
    _within,
    _as_of,
    _close_by,
    by_tet,
    _to_come,
    by_founding,
)
"""In order of how sure they are."""
