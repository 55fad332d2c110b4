"""By whom: the organisation that does, or is to do, what a count's sentence tells.

The subject is what opens the last clause before the number: a named organisation, or a short word for one ("các đơn vị
trong Cụm", "các cấp Hội"). A sentence that opens with its verb goes on about the subject of the sentence before it. Two
subjects side by side, people, a place, or somebody who only tells of it leave the slot open: nothing is certain then.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from trichluc.facts.context import Context
from trichluc.language.spans import Spans
from trichluc.lexicons import lines
from trichluc.records import EventFact, UnitFact

REACH = 1200
"""How far back a subject may stand, in code points: a long paragraph."""

_OPENS = re.compile(
    r"(?:^|[\n.;:,“\"(•*+]|(?:^|\s)[–-](?=\s)|\b(?i:năm|nay|do|qua|rồi|mà|riêng|song|nhưng|rằng|theo đó|yêu cầu|đề nghị"
    r"|kiến nghị|giao|buộc|việc|khi|toàn ngành|lực lượng|hãng hàng không)(?: \d{4}[,;]?)?) {0,4}$"
)
_JOINED = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:,| và|, và| cùng) "
    r"(?i:các |những |công an|ủy ban|ban |sở |hội |cơ quan|chi nhánh|phòng )"
)
_OTHERS_TOO = re.compile(r" các |công an")
_TELLS = re.compile(
    r"[^.;\n]{0,60}?(?<!\w)(?i:cho biết|cho hay|cho rằng|cho thấy|nêu rõ|khẳng định|nhận định|đánh giá|dẫn lời|xác nhận"
    r"|công bố|cung cấp|thông tin|tổ chức (?:hội nghị|buổi|họp|lễ|hội thảo|tọa đàm))(?!\w)",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?<!\w)(?i:gồm|bao gồm|thuộc|đại diện|đại diện cho|thay mặt cho)(?: các| cho)? [^,;]{0,40}$")
_PRESENT = re.compile(r"(?<!\w)(?i:dự|tham dự|tham gia của|có mặt|góp mặt|điểm cầu|chứng kiến)(?!\w)[^.;\n]{0,400}$")
_HAPPENS = re.compile(
    r"(?<!\w)(?i:xảy ra|(?<!trị )giá|so với|nhiều hơn|ít hơn|khiến|làm chết|bị thương|tử vong|trong số|liên tịch)"
    r"(?!\w)[^,;]{0,40}$"
)
_OTHERS = re.compile(
    r"; ?(?i:toàn (?:tỉnh|quốc|xã|huyện|ngành|thành phố)|cả nước|người dân|nhân dân|bà con|(?:mỗi|từng)(?! năm)"
    r"|ông|bà|anh|chị)(?!\w)"
)
_OBJECT = re.compile(r"(?<!\w)(?i:cho|giúp|đại diện|gồm) (?!biết|hay|thấy|rằng)(?:[^,;:.\n]{1,50}, ){1,3}$")
"""A list of those whom something is done for or who come along: the second of them opens no clause."""

_BESIDE = re.compile(r"[ ,;]{0,3}(?:(?:và|cùng|cùng với) )?")
_ASKED = re.compile(r"(?i:đề nghị|kiến nghị|xét|trình) $")
_EACH = re.compile(r"(?<!\w)(?i:mỗi|từng) (?!năm|tháng|tuần|quý|ngày)[^.;\n]{0,80}$")
_GIVES = re.compile(r"(?: cũng| đã| sẽ| quyết định| xét| vừa){0,3} (?:trao tặng|trao|tặng|khen thưởng)(?!\w)")
_HONOURED = re.compile(r"(?<!\w)(?i:tặng|khen|khen thưởng|suy tôn|trao|bầu|có mặt)(?!\w)")
_MEETING_VERBS = "bầu|đề ra|thông qua|đặt mục tiêu|hiệp thương|kiện toàn|xác định|thống nhất|phấn đấu|hướng tới"
_SHORT_WORDS = {
    "nobody": r"(?i:toàn (?:tỉnh|quốc|ngành|huyện|xã|thành phố|quận)|cả (?:nước|tỉnh))",
    "cluster": r"(?:Cụm|Khối|[Tt]oàn (?:[Cc]ụm|[Kk]hối)"
    r"|[Cc]ác (?:đơn vị|cơ quan)(?: thành viên)?(?: (?:trong|thuộc) (?:[Cc]ụm|[Kk]hối))?)",
    "police": r"(?:[Ll]ực lượng )?[Cc]ông an(?: toàn tỉnh| tỉnh| thành phố| các cấp)?",
    "inspection": r"(?:[Cc]ơ quan|[Đđ]oàn) thanh tra",
    "court": r"(?:TAND|Tòa án nhân dân|Tòa án) hai cấp(?: tỉnh)?",
    "prosecution": r"(?:VKSND|Viện kiểm sát nhân dân|Viện kiểm sát) hai cấp(?: tỉnh)?",
    "society": r"(?:[Cc]ác cấp [Hh]ội|[Tt]oàn [Hh]ội|Hội)",
    "labour": r"[Cc]ác cấp [Cc]ông đoàn",
    "youth": r"[Cc]ác cấp bộ [Đđ]oàn",
    "district": r"(?:[Hh]uyện|[Qq]uận|[Tt]hị xã)",
    "same": r"(?:[Tt]oàn )?(?:[Đđ]ơn vị|[Cc]ơ quan|[Hh]ãng|[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Nn]hà trường)(?: này)?",
    "head": r"(?:Bộ|Sở|Cục|Tổng cục|Tổng công ty|Ban Thường trực|Ban Thường vụ)",
}
"""Short words for an organisation at the head of a clause, each with its kind."""

_KINDS = {
    "cluster": re.compile(r"(?:Cụm|Khối) "),
    "police": re.compile(r"Công an (?:tỉnh|thành phố)", re.IGNORECASE),
    "inspection": re.compile(r"Thanh tra "),
    "court": re.compile(r"Tòa án nhân dân (?:tỉnh|thành phố) "),
    "prosecution": re.compile(r"Viện kiểm sát nhân dân (?:tỉnh|thành phố) "),
    "society": re.compile(r"(?:Trung ương )?Hội (?!đồng|nghị)"),
    "labour": re.compile(r"(?:Công đoàn|Liên đoàn Lao động) "),
    "youth": re.compile(r"(?:Thành đoàn|Tỉnh đoàn|Đoàn Thanh niên|Đoàn TNCS) "),
    "district": re.compile(r"Ủy ban nhân dân (?:huyện|quận|thị xã) ", re.IGNORECASE),
}
"""What the canonical name of an organisation that a short word stands for begins with."""

_LEADERS = re.compile(
    r"(?:Ban Thường vụ|Ban Chấp hành|Ban Thường trực)(?: Trung ương)? (?=Hội|Liên đoàn|Đoàn|Thành đoàn|Tỉnh đoàn)"
)
_TITLE_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """What a clause is about, half-open in the view's text; `name` is None where that is no one organisation."""

    start: int
    end: int
    name: str | None


