"""Whether a number is a result or a goal, from the verbs, modal words and dates of its sentence.

The last cue before the number decides: "đã", "đến nay", a date gone by make it `actual`; "phấn đấu", "sẽ", "yêu cầu", a
date still to come make it `target`. A sentence without a cue goes on with what the sentence before it in the same
paragraph said, in an article on a plan with the plan. With nothing to go by a number is `actual`.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from trichluc.facts.context import Context
from trichluc.language.view import View
from trichluc.lexicons import table
from trichluc.mentions.counts import CountMention
from trichluc.records import CountStatus, DateFact, EventFact

_WILL_AFTER = re.compile(r"[^.,;:\n\d]{0,40}? sẽ (?:được|do|bị)(?!\w)|, sẽ(?!\w)", re.IGNORECASE)
REACH = 1200
"""How far a cue holds, in code points: a long paragraph. Bounded, so that an article of any shape costs linear time."""

_DONE_AFTER = re.compile(r"(?: [^\s.,;:\d]{1,16}){0,4}? (?:đã|vừa)(?!\w)", re.IGNORECASE)
_GIVEN = re.compile(r" (?:này|nói trên|trên|kể trên)(?!\w)(?! \w+ \w+ (?:bàn|đất))", re.IGNORECASE)
_PART_OF = re.compile(r"(?i:đại diện|đại diện cho|thuộc|(?<!tham dự )(?<!tham gia )của|đối với|quy mô) $")
_ADDRESSED = ("đề nghị", "yêu cầu", "buộc", "giao", "giao cho")
_HONOURS = re.compile(r"(?i:tặng|khen thưởng|suy tôn|vinh danh|biểu dương|trao)(?!\w)")
_PLAN = re.compile(r"(?i:ban hành kế hoạch|kế hoạch|chỉ tiêu|phát động|đăng ký thi đua|mục tiêu)(?!\w)")
_REPORT = re.compile(r"(?i:tổng kết|sơ kết|kết quả|hoàn thành|thực hiện kế hoạch|đạt)(?!\w)")
_EACH = re.compile(r"(?i:(?<!\w)(?:mỗi|từng))(?!\w)[^.;\n]{0,120}$")
_CLAUSE_END = re.compile(r"[,;:.()]")
_SAME_SYLLABLE = re.compile(r"(?i:thực|phát|thể|xuất|biểu|tái) $")
_ATTACHED = re.compile(
    r"(?:^|[\n.;:(,“\"–-]|\b(?i:trong|đến|tới|từ|vào|trước|sang|bước sang|hết|cuối|đầu|ngay|là|trong dịp)) ?$"
)
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEGATED = re.compile(r"(?i:không|chưa|theo|hồ sơ|đơn|đã|vừa|chỉ) $")
_DONE = re.compile(r"(?i:đã|vừa) $")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or date that says whether what follows has happened."""

    start: int
    end: int
    status: CountStatus
    word: str
    reaches: bool
    """Whether it holds for the sentences after it in the paragraph too."""


@dataclass(frozen=True)
class Statuses:
    """The cues of an article, and what stands where there is none.

    Attributes:
        cues: In order of start.
        starts: Their starts.
        default: Status of numbers that no cue reaches.
    """

    cues: tuple[Cue, ...]
    starts: tuple[int, ...]
    default: CountStatus

    def within(self, start: int, end: int) -> tuple[Cue, ...]:
        """The cues that start in a stretch."""
        return self.cues[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]


def read_statuses(context: Context, dates: Sequence[DateFact], events: Sequence[EventFact]) -> Statuses:
    """Read all cues of the article once."""
    today = today_of(context, dates, events)
    cues = sorted((*_word_cues(context.text), *_date_cues(context, dates, today)), key=lambda cue: cue.start)
    given = context.article.title
    title = View.of(given).text if given else context.text[:200].partition("\n")[0]
    plan = bool(_PLAN.search(title)) and not _REPORT.search(title)
    return Statuses(tuple(cues), tuple(cue.start for cue in cues), "target" if plan else "actual")


