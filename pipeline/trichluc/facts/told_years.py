"""The year of a report's day by what the article says of its time: months reviewed, a plan, a founding, a launch.

Each asks for two signs, a time and words that tie it to the news: a lone "tháng 8/2018" may be of last year.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from trichluc.facts.context import Context
from trichluc.facts.date_settings import BEFORE, LONG_AGO, explained_as, is_to_come, words_before
from trichluc.mentions.dates.finding import DateMention
from trichluc.records import Anchor

_PLANNED = re.compile(r"(?:kế\shoạch|nhiệm\svụ|phương\shướng|dự\stoán|mục\stiêu|chương\strình)", re.IGNORECASE)
_OF_MONTH = re.compile(
    r"(?:kết\squả|tình\shình|công\s(?:tác|việc)|nhiệm\svụ|phiên\shọp[^.;\n]{0,20}\sthường\skỳ|báo\scáo|trọng\stâm)[^.;\d\n]{0,60}$",
    re.IGNORECASE,
)
_LAUNCHED = re.compile(r"(?:phát|khởi)\sđộng[^.;\n]{0,80}$", re.IGNORECASE)
_FOUNDED = re.compile(
    r"(?<!\w)(?:thành\slập|tái\slập|ra\sđời|sáng\slập|khai\ssinh|xây\sdựng|giải\sphóng)(?!\w)[^.;\d\n]{0,40}$",
    re.IGNORECASE,
)
_AGE = re.compile(r"(?<!\w)(?:kỷ\sniệm\s(?:lần\sthứ\s)?|tròn\s|mừng\s)(\d{1,3})(?:\snăm|\stuổi)(?!\w)", re.IGNORECASE)
_WEIGHED = re.compile(
    r"(?<!\w)(?:xem\sxét|thảo\sluận|cho\sý\skiến|trình|thông\squa|dự\skiến|đánh\sgiá|báo\scáo)(?!\w)", re.IGNORECASE
)
"""What a meeting does with the results of a year and the plan for the next; a table of years is no such meeting."""

_OLDEST = 300
"""How many years back, at most, a founding is celebrated."""


def by_reviewed_month(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """A month whose results or tasks are told, on a day of that month or of the next two."""
    for mention in mentions:
        first = mention.first
        if mention.last or first.day or not first.year or not first.month or is_to_come(mention, context):
            continue
        gap = (month - first.month) % 12
        if gap <= 2 and _OF_MONTH.search(words_before(mention, context)):
            return first.year + (month < first.month), "report"
    return None


def by_year_and_plan(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """Speak of "ngân sách năm 2018, kế hoạch năm 2019" in the last months of the one or the first of the other."""
    for one, other in pairwise(mentions):
        if {one.rule, other.rule} != {"year"} or not one.first.year or other.first.year != one.first.year + 1:
            continue
        between = context.text[one.end : other.start]
        if len(between) > 100 or "." in between or not _PLANNED.search(between) or explained_as(one, context) == "plan":
            continue
        begin, end = context.sentence_at(one.start)
        if not _WEIGHED.search(context.text, max(begin, one.start - 2 * BEFORE), min(end, other.end + BEFORE)):
            continue
        if month >= 9:
            return one.first.year, "plan"
        if month <= 3:
            return one.first.year + 1, "plan"
    return None


def by_founding(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """Add the one age that is celebrated to the one year of a founding, where just the year is told."""
    ages = {int(match[1]) for match in _AGE.finditer(context.text)}
    years = {
        mention.first.year
        for mention in mentions
        if mention.rule == "year" and mention.first.year and mention.first.year < LONG_AGO
        if _FOUNDED.search(told := words_before(mention, context)) and not _AGE.search(told)
    }
    if len(ages) != 1 or len(years) != 1:
        return None
    age, year = ages.pop(), years.pop()
    return (year + age, "anniversary") if 0 < age <= _OLDEST else None


def by_launch(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """A campaign launched "từ tháng 1/2018 đến tháng 12/2018", in the month that it begins or the one before."""
    for mention in mentions:
        first = mention.first
        launched = mention.last and first.year and first.month and _LAUNCHED.search(words_before(mention, context))
        if launched and first.month and first.year and (wait := (first.month - month) % 12) <= 1:
            return first.year - (wait == 1 and first.month == 1), "plan"
    return None