@dataclass(frozen=True)
class Subjects:
    """The subjects of an article in order of place, and the organisation that it reports of as a whole."""

    found: tuple[Subject, ...]
    starts: tuple[int, ...]
    body: str | None

    def last(self, begin: int, end: int) -> Subject | None:
        """The last one that starts in a stretch."""
        index = bisect_right(self.starts, end - 1) - 1
        return self.found[index] if index >= 0 and self.starts[index] >= begin else None


def read_subjects(context: Context, units: Sequence[UnitFact], events: Sequence[EventFact]) -> Subjects:
    """Read them once for an article."""
    text = context.text
    title = max(text.find("\n"), 0)
    weights: Counter[str] = Counter()
    spans: list[Subject] = []
    for unit in units:
        for span in (unit, *unit.mentions):
            start, end = context.view.from_source(span.start), context.view.from_source(span.end)
            weights[unit.name] += _TITLE_WEIGHT if start < title else 1
            spans.append(Subject(start, end, unit.name))
    spans.sort(key=lambda span: span.start)
    subjects = [_joined(text, spans, index) for index in range(len(spans)) if _opens(text, spans[index].start)]
    covered = Spans.of((span.start, span.end) for span in spans)
    body = _body(weights, events)
    subjects.extend(_short_subjects(text, covered, weights, body))
    subjects.sort(key=lambda subject: subject.start)
    return Subjects(tuple(subjects), tuple(subject.start for subject in subjects), body)


def _opens(text: str, start: int) -> bool:
    if start == 0:
        return True
    return bool(_OPENS.search(text, max(0, start - 24), start)) and not _OBJECT.search(text, max(0, start - 160), start)


def _joined(text: str, spans: Sequence[Subject], index: int) -> Subject:
    """One of two side by side is no subject of its own: "Ban Thường vụ và Ủy ban Kiểm tra"."""
    span = spans[index]
    if not _JOINED.match(text, span.end):
        return span
    following = spans[index + 1] if index + 1 < len(spans) else None
    gap = "" if following is None else text[span.end : min(following.start, span.end + 8)]
    beside = gap.strip(" ,") in ("và", "cùng") or _OTHERS_TOO.search(text, span.end, span.end + 14)
    return Subject(span.start, span.end, None) if beside else span