def status_of(mention: CountMention, context: Context, statuses: Statuses) -> CountStatus:
    """Result or goal."""
    text = context.text
    first, end = context.sentence_at(mention.start)
    begin, end = max(first, mention.start - REACH), min(end, mention.end + REACH)
    bound = mention.qualifier in ("at_least", "at_most") and mention.rule != "range"
    if not bound and _PART_OF.search(text, max(begin, mention.start - 24), mention.start):
        return "actual"
    if _DONE_AFTER.match(text, mention.end) or _GIVEN.match(text, mention.end):
        return "actual"
    if _WILL_AFTER.match(text, mention.end):
        return "target"
    before = statuses.within(begin, mention.start)
    if bound and any(cue.status == "target" for cue in before):
        return "target"
    cue = _last(before, text, mention.start)
    if cue is not None:
        return "actual" if cue.word in _ADDRESSED and cue.end + 1 == mention.start else cue.status
    ordered = (
        mention.qualifier == "at_most"
        or statuses.default == "target"
        or _EACH.search(text, begin, mention.start)
        or text.startswith(" trở lên", mention.end)
    )
    if (bound and ordered) or _dated_after(statuses.within(mention.end, end), text, mention.end):
        return "target"
    return _inherited(context, statuses, first)


def _dated_after(cues: Sequence[Cue], text: str, at: int) -> bool:
    """Whether the same clause goes on to a date still to come."""
    dated = next((cue for cue in cues if cue.word == "date"), None)
    return dated is not None and dated.status == "target" and not _CLAUSE_END.search(text, at, dated.start)


def _last(cues: Sequence[Cue], text: str, at: int) -> Cue | None:
    """The last cue before `at`. A request to honour someone leaves the honoured as many as they are."""
    for cue in reversed(cues):
        if cue.word in ("đề nghị", "đề xuất", "kiến nghị") and _HONOURS.search(text, cue.end, at):
            continue
        return cue
    return None


def _inherited(context: Context, statuses: Statuses, begin: int) -> CountStatus:
    """The last word on it in the sentences before, as far as the paragraph goes."""
    cues = [cue for cue in statuses.within(max(0, begin - REACH), begin) if cue.reaches]
    if not cues or "\n" in context.text[cues[-1].end : begin]:
        return statuses.default
    return cues[-1].status


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[CountStatus, bool]]]:
    rows = {row["phrase"]: (row["status"], row["reach"] == "paragraph") for row in table("status_cues")}
    phrases = sorted(rows, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE), rows  # type: ignore[return-value]  # the lexicon's test checks its statuses


def _word_cues(text: str) -> list[Cue]:
    pattern, rows = _lexicon()
    cues = []
    for match in pattern.finditer(text):
        word = match.group().lower()
        before = text[max(0, match.start() - 8) : match.start()]
        status, reaches = rows[word]
        if word.startswith("hiện") and _SAME_SYLLABLE.search(before):
            continue
        if word in ("phải", "cần") and _DONE.search(before):
            status = "actual"
        elif word in ("phải", "cần", "đề nghị", "sẽ") and _NEGATED.search(before):
            continue
        cues.append(Cue(match.start(), match.end(), status, word, reaches))
    return cues


def today_of(context: Context, dates: Sequence[DateFact], events: Sequence[EventFact]) -> str | None:
    """The ISO day from which the article looks back and ahead: its publication, its event, or its last full date."""
    if context.article.published_day is not None:
        return context.article.published_day.isoformat()
    held = [event.date for event in events if event.date is not None]
    days = sorted(date.value for date in dates if date.value is not None and _FULL_DAY.fullmatch(date.value))
    return held[0][-10:] if held and _FULL_DAY.fullmatch(held[0][-10:]) else days[-1] if days else None


def _date_cues(context: Context, dates: Sequence[DateFact], today: str | None) -> list[Cue]:
    """Dates to come and stretches that end after this year are goals; dates gone by are results."""
    cues: list[Cue] = []
    for date in dates:
        bounds = bounds_of(date.value)
        if today is None or bounds is None:
            continue
        status = _tense(*bounds, today, date.quote)
        start, end = context.view.from_source(date.start), context.view.from_source(date.end)
        if status is not None and _ATTACHED.search(context.text, max(0, start - 12), start):
            cues.append(Cue(start, end, status, "date", True))
    return cues


def _tense(first: str, last: str, today: str, quote: str) -> CountStatus | None:
    if first > today:
        return "target"
    if last[:4] > today[:4] and "nhiệm kỳ" not in quote.lower():
        return "target"
    return "actual" if last < today else None


def bounds_of(value: str | None) -> tuple[str, str] | None:
    """First and last day of an EDTF value as ISO strings; None where digits are unknown or an end is open."""
    if value is None or "X" in value or ".." in value:
        return None
    first, _, last = value.partition("/")
    last = last or first
    return first + "-01-01"[len(first) - 4 :], last + "-12-31"[len(last) - 4 :]
