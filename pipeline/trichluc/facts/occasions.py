"""The year of a day by the occasion that it belongs to: "Festival Huế 2018", a congress with its term."""

import re
from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.facts.date_settings import RECENT, explained_as, is_ahead, words_before
from trichluc.lexicons import lines
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.dates.finding import DateMention
from trichluc.mentions.dates.points import any_of
from trichluc.records import Anchor

_HELD = re.compile(any_of(lines("occasions")), re.IGNORECASE)
_HELD_ON = re.compile(
    r"[ ,(]{1,3}|(?: (?:do|của) [^.;\n]{1,80}?)?(?: (?:sẽ|đã|được|chính thức|dự kiến)){0,3} "
    r"(?:tổ chức|diễn ra|khai mạc|bế mạc|bắt đầu)[^.;\d\n]{0,60}"
)
_OCCASION = re.compile(rf"(?:{_HELD.pattern}|hội\snghị|hội\sthảo|đại\shội)[^,.;:\n\d]{{0,70}}$", re.IGNORECASE)
_CONGRESS = re.compile(
    r"đại\shội(?!\s(?:đồng\s)?cổ\sđông)(?!.{0,140}(?:bầu|nhiệm\s(?:thành|chức)|quản\strị))", re.IGNORECASE
)
_NAMED = re.compile(
    rf"(?<!\w)(?P<name>{any_of([*lines('occasions'), *lines('occasion_names')])}"
    rf"(?:\s[^\s,.;:()“”\"]{{1,12}}){{0,6}})\s$",
    re.IGNORECASE,
)
_OF_ANOTHER_TIME = re.compile(
    r"(?<!\w)(?:vòng loại|chuẩn bị|hướng (?:tới|đến)|đăng cai|từng|đương kim|quán quân|á quân|á hậu|vô địch|đăng quang"
    r"|kể từ|sau|trước|so với)(?!\w)[^.;\n]{0,30}$",
    re.IGNORECASE,
)
_HELD_THEN = re.compile(r"(?<!\w)(?:diễn ra|khai mạc|bế mạc|tổ chức|chung kết|trong khuôn khổ)(?!\w)", re.IGNORECASE)
_WHOSE_NAME = re.compile(rf"\s[{UPPER}]")
_LATE = 10
"""From this month on an occasion may be the next year's."""

_TRIED = 12
"""How many years are tried for an occasion's, so that a line of many costs linear time."""


def by_occasion(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """An occasion named with its year, or a congress with its term, in the sentence of the day."""
    begin, end = context.sentence_at(lead.start)
    for mention in mentions:
        if not begin <= mention.start < end or mention.first.year is None or mention.first.day:
            continue
        before = words_before(mention, context)
        if mention.rule == "years" and _CONGRESS.search(before):
            return mention.first.year, "term"
        if mention.rule == "year" and _HELD.search(before) and explained_as(mention, context) is None:
            return mention.first.year, "text"
    return None


def by_named_occasion(
    lead: DateMention, month: int, mentions: Sequence[DateMention], context: Context
) -> tuple[int, Anchor] | None:
    """The year behind the name of an occasion, wherever it stands, if the sentence of the day has the name too."""
    begin, end = context.sentence_at(lead.start)
    sentence = context.text[begin:end].casefold()
    years = [m for m in mentions if m.rule in ("year", "year-bare") and (m.first.year or 0) >= RECENT]
    latest = max((m.first.year or 0 for m in years if not is_ahead(m, context)), default=0)
    named = [m for m in years[:_TRIED] if (name := _name_before(m, context)) and name in sentence]
    found = {m.first.year for m in named if begin <= m.start < end} or {m.first.year for m in named}
    year = found.pop() if len(found) == 1 else None
    if year is None or year < latest or (month >= _LATE and not _HELD_THEN.search(sentence)):
        return None
    return year, "text"


def _name_before(mention: DateMention, context: Context) -> str | None:
    """The name of an occasion that a year ends, in small letters; None before a person who won it."""
    before = context.text[max(0, mention.start - 90) : mention.start]
    name = _NAMED.search(before)
    if name is None or " " not in name["name"] or _WHOSE_NAME.match(context.text, mention.end):
        return None
    return None if _OF_ANOTHER_TIME.search(before[: name.start()]) else name["name"].casefold()


def year_in_sentence(mention: DateMention, mentions: Sequence[DateMention], context: Context) -> int | None:
    """The year of an occasion that the sentence of a day names with its year before that day."""
    begin, _ = context.sentence_at(mention.start)
    for other in mentions:
        named = begin <= other.start < mention.start and other.rule in ("year", "year-bare")
        if not named or not other.first.year:
            continue
        held = other.rule == "year-bare" and _HELD_ON.fullmatch(context.text[other.end : mention.start][:140])
        if held or _OCCASION.search(words_before(other, context)):
            return other.first.year
    return None
