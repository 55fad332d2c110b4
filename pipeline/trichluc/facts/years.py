"""Which year an expression means that leaves its year out: only what the dateline or the text makes certain."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trichluc.facts.context import Context
from trichluc.facts.date_settings import RECENT, is_ahead, is_paper_date
from trichluc.facts.nearby_years import ANNIVERSARY
from trichluc.facts.occasions import year_in_sentence
from trichluc.facts.reports import reported_day
from trichluc.mentions.dates.calendar import Moment
from trichluc.mentions.dates.finding import DateMention
from trichluc.records import Anchor

_FUTURE = re.compile(
    r"(?<!\w)(?:sẽ|dự\skiến|sắp|chậm\snhất|hạn\schót|thời\shạn|hạn\scuối|phấn\sđấu|trước\s(?:ngày|tháng)|muộn\snhất)(?!\w)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s{1,2}(?:tới|sắp\stới)(?!\w)", re.IGNORECASE)
_LAST = re.compile(r"\s{1,2}(?:vừa\squa|vừa\srồi|qua)(?!\w)", re.IGNORECASE)
_LISTED = re.compile(r"\s{0,2}(?:(?:,|;|và|–|-)\s{0,2}|(?:đến|tới)(?:\s[^.;\n]{0,24})?)", re.IGNORECASE)
_BACK = re.compile(r"(?<!\w)hồi(?:\s(?:đầu|giữa|cuối))?\s$", re.IGNORECASE)
_RECENTLY = re.compile(r"hôm(?!\w)", re.IGNORECASE)
"""Nobody writes "hôm 29/6" of a day of another year."""

_CLOSE = 100
"""How far such a remembered date still gives its year, in code points: within its sentence."""

_CARRY = 500
"""How far back, in code points, a fully dated day gives its year to the next one: a paragraph or two."""

_QUARTER, _NEXT_MONTH = 92, 31
"""How many days on such a day may be, and how many the days of a story told day by day lie apart at most."""

_REACH = 160
"""How far the words that tell the tense are looked for, in code points, on either side within the sentence."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A year, and what fixed it."""

    year: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Present:
    """When the article speaks.

    Attributes:
        day: Day of publication, or the reported day.
        anchor: What fixed it.
        exact: Whether "hôm nay" is this day.
    """

    day: date
    anchor: Anchor
    exact: bool


@dataclass(frozen=True)
class Years:
    """What is known about the years of an article.

    Attributes:
        present: When it speaks; None where nothing says so.
        mentions: Its dates, in order.
        context: The article.
        starts: Where the mentions start.
        named: The first year that the text gives for each stretch of months, by first and last month.
        days: The years that it gives for each day of the year, by month and day; papers and births aside.
        told_on: The years of days without one in a story told day by day, by where they start.
        latest: The last year that the text names for anything that is not still to come; 0 where it names none.
    """

    present: Present | None
    mentions: Sequence[DateMention]
    context: Context
    starts: Sequence[int]
    named: Mapping[tuple[int | None, int | None], int]
    days: Mapping[tuple[int | None, int | None], frozenset[int]]
    told_on: Mapping[int, int]
    latest: int

    def year_of(self, mention: DateMention) -> Fixed | None:
        """The year that `mention` leaves out; None where nothing makes it certain."""
        if mention.rule in ("part-of-year", "quarter"):
            named = self.named.get(_months(mention))
            if named:
                return Fixed(named, "text")
        carried = self._carried(mention)
        present = self.present
        if carried is None and present is None:
            return self._told_elsewhere(mention)
        if carried and (present is None or carried.year < present.day.year):
            return carried
        if present is None:
            return None
        tense = self._tense(mention)
        today = present.day + timedelta(days=31) if tense < 0 and present.anchor != "dateline" else present.day
        year = nearest(mention.last or mention.first, today, tense)
        return Fixed(year, present.anchor)

    def _told_elsewhere(self, mention: DateMention) -> Fixed | None:
        """Without a dateline: the year of the same day elsewhere in the article, or of the occasion in its sentence."""
        day = (mention.first.month, mention.first.day)
        same = self.days.get(day, frozenset())
        if len(same) == 1 and max(same) >= max(self.latest, RECENT) and not ANNIVERSARY.search(self.context.text):
            return Fixed(max(same), "date")
        index = bisect_left(self.starts, mention.start)
        held = year_in_sentence(mention, self.mentions[max(0, index - 6) : index], self.context)
        return Fixed(held, "text") if held else None

    def _carried(self, mention: DateMention) -> Fixed | None:
        """The year of the next day in a list, or of the last fully dated day of the story before this one."""
        index = bisect_left(self.starts, mention.start)
        listed = self._before_another(mention, index)
        if listed:
            return Fixed(listed, "date")
        for other in reversed(self.mentions[max(0, index - 6) : index]):
            if mention.start - other.end > _CARRY:
                break
            if other.first.day and other.first.year and not self._aside(other, mention):
                if other.first.year < self.latest and _RECENTLY.match(self.context.text, mention.start):
                    return None
                if other.first.year < RECENT and mention.start - other.end > _CLOSE:
                    return None
                year = _next_time(mention.first, other.first, _QUARTER)
                return Fixed(year, "date") if year else None
        told_on = self.told_on.get(mention.start)
        return Fixed(told_on, "date") if told_on else None

    def _before_another(self, mention: DateMention, index: int) -> int | None:
        """The year of the next member of a list: "ngày 5/3 và 8/3/2019", "tối 31/12, rạng sáng 1/1/2019"."""
        following = self.mentions[index + 1] if index + 1 < len(self.mentions) else None
        if following is None or following.first.year is None or not _alike(mention.first, following.first):
            return None
        if not _LISTED.fullmatch(self.context.text[mention.end : following.start][:40]):
            return None
        year = following.first.year
        if mention.first.key(year) < following.first.key():
            return year
        before = replace(mention.first, year=year - 1)
        turned = before.is_real and before.day and _next_time(following.first, before, _NEXT_MONTH)
        return year - 1 if turned else None

    def _aside(self, other: DateMention, mention: DateMention) -> bool:
        """Whether a full date says nothing of the days after it: a paper's, a birth's, one still to come."""
        if is_paper_date(other, self.context):
            return True
        return is_ahead(other, self.context) and not is_ahead(mention, self.context)

    def _tense(self, mention: DateMention) -> int:
        """1 where the words put the date ahead, -1 where behind, else 0."""
        text = self.context.text
        if _NEXT.match(text, mention.end):
            return 1
        if _LAST.match(text, mention.end) or _BACK.search(text, max(0, mention.start - 12), mention.start):
            return -1
        begin, end = self.context.sentence_at(mention.start)
        near = text[max(begin, mention.start - _REACH) : min(end, mention.end + _REACH)]
        return 1 if _FUTURE.search(near) else 0