def _body(weights: Counter[str], events: Sequence[EventFact]) -> str | None:
    """A cluster that the article is about, else who holds the meeting, else who is named twice as often as others."""
    clusters = [name for name in weights if _KINDS["cluster"].match(name)]
    if len(clusters) == 1:
        return clusters[0]
    if events:
        organizer = events[0].organizer
        return _LEADERS.sub("", organizer) if organizer else None
    ranked = weights.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _heaviest(weights: Counter[str], wanted: re.Pattern[str]) -> str | None:
    """The name of a kind that the article has most of; None where another has as much."""
    ranked = Counter({name: weight for name, weight in weights.items() if wanted.match(name)}).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _short_subjects(text: str, covered: Spans, weights: Counter[str], body: str | None) -> list[Subject]:
    """Short words at the head of a clause that stand for an organisation named elsewhere."""
    found = []
    kinds = {kind: _heaviest(weights, wanted) for kind, wanted in _KINDS.items()}
    kinds["inside"] = kinds["cluster"]
    for match in _short().finditer(text):
        kind = match.lastgroup or ""
        if covered.touch(*match.span()) or (kind != "inside" and not _opens(text, match.start())):
            continue
        if kind == "nobody":
            name = None
        elif kind in ("same", "meeting"):
            name = body
        elif kind == "head":
            name = _heaviest(weights, _of_head(match.group()))
        else:
            name = kinds[kind]
        found.append(Subject(match.start(), match.end(), name))
    return found


@cache
def _short() -> re.Pattern[str]:
    each = "|".join(rf"(?P<{kind}>{words})" for kind, words in _SHORT_WORDS.items())
    verbs = rf"(?:đã|sẽ|vừa|cũng|còn|mới|tiếp tục|trực tiếp|có|phấn đấu|đạt|chi|thụ lý|trình|gom|{_deeds()})"
    return re.compile(
        rf"(?<!\w)(?:(?:{each})(?= {verbs}(?!\w))|(?P<inside>(?:trong|thuộc|của) (?:[Cc]ụm|[Kk]hối))(?= {verbs}(?!\w))"
        r"|(?P<meeting>Đại hội|Hội nghị|Kỳ họp|(?:Dự thảo )?Nghị quyết(?: Đại hội)?"
        r"|Phương hướng nhiệm kỳ [\d –-]{9,12})"
        rf"(?= ?(?:đã |vừa |cũng )?(?:{_MEETING_VERBS})(?!\w)))"
    )


@cache
def _deeds(having: str = "") -> str:
    """The verbs of doing; with a space those alone that no second syllable makes into another word ("mở rộng")."""
    verbs = (verb for verb in lines("deed_verbs") if having in verb)
    return "|".join(re.escape(verb) for verb in sorted(verbs, key=len, reverse=True))


@cache
def _of_head(head: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(head)} ")


@cache
def _goes_on() -> re.Pattern[str]:
    """A sentence without a subject: it opens with a verb of doing, behind words of time and joints."""
    return re.compile(
        r"[\s•*+–-]{0,4}(?:(?:Kết quả|Qua đó|Ngoài ra|Đồng thời|Bên cạnh đó|Cụ thể|Theo đó|Trong đó|Đến nay|Hiện nay"
        r"|Riêng)[ ,:]{1,2}|(?:Qua|Trong|Năm|Từ|Đến|Tính đến|Trên|Về|Nhờ|Cùng với|Sau|Thực hiện|Nhiệm kỳ|Giai đoạn|Bằng"
        r"|Ngay|Đã có|Tính|Với|Thông qua)[^,;:.\n]{1,90}[,:] ?){0,3}"
        rf"(?:(?:(?:đã|cũng|còn|vừa|mới|tiếp tục|trực tiếp) ){{1,3}}(?:{_deeds()})|(?:{_deeds(' ')}))(?!\w)"
        r"(?! (?:nghị quyết|chỉ thị|kế hoạch|kết luận|quyết định|đề án|hướng dẫn|chủ trương"
        r"|của|về|từ|sang|tại|ở|trong|bước đầu|cho thấy|ban đầu)\b)",
        re.IGNORECASE,
    )


def actor_of(start: int, context: Context, subjects: Subjects) -> str | None:
    """The organisation that does what is counted at `start`, None where nobody is certain."""
    text = context.text
    begin = max(context.sentence_at(start)[0], start - REACH)
    subject = subjects.last(begin, start)
    if subject is not None:
        asked = _ASKED.search(text, max(0, subject.start - 12), subject.start) is not None
        return subject.name if _does(text, subject.end, begin, start, asked) else None
    if not _goes_on().match(text, begin) or not _does(text, begin, begin, start):
        return None
    earlier = subjects.last(max(text.rfind("\n", 0, begin), begin - REACH, 0), begin)
    return earlier.name if earlier is not None else subjects.body


def _does(text: str, end: int, begin: int, start: int, asked: bool = False) -> bool:
    """Whether the clause from a subject's `end` to the number tells of its own deeds or means."""
    if _HONOURED.search(text, end, start):
        return not asked and _GIVES.match(text, end) is not None and text[start - 2 : start] != "; "
    if end > begin and _BESIDE.fullmatch(text, end, start):
        return False
    if _TELLS.match(text, end, start) or _OTHERS.search(text, end, start):
        return False
    near = max(begin, start - 420)
    return not any(
        pattern.search(text, max(near, end) if pattern is not _PRESENT else near, start)
        for pattern in (_LISTED, _PRESENT, _HAPPENS, _EACH)
    )
