"""The meeting that the article reports."""

import re
from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.facts.naming import canonical_unit
from trichluc.mentions.events.finding import EventMention
from trichluc.mentions.events.places import Stretch
from trichluc.records import DateFact, EventFact, OfficialFact, UnitFact

_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")
_OF_A_PAPER = re.compile(r"(?:\d[/-][\w/-]{0,20}[A-ZĐ]{2,}[\w/-]*|số \d+)[\s,()]{0,3}(?:ban hành )?$")
_SAYS = re.compile(r"(?<!\w)(?:cho biết|cho hay|thông tin|thông báo|xác nhận)(?!\w)(?!,? tại)")
_TAKES_PLACE = re.compile(r",?\s(?:\S+ ){0,8}(?:diễn ra|tổ chức|khai mạc|họp) (?:vào |trong |từ |hôm )?")
_TODAY = re.compile(
    r"(?<!\w)(?:hôm|sáng|trưa|chiều|tối|đêm) (?:nay|qua)(?!\w)(?![\s,]{0,2}\(?(?:ngày |tức )?\d)", re.IGNORECASE
)
"""A day that only the reader of the paper's own day knows: another date of the sentence is not the meeting's."""

_OF_SOMETHING_ELSE = re.compile(
    r"(?:thành lập|truyền thống|sinh|nghị quyết|quyết định|kế hoạch|chỉ thị|thông báo|trước|sau|đến hết|tính đến"
    r"|kể từ|hạn|trước đó)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)


_BESIDE = 60
"""Code points behind a meeting's name in which the day that it was held on may stand."""


def event_facts(
    mentions: Sequence[EventMention],
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitFact],
    officials: Sequence[OfficialFact],
) -> list[EventFact]:
    """At most one fact, at the meeting's first mention with name; the sentences that report it date and place it."""
    told = [mention for mention in mentions if not context.is_muted(mention.start, mention.end)]
    return [_fact(mention, context, dates, units, officials) for mention in told[:1]]


def _fact(
    mention: EventMention,
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitFact],
    officials: Sequence[OfficialFact],
) -> EventFact:
    return EventFact(
        **context.stated(mention.start, mention.end, mention.rule),
        event_type=mention.event_type,
        date=_date(mention, context, dates),
        place=context.printed(*mention.place) if mention.place else None,
        organizer=_organizer(mention, context, units),
        chairs=tuple(official.name for official in officials if "chair" in official.roles),
    )


def _date(mention: EventMention, context: Context, dates: Sequence[DateFact]) -> str | None:
    """The day of the meeting: the first that the reporting sentences give, nearest before or after its name."""
    for sentence in mention.reports:
        found = [(date, value) for date in dates if (value := _day_in(date, sentence, mention, context))]
        if found and not _is_untold(found[0][0], sentence, context):
            behind = [value for date, value in found if _is_beside(date, mention, context)]
            return behind[0] if behind else found[0][1]
    return None


def _is_untold(date: DateFact, sentence: Stretch, context: Context) -> bool:
    """Whether a sentence says "hôm nay" before its first date: that is when it was, whatever the date tells."""
    return _TODAY.search(context.text, sentence[0], context.view.from_source(date.start)) is not None


def _is_beside(date: DateFact, mention: EventMention, context: Context) -> bool:
    """Whether a date tells right behind the meeting's name when it was held: "kỳ họp thứ 3 diễn ra ngày 8-1"."""
    start, end = context.view.from_source(date.start), mention.name[1]
    return end <= start < end + _BESIDE and _TAKES_PLACE.fullmatch(context.text, end, start) is not None


def _day_in(date: DateFact, sentence: Stretch, mention: EventMention, context: Context) -> str | None:
    """The day that a date gives in a reporting sentence, unless it belongs to the meeting's name or to a paper."""
    start, end = context.view.from_source(date.start), context.view.from_source(date.end)
    if date.value is None or _DAY.match(date.value) is None or not sentence[0] <= start < sentence[1]:
        return None
    name_start, name_end = mention.name
    if name_start <= start < name_end:
        return None
    before = context.text[max(sentence[0], start - 40) : start]
    is_aside = start >= name_end and context.text[start - 1] == "(" and context.text[end : end + 2].strip()[:1] in "-–)"
    says = _SAYS.search(context.text, end, name_start) if mention.rule == "event-held" else None
    says = None if says and "cùng ngày" in context.text[says.end() : name_start] else says
    if (
        is_aside
        or (says and says.end() < name_start)
        or _OF_A_PAPER.search(before)
        or _OF_SOMETHING_ELSE.search(before)
    ):
        return None
    return date.value


def _organizer(mention: EventMention, context: Context, units: Sequence[UnitFact]) -> str | None:
    """The organiser's canonical name: the unit that the same characters state, else the name printed there."""
    if mention.organizer is None:
        return None
    stretch = context.view.to_source(*mention.organizer)
    places = [(unit, place) for unit in units for place in (unit, *unit.mentions)]
    same = [unit for unit, place in places if (place.start, place.end) == stretch]
    longer = [unit for unit, place in places if place.start == stretch[0] and place.end > stretch[1]]
    inner = [unit for unit, place in places if place.end == stretch[1] and stretch[0] < place.start]
    told = context.text[mention.organizer[0] : mention.organizer[1]]
    unit = next(iter((*same, *longer, *(inner if told.startswith("hãng ") else ()))), None)
    return unit.name if unit else canonical_unit(context.text[slice(*mention.organizer)], context)