def read_years(mentions: Sequence[DateMention], context: Context) -> Years:
    """Gather what fixes the years of an article."""
    starts = [mention.start for mention in mentions]
    named = {
        _months(mention): mention.first.year
        for mention in reversed(mentions)
        if mention.rule in ("part-of-year", "quarter") and mention.first.year is not None
    }
    return Years(
        _present(mentions, context),
        mentions,
        context,
        starts,
        named,
        _days(mentions, context),
        _told_on(mentions, context),
        _latest(mentions, context),
    )


def _latest(mentions: Sequence[DateMention], context: Context) -> int:
    """Ends of terms and of plans lie ahead too."""
    single = (m for m in mentions if m.first.year and not m.first.decade and not is_ahead(m, context))
    return max(((m.first.year or 0) for m in single), default=0)


def _days(mentions: Sequence[DateMention], context: Context) -> Mapping[tuple[int | None, int | None], frozenset[int]]:
    days: dict[tuple[int | None, int | None], set[int]] = {}
    for mention in mentions:
        for moment in (mention.first, mention.last):
            if moment and moment.day and moment.year and not is_paper_date(mention, context):
                days.setdefault((moment.month, moment.day), set()).add(moment.year)
    return {day: frozenset(years) for day, years in days.items()}


def _told_on(mentions: Sequence[DateMention], context: Context) -> Mapping[int, int]:
    """Years of days told one after another from a full date on, each within a month and a paragraph of the last."""
    told: dict[int, int] = {}
    last: Moment | None = None
    end = 0
    for mention in mentions:
        first = mention.first
        if first.day is None or first.month is None or mention.shift is not None:
            continue
        if first.year is not None:
            if first.year >= RECENT and not is_paper_date(mention, context) and not is_ahead(mention, context):
                last, end = first, mention.end
        elif last is not None and mention.start - end <= _CARRY:
            year = _next_time(first, last, _NEXT_MONTH)
            if year:
                last, end = first.in_year(year), mention.end
                told[mention.start] = year
    return told


def _next_time(day: Moment, other: Moment, within: int) -> int | None:
    """The year in which a day comes first after another, fully known, if it does within so many days."""
    for year in ((other.year or 0) + turn for turn in (0, 1)):
        moment = day.in_year(year)
        if day.day and moment.is_real and moment.key() >= other.key():
            return year if (moment.as_day() - other.as_day()).days <= within else None
    return None


def nearest(moment: Moment, today: date, tense: int = 0) -> int:
    """The year that puts `moment` (month and perhaps day) nearest to `today`, the past before the future.

    `tense` 1 asks for the future within ten months, -1 for the past.
    """
    ways = {}
    for year in (today.year - 1, today.year, today.year + 1):
        candidate = Moment(year, moment.month, moment.day or 15)
        if candidate.is_real:
            ways[year] = (candidate.as_day() - today).days
    if moment.day is None and moment.month == today.month:
        return today.year
    if not ways:
        return today.year
    if tense > 0 and (ahead := [year for year, days in ways.items() if 0 <= days <= 300]):
        return ahead[0]
    if tense < 0:
        return max((year for year, days in ways.items() if days <= 0), default=today.year)
    best = min(ways, key=lambda year: abs(ways[year]))
    return today.year if best > today.year and ways[best] > 31 and today.year in ways else best


def _alike(one: Moment, other: Moment) -> bool:
    """Whether both are days or both are months."""
    return one.month is not None and other.month is not None and (one.day is None) == (other.day is None)


def _months(mention: DateMention) -> tuple[int | None, int | None]:
    return mention.first.month, mention.last.month if mention.last else None


def _present(mentions: Sequence[DateMention], context: Context) -> Present | None:
    published = context.article.published_day
    if published is not None:
        return Present(published, "dateline", exact=True)
    found = reported_day(mentions, context)
    return Present(found.day, found.anchor, found.exact) if found else None
