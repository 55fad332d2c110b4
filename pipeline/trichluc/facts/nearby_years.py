"""The year of a day that leaves it out, by what else the article dates: a weekday, Tết, a day close to it.

A year that is printed says that the writer thought it needed: a lone "tháng 8/2018" is as often as not of last year.
So only whole days close by count: over New Year, where a year must be printed, or where the words tie the day to the
news; and none that the article's later dates belie.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from trichluc.facts.context import Context
from trichluc.facts.date_settings import RECENT, is_caption_date, is_paper_date, is_to_come
from trichluc.lexicons import lines, mapping
from trichluc.mentions.dates.calendar import lunar_year
from trichluc.mentions.dates.finding import DateMention
from trichluc.mentions.dates.points import WEEKDAY, any_of
from trichluc.records import Anchor

ANNIVERSARY = re.compile(r"(?i:kỷ niệm|(?<!\w)tròn (?:một|\d{1,3}) năm)")
_WEEKDAY = re.compile(rf"(?<!\w){WEEKDAY}(?!\w)", re.IGNORECASE)
_TET = re.compile(
    rf"(?<!\w)(?:tết|(?<!mùa )xuân)(?:\s(?:nguyên đán|cổ truyền|âm lịch|ta))?(?:\snăm)?\s(?:"
    rf"(?P<stem>{any_of(lines('lunar_stems'))})\s(?P<branch>{any_of(lines('lunar_branches'))})(?!\w)(?:\s\(?(?P<same>\d{{4}}))?"
    rf"|(?P<year>20\d\d)(?!\w))",
    re.IGNORECASE,
)
_ONCE = re.compile(r"(?<!\w)(?:từng|so với|cùng kỳ|năm ngoái|năm trước|dịp)(?!\w)[^.;\n]{0,40}$", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"(?<!\w)(?:năm ngoái|năm trước|cùng kỳ|so với|cho đến|cho tới)(?!\w)[^.;\n]{0,20}$", re.IGNORECASE
)
_LEADING_UP = re.compile(
    r"(?<!\w)(?:trước đó|mới đây|gần đây|mới nhất|tính đến|vừa|thông tin|điều tra ban đầu|ngay trong|sau đó|cụ thể"
    r"|(?<!cho )đến|kể từ(?! sau))(?!\w)[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 10, 62
"""How many days a day may lie before a fully dated one, or after it, and still have its year."""

_NEXT_DAYS, _SAME_MONTH, _SAME_STORY, _OFTEN = 3, 45, 92, 3
"""Within the year: days that follow a full date, days since it, days between two full dates, namings of the year."""


def by_same_day(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """The year of the same day, dated in full elsewhere; a day of several years is an anniversary's."""
    day = (lead.first.month, lead.first.day)
    years = {
        moment.year
        for mention in mentions
        for moment in (mention.first, mention.last)
        if moment and moment.year and (moment.month, moment.day) == day and _is_of_now(mention, context)
    }
    if len(years) != 1 or ANNIVERSARY.search(context.text):
        return None
    year = max(years)
    return (
        (year, "date") if year >= RECENT and _is_latest(lead.first.in_year(year).as_day(), mentions, context) else None
    )


def _is_of_now(mention: DateMention, context: Context) -> bool:
    before = context.text[max(0, mention.start - 40) : mention.start]
    return not is_paper_date(mention, context) and not _OTHER_TIME.search(before)


def by_weekday(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """The year in which the day falls on the weekday printed with it, of the last that the article names and the next.

    A weekday comes back after five years at the soonest, so that only one of the two can be right.
    """
    printed = _WEEKDAY.search(context.text, lead.start, lead.end)
    latest = max((m.first.year or 0 for m in _dated(mentions, context)), default=0)
    if not printed or not latest:
        return None
    number = int(mapping("weekdays")[" ".join(printed.group().casefold().split())])
    for year in (latest, latest + 1):
        moment = lead.first.in_year(year)
        if moment.is_real and moment.as_day().isoweekday() == number:
            return (year, "date") if _is_latest(moment.as_day(), mentions, context) else None
    return None


def by_tet(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """The year of "Tết Kỷ Hợi" and "Tết 2019" for the first months of it and the last one of the year before."""
    years = {_tet_year(match) for match in _TET.finditer(context.text) if not _is_once(match, context)}
    if len(years) != 1 or 3 < month < 12:
        return None
    year = years.pop()
    moment = lead.first.in_year(year - (month == 12)) if year and year >= RECENT else None
    if not moment or not moment.is_real or not _is_latest(moment.as_day(), mentions, context):
        return None
    return moment.as_day().year, "text"


def _tet_year(match: re.Match[str]) -> int | None:
    printed = match["same"] or match["year"]
    return int(printed) if printed else lunar_year(match["stem"], match["branch"])


def _is_once(match: re.Match[str], context: Context) -> bool:
    """Whether it speaks of a Tết gone by."""
    return _ONCE.search(context.text, max(0, match.start() - 60), match.start()) is not None


def by_close_day(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """The year of the last time that the article dates, where that is close: a day, or a month before New Year."""
    dated = list(_dated(mentions, context))
    latest = max(dated, key=lambda mention: mention.first.key(), default=None)
    if latest is None or latest.first.month is None or latest.last is not None or _is_aside(latest, context):
        return None
    often = sum(mention.first.year == latest.first.year for mention in dated) >= _OFTEN
    if latest.first.day is None:  # "hồi tháng 12/2018" in January
        turned = 12 + month - latest.first.month
        return ((latest.first.year or 0) + 1, "date") if often and turned in (1, 2) else None
    year, last = latest.first.year or 0, latest.first.as_day()
    for moment in (lead.first.in_year(other) for other in (year, year + 1, year - 1)):
        if not moment.is_real or not -_BEFORE <= (gap := (moment.as_day() - last).days) <= _AFTER:
            continue
        if moment.year != year or 0 < gap <= _NEXT_DAYS or _is_of_the_story(gap, latest, dated, often, context):
            return moment.as_day().year, "date"
    return None


def _is_aside(mention: DateMention, context: Context) -> bool:
    """Whether a full date is a paper's, which is dated in full whenever it is spoken of, or under a photograph."""
    return is_paper_date(mention, context) or is_caption_date(mention, context)


def _is_of_the_story(
    gap: int, latest: DateMention, dated: Sequence[DateMention], often: bool, context: Context
) -> bool:
    """Whether the words before a full date lead up to the news, or the article prints its year with others too."""
    if _LEADING_UP.search(context.text[max(0, latest.start - 80) : latest.start]):
        return True
    days = {mention.first for mention in dated if mention.first.day and mention.first != latest.first}
    others = any((latest.first.as_day() - day.as_day()).days <= _SAME_STORY for day in days)
    return gap <= _SAME_MONTH and (others or often)


def _dated(mentions: Sequence[DateMention], context: Context) -> Iterator[DateMention]:
    """What the article dates of these years, and not as still to come."""
    for mention in mentions:
        year = mention.first.year
        if year and year >= RECENT and not mention.first.decade and not is_to_come(mention, context):
            yield mention


def _is_latest(day: date, mentions: Sequence[DateMention], context: Context) -> bool:
    """Whether nothing that the article tells as past lies more than a month after a day."""
    reach = (day.year + (day.month == 12), day.month % 12 + 1, day.day)
    return all(mention.first.key() <= reach for mention in _dated(mentions, context))
