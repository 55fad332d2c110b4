"""Whether a number is a result or a goal, from the verbs, modal words and dates of its sentence.

The last cue before the number decides: "đã", "đến nay", a date gone by make it `actual`; "phấn đấu", "sẽ", "yêu cầu", a
date still to come make it `target`. A sentence without a cue goes on with what the sentence before it in the same
paragraph said, in an article on a plan with the plan. With nothing to go by a number is `actual`.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from trichluc.facts.context import Context
from trichluc.language.view import View
from trichluc.lexicons import lines, table
from trichluc.mentions.counts.finding import CountMention
from trichluc.records import CountStatus, DateFact, EventFact

_WILL_AFTER = re.compile(r"[^.,;:\n\d]{0,40}? sẽ (?:được|do|bị)(?!\w)|, sẽ(?!\w)", re.IGNORECASE)
REACH = 1200
"""How far a cue holds, in code points: a long paragraph. Bounded, so that an article of any shape costs linear time."""

ASIDE_REACH = 180
"""How far before a number a reason or an old value is looked for, in code points."""

_DONE_AFTER = re.compile(
    r"(?: \([^()\n]{1,30}\))?(?: [^\s.,;:\d]{1,16}){0,4}? (?:đã|vừa|đang|cho rằng|nhận định|tin rằng|được hỏi)(?!\w)",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"(?: khác)? được (?:đề nghị |xét |đề xuất )?(?:[^\s,.;]{1,12} ){0,12}?(?:tặng|khen thưởng|trao)(?!\w)"
    r"|(?: [^\s.,;:\d]{1,12}){0,5}? (?:tán thành|biểu quyết|bỏ phiếu)(?!\w)",
    re.IGNORECASE,
)
"""Those whom somebody wants to honour are there, as are those who vote on a plan."""

_UNDER_WAY = re.compile(
    r"(?<!\w)(?i:đang) (?!cần|phải|xin|chuẩn bị|xem xét|đề xuất|kêu gọi|tìm)(?:[^\s,;.]{1,12} ){0,2}$"
)
_CASUALTIES = re.compile(r"(?<!\w)(?i:làm)(?: (?:hơn|gần|ít nhất|khoảng))? $")
_HARMED = re.compile(r"[^.,;\n]{0,40}?(?<!\w)(?:tử vong|chết|thiệt mạng|bị thương|mất tích|thương vong)(?!\w)")
_GIVEN = re.compile(
    r" (?:(?:này|nói trên|kể trên)(?!\w)"
    r"|trên(?=\s?[,.;:)]| (?:đã|được|bị|là|có|đều|vẫn|sẽ|đang|cùng|không|thuộc)(?!\w)))",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?i:(?:đại diện|đại diện cho|thuộc|(?<!tham dự )(?<!tham gia )của|đối với|quy mô) "
    r"|đại diện [^.;\n]{1,90}(?:,| và) )$"
)
_ADDRESSED = ("đề nghị", "yêu cầu", "buộc", "giao", "giao cho")
_STANDING = re.compile(r"(?i:(?<!\w)(?:giữa|cả|trong số|trong tổng số|ngoài|liên kết|gắn kết)) $")
_PAIR = re.compile(
    r"(?i:hai|2) (?i:bên|nước|phía|quốc gia|nền kinh tế|nhà lãnh đạo|lãnh đạo|miền|đảng|ông|bà|anh|chị|cháu|em|vợ chồng"
    r"|mẹ con|cha con|bố con|chị em|anh em|cường quốc|đội|đối tượng|nạn nhân|người này|người đàn ông)(?!\w)"
)
"""The two that are spoken of; they are there whatever is planned."""

_ASIDE = re.compile(
    r"(?<!\w)(?i:vì|bởi|sau khi|khiến|để nuôi|do (?:bị|có|đã|thiếu)|trong khi|so với|bằng mức|thay vì|tình trạng)(?!\w)"
    r"[^,;:\n]{0,160}$|(?<!\w)(?i:ước tính|hợp đồng) [^,;:\n]{0,160}$"
    r"|\((?:chiếm|bằng|tương đương|tỷ lệ|tỉ lệ|trên tổng)[^()\n]{0,40}$"
)
"""A reason, an occasion or a comparison: what it counts is so, whatever the sentence around it plans."""

_CHANGED_FROM = re.compile(
    r"(?i:tăng|giảm|nâng|hạ|điều chỉnh|kéo|rút|đổi|chuyển)(?: [^\s.;:]{1,16}){0,8}? (?i:từ)"
    r"(?: (?i:mức|khoảng|hơn|gần|trên|dưới)){0,2} (?:[\d.,]{1,12} ?(?:[-–]|đến|tới) ?)?$"
)
_GOAL_IS = re.compile(
    r"(?<!\w)(?i:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: (?i:tăng trưởng|đạt))? (?:(?:hơn|trên|dưới|khoảng|gần) )?$"
    r"|(?<!\w)(?i:kế hoạch) (?i:doanh thu|lợi nhuận|thu|sản lượng)(?: (?!đã |được )[^\s,;:.()]{1,12}){0,5} (?i:đạt) "
    r"(?:(?:hơn|trên|dưới|khoảng|gần) )?$"
    r"|(?<!\w)(?i:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: (?!đã |đạt |được )[^\s,;:.()]{1,16}){0,9} (?:là|giao) "
    r"(?:(?:hơn|trên|dưới|khoảng|gần) )?$"
)
"""What the goal "is" is a goal, whatever the sentence around it reports."""

_CHANGED_TO = re.compile(r"[^.;:\n]{0,40}? (?:lên|xuống|còn|thành|sang|về)(?!\w)")
_HONOURS = re.compile(r"(?i:tặng|khen thưởng|suy tôn|vinh danh|biểu dương|trao)(?!\w)")
_PLAN = re.compile(
    r"(?i:ban hành|phê duyệt|xây dựng)(?: \w{1,12}){0,2} (?i:kế hoạch|đề án|chương trình hành động)(?!\w)"
    r"|^(?i:kế hoạch|đề án|chương trình hành động) (?:số|năm|thực hiện|tổ chức|tuyên truyền|sắp xếp|thi đua|\d)"
    r"|(?i:chỉ tiêu|phát động|đăng ký thi đua|giao ước thi đua|đặt mục tiêu)(?!\w)"
    r"|(?i:mục tiêu (?:năm|đến|phấn đấu|giảm|tăng))(?!\w)"
)
_REPORT = re.compile(r"(?i:tổng kết|sơ kết|kết quả|hoàn thành|thực hiện kế hoạch|đạt)(?!\w)")
_EACH = re.compile(r"(?i:(?<!\w)(?:mỗi|từng))(?!\w)[^.;\n]{0,120}$")
_DUTY = re.compile(r"(?<!\w)(?i:phải|cần)(?!\w)[^.,;:\n]{0,100}$")
_GOAL_LIST = re.compile(r"[-–•*+ ]{0,3}\d[^.;\n]{0,80}(?!\w)(?!.{0,12}đã)")
_CLAUSE_END = re.compile(r"[,;:.()]")
_SAME_SYLLABLE = re.compile(r"(?i:thực|phát|thể|xuất|biểu|tái) $")
_ATTACHED = re.compile(
    r"(?:^|[\n.;:(,“\"–-]|\b(?i:trong|đến|tới|từ|vào|trước|sang|bước sang|hết|cuối|đầu"
    r"|đầu nhiệm kỳ|ngay|là|trong dịp)) ?$"
)
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DENIABLE = ("phải", "cần", "đề nghị", "sẽ")
_NEGATED = re.compile(r"(?i:không|chưa|theo|hồ sơ|đơn|đã|vừa|chỉ) $")
_OPENS = re.compile(r"(?:^|[.!?:;\n“\"'‘(•–-])\s{0,3}$")
_MEASURES = ("dự toán", "chỉ tiêu", "mục tiêu", "kế hoạch")
_MEASURED_BY = re.compile(r"(?:%|(?i:so với|vượt|bằng|thành)) $")
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
    if not bound and _PART_OF.search(text, max(begin, mention.start - 100), mention.start):
        return "actual"
    if _PAIR.match(text, mention.start) or _STANDING.search(text, max(begin, mention.start - 12), mention.start):
        return "actual"
    if any(told.match(text, mention.end) for told in (_DONE_AFTER, _GIVEN, _RECEIVES)):
        return "actual"
    if not bound and _happens(text, mention, begin):
        return "actual"
    if _WILL_AFTER.match(text, mention.end):
        return "target"
    if _GOAL_IS.search(text, max(begin, mention.start - ASIDE_REACH), mention.start):
        return "target"
    before = tuple(cue for cue in statuses.within(begin, mention.start) if not _closed(cue, text, mention.start))
    if bound and any(cue.status == "target" for cue in before):
        return "target"
    cue = _last(before, text, mention.start)
    if cue is not None:
        return "actual" if cue.status == "target" and _stands(cue, mention, text, begin) else cue.status
    ordered = (
        mention.qualifier == "at_most"
        or statuses.default == "target"
        or _EACH.search(text, begin, mention.start)
        or _DUTY.search(text, max(begin, mention.start - ASIDE_REACH), mention.start)
        or text.startswith(" trở lên", mention.end)
    )
    if (bound and ordered) or _dated_after(statuses.within(mention.end, end), text, mention.end):
        return "target"
    return _inherited(context, statuses, first, lists_goals=bound or mention.rule == "percent")


def _happens(text: str, mention: CountMention, begin: int) -> bool:
    """Whether a number is of what is under way ("đang vận hành 48 máy") or of victims ("làm 9 người chết")."""
    near = max(begin, mention.start - 40)
    if _UNDER_WAY.search(text, near, mention.start):
        return True
    return bool(_CASUALTIES.search(text, near, mention.start) and _HARMED.match(text, mention.end))


def _closed(cue: Cue, text: str, at: int) -> bool:
    """Whether the cue stands in brackets that end before `at`."""
    end = text.find(")", cue.end, at)
    return end >= 0 and "(" not in text[cue.end : end]


def _stands(cue: Cue, mention: CountMention, text: str, begin: int) -> bool:
    """Whether a number stays outside the goal that its sentence speaks of: an addressee, a reason, an old value."""
    start = mention.start
    if cue.word in _ADDRESSED and cue.end + 1 == start and mention.rule == "noun" and mention.qualifier == "exact":
        return True
    aside = _ASIDE.search(text, max(begin, start - ASIDE_REACH), start)
    if aside is not None and cue.start < aside.start():
        return True
    return (
        _CHANGED_FROM.search(text, max(begin, start - ASIDE_REACH), start) is not None
        and _CHANGED_TO.match(text, mention.end) is not None
    )


def _dated_after(cues: Sequence[Cue], text: str, at: int) -> bool:
    """Whether the same clause goes on to a date still to come."""
    dated = next((cue for cue in cues if cue.word == "date"), None)
    return dated is not None and dated.status == "target" and not _CLAUSE_END.search(text, at, dated.start)


def _last(cues: Sequence[Cue], text: str, at: int) -> Cue | None:
    """The last cue before `at`. A request to honour someone leaves the honoured as many as they are."""
    asked: Cue | None = None
    gone_by = any(cue.word == "date" and cue.status == "actual" for cue in cues)
    for cue in reversed(cues):
        if cue.word == "buộc" and gone_by:
            continue  # what somebody was forced to in 1991 has happened
        if cue.word in ("đề nghị", "đề xuất", "kiến nghị") and _HONOURS.search(text, cue.end, at):
            asked = asked or replace(cue, status="actual")
            continue
        return cue
    return asked


def _inherited(context: Context, statuses: Statuses, begin: int, lists_goals: bool) -> CountStatus:
    """The last word on it in the sentences before, as far as the paragraph goes; a share or a bound may open the next.

    A list of goals has a paragraph for each: "Phấn đấu đạt 80% hộ khá." "90% hộ có nước sạch."
    """
    text = context.text
    cues = [
        cue for cue in statuses.within(max(0, begin - REACH), begin) if cue.reaches and not _closed(cue, text, begin)
    ]
    lines = text.count("\n", cues[-1].end, begin) if cues else 0
    opens = lists_goals and lines == 1 and text[begin - 1] == "\n" and _GOAL_LIST.match(text, begin) is not None
    return cues[-1].status if cues and (not lines or opens) else statuses.default


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[CountStatus, bool]]]:
    """The cues, and beside them the phrases in which they mean something else, so that those are passed over."""
    rows = {row["phrase"]: (row["status"], row["reach"] == "paragraph") for row in table("status_cues")}
    phrases = sorted((*rows, *lines("status_homographs")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE), rows  # type: ignore[return-value]  # the lexicon's test checks its statuses


def _word_cues(text: str) -> list[Cue]:
    pattern, rows = _lexicon()
    cues = []
    for match in pattern.finditer(text):
        word = match.group().lower()
        if word not in rows:
            continue
        before = text[max(0, match.start() - 8) : match.start()]
        if match.group()[0].isupper() and not _OPENS.search(before):
            continue  # "Tiểu Cần", "Hứa Văn"
        status, reaches = rows[word]
        if word.startswith("hiện") and _SAME_SYLLABLE.search(before):
            continue
        if word.startswith(("phải", "cần")) and _DONE.search(before):
            status = "actual"
        elif (word in _DENIABLE and _NEGATED.search(before)) or (
            word.startswith(_MEASURES) and _MEASURED_BY.search(before)
        ):
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
        start, end = context.view.from_source(date.start), context.view.from_source(date.end)
        status = _tense(*bounds, today, context.text[start:end])
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
