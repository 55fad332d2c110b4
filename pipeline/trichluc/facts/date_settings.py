"""What the words around a date say of it: a paper's or a birth's, one still to come, a review's or a plan's year."""

import re

from trichluc.facts.context import Context
from trichluc.mentions.dates.finding import DateMention

_REVIEW = re.compile(
    r"tổng\skết|sơ\skết|đánh\sgiá|kết\squả|giao\sban|báo\scáo|thành\stích|khen\sthưởng|tặng|biểu\sdương|tôn\svinh|kiểm\sđiểm",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"dự\stoán|phương\shướng|nhiệm\svụ|triển\skhai\s(?:công\stác|kế\shoạch|chương\strình)|phát\sđộng|giao\sước|chương\strình\scông\stác|mục\stiêu|chỉ\stiêu|khai\sgiảng|tuyển\ssinh",
    re.IGNORECASE,
)
_BORN = re.compile(r"(?<!\w)(?:sinh|SN)\s?$", re.IGNORECASE)
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|dự\skiến|sắp|chậm\snhất|hạn|phấn\sđấu|trước\s(?:ngày|tháng)|kế\shoạch|đến\s(?:hết\s)?(?:năm|ngày))(?!\w)",
    re.IGNORECASE,
)
_REACHED = re.compile(r"(?<!\w)(?:đến|tới)\s(?:hết\s)?$", re.IGNORECASE)
_PAPER = re.compile(r"(?:số\s?\d|\d{1,5}\s?[-/]\s?[A-ZĐ]{2})[^.;\n]{0,60}$")
_CREDITED = re.compile(r"[^.\n]{0,40}[.)\s–-]{1,3}\(?(?:[ẢA]nh|Nguồn ảnh|Video|Clip)(?: minh họa)?\s?[:.]")
RECENT = 2000
"""Before this year a date is remembered, and no news of the day."""

LONG_AGO = 2010
"""A founding whose years are counted lies before this year."""

BEFORE = 140
"""How many code points before a year the word that explains it may stand."""


def is_paper_date(mention: DateMention, context: Context) -> bool:
    """Whether the date is that of an official paper or of a birth, which say nothing about when the story happens."""
    before = context.text[max(0, mention.start - 90) : mention.start]
    return _PAPER.search(before) is not None or _BORN.search(before) is not None


def is_caption_date(mention: DateMention, context: Context) -> bool:
    """Whether a photo's credit follows: what it shows may be long past."""
    return _CREDITED.match(context.text, mention.end) is not None


def lead_end(context: Context) -> int:
    """End of the third sentence: a full date further down is history, not news."""
    return context.sentences[:3][-1][1] if context.sentences else 0


def is_ahead(mention: DateMention, context: Context) -> bool:
    """Whether a date is a deadline or a plan, which may lie in any later year."""
    begin, end = context.sentence_at(mention.start)
    return _AHEAD.search(context.text, max(begin, mention.start - BEFORE), min(end, mention.end + BEFORE)) is not None


def is_to_come(mention: DateMention, context: Context) -> bool:
    """Whether a date is told as still to come; a paper's is past, "đến ngày 18/4/2018" may be."""
    reached = mention.first.day is not None and _REACHED.search(words_before(mention, context)) is not None
    return is_ahead(mention, context) and not reached and not is_paper_date(mention, context)


def explained_as(mention: DateMention, context: Context) -> str | None:
    """Whether the nearest telling word before a year speaks of a review or a plan."""
    text = words_before(mention, context)
    review = max((m.start() for m in _REVIEW.finditer(text)), default=-1)
    plan = max((m.start() for m in _PLAN.finditer(text)), default=-1)
    if review == plan:
        return None
    return "review" if review > plan else "plan"


def words_before(mention: DateMention, context: Context) -> str:
    """What the sentence says before a mention."""
    begin = max(context.sentence_at(mention.start)[0], mention.start - BEFORE)
    return context.text[begin : mention.start]
