"""Names of distinctions: orders and medals with their rank, titles, flags, papers, badges and prizes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trichluc.lexicons import lines, mapping
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.awards.signals import phrases

_RANK = r"(?:,? (?i:hạng) ?(?i:đặc biệt|nhất|nhì|nhị|hai|ba|một|nhứt|I{1,3}|[123])(?!\w))?"
_QUOTED = r"\s?[“\"'‘«][^“”\"'’»\n]{2,120}[”\"'’»]"
_MORE = re.compile(r"\s?(?:,|và)\s(?P<whole>[“\"‘«](?P<quoted>[^“”\"’»\n]{2,120})[”\"’»])")
"""A further title in quotation marks: "danh hiệu “A”, “B” và “C”"."""

_RUN = rf"(?: (?:[{UPPER}][\w’']*))(?:[ -](?:[{UPPER}][\w’']*|của|và|vì|về|đất|hữu)){{0,7}}"
_WORD = r"(?!(?:cho|tặng|do|đã|là|được)(?!\w))[\w’'-]++"
_CAUSE = rf"(?: (?i:vì) {_WORD}(?:(?: [-–])? {_WORD}){{1,13}})"
_STOP = (
    r"(?=\s?(?:$|[,.;:)\"”\n§]|(?:cho|của|năm|do|vì|đối với|tại|và|trong|giai đoạn|nhân dịp|với|lần|đợt|theo|từ|khi|để"
    r"|được|trao|tặng|mà|hoặc|ngày|hồi|vào|nhờ|sau|bởi|gồm|là|đã|cùng|kể|dành)(?!\w)))"
)
_HOLDER = re.compile(r"(?<!\w)(?:các|những|cho|của|là|như|với|từ|bởi)\s$", re.IGNORECASE)
"""Before a bare title: it tells who somebody is, "tặng quà cho các Bà mẹ Việt Nam anh hùng"."""

_NAMED = rf" [{UPPER}]\w*(?: [\w-]+){{0,8}}?{_STOP}"
_PRIZE_RANK = r"(?i:nhất|nhì|ba|tư|đặc biệt|khuyến khích|xuất sắc|vàng|bạc|đồng|A|B|C)"
_SMALL_PRIZE = rf" (?!(?:{phrases('no prize')})(?!\w)){_WORD}(?: {_WORD}){{0,9}}?{_STOP}"
_NAMED_PRIZE = rf"(?: (?i:{'|'.join(lines('award_prizes'))})(?!\w)|(?! (?:{phrases('no prize')})(?!\w)){_RUN})"
_MEDAL = r"(?i:vàng|bạc|đồng)(?!\w)"
_ADDRESSED = re.compile(rf" [{UPPER}]")
"""Behind a bare title: it is part of how somebody is addressed, "Nghệ sĩ Nhân dân Lê Na"."""


@dataclass(frozen=True, slots=True)
class AwardName:
    """A distinction's name with its rank, half-open in code points; quotation marks around a title stay outside.

    Attributes:
        start: First character.
        end: One past the last.
        full_start: First character with the word "danh hiệu" and the opening quotation mark.
        full_end: One past the closing quotation mark.
        of_state: Whether only the State gives it, so that whoever hands it over is not its grantor.
        is_title: Whether it is a title ("Chiến sĩ thi đua"), not an order, a paper, a badge or a prize.
        is_prize: Whether it is a prize of a contest, which may also fall by lot.
    """

    start: int
    end: int
    full_start: int
    full_end: int
    of_state: bool
    is_title: bool
    is_prize: bool = False


def may_name_awards(text: str) -> bool:
    """Whether a text holds a word without which no distinction is named: cheap, and never false where one is."""
    small = text.lower()
    return any(stem in small for stem in _stems())


@cache
def _stems() -> tuple[str, ...]:
    listed = (*lines("award_stems"), *(title.lower() for title in mapping("award_titles")))
    return tuple(sorted({"giải ", "cúp ", *listed}, key=len))


def find_award_names(text: str, start: int, end: int) -> Iterator[AwardName]:
    """The names of distinctions in a stretch, in order, not overlapping."""
    last = start
    for match in _names().finditer(text, start, end):
        if match.start() < last:
            continue
        kind = match.lastgroup or ""
        if match["bare"] and (_HOLDER.search(text, start, match.start()) or _ADDRESSED.match(text, match.end(), end)):
            continue
        inner = match.span("quoted") if match["quoted"] else match.span("named") if match["named"] else match.span()
        of_state = kind == "order" or _is_of_state(match["title"] or match["bare"] or "")
        yield AwardName(
            *inner,
            *match.span(),
            of_state,
            is_title=kind in {"quoted", "named", "title", "bare"},
            is_prize=kind == "prize",
        )
        last = match.end()
        while match["quoted"] and (more := _MORE.match(text, last, end)):
            yield AwardName(*more.span("quoted"), *more.span("whole"), of_state=False, is_title=True)
            last = more.end()


def _is_of_state(title: str) -> bool:
    return _grantors().get(title.casefold()) == "state"


@cache
def _grantors() -> dict[str, str]:
    return {title.casefold(): grantor for title, grantor in mapping("award_titles").items()}


def _any(entries: tuple[str, ...]) -> str:
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))


@cache
def _names() -> re.Pattern[str]:
    title = (
        rf"(?P<title>(?i:{_any(tuple(mapping('award_titles')))}))(?!\w)"
        r"(?: (?i:toàn quốc|toàn quân|toàn diện|cơ sở|(?:cấp|ngành) (?:tỉnh|thành phố|bộ|ngành|cơ sở|trường|huyện"
        r"|quận|nhà nước|toàn quốc|quốc gia|[\w]+))(?!\w))?"
    )
    winner = rf"(?i:{phrases('winner')})(?!\w)(?:{_QUOTED}|{_NAMED})?"
    orders = (
        rf"(?:(?i:huân chương|huy chương)(?: (?i:{_any(lines('award_orders'))})(?!\w)|(?! Vì){_RUN}|{_QUOTED}){_RANK}"
        rf"|(?i:huân chương|huy chương)(?:{_CAUSE})?{_RANK}"
        r"|(?i:bắc đẩu bội tinh))(?!\w)"
    )
    return re.compile(
        rf"(?<!\w)(?:"
        rf"(?i:danh hiệu)(?! (?i:công an|quân nhân|quân đội|đảng viên))"
        rf"(?: (?i:vinh dự nhà nước|thi đua|cao quý|vinh dự))?:?\s?"
        rf"(?:[“\"'‘«](?P<quoted>[^“”\"'’»\n]{{2,120}})[”\"'’»]|"
        rf"(?P<named>{title}|{winner}|[{UPPER}]\w*(?: [\w-]+){{0,8}}?{_STOP}))"
        rf"|(?P<medal>(?:(?i:huy chương) {_MEDAL}|HC[VBĐ](?!\w)))"
        rf"|(?P<order>{orders})"
        rf"|(?P<paper>(?i:{'|'.join(lines('award_papers'))}))(?!\w)"
        rf"|(?P<badge>(?i:kỷ niệm chương|huy hiệu)(?:{_QUOTED}|{_CAUSE}| \d{{2}} năm tuổi Đảng|{_NAMED}|{_RUN})?)(?!\w)"
        rf"|(?P<prize>(?i:giải thưởng)(?:{_QUOTED}|{_NAMED}|{_RUN}|{_SMALL_PRIZE})|(?i:giải) {_PRIZE_RANK}(?!\w)"
        rf"|(?i:giải){_QUOTED}|giải{_NAMED_PRIZE}|Giải (?i:{'|'.join(lines('award_prizes'))})(?!\w)"
        rf"|(?i:quán quân|á quân)(?!\w)(?:{_QUOTED}|{_NAMED})?"
        rf"|[Cc]úp(?: (?i:vàng|bạc|đồng))?{_QUOTED}|[Cc]úp{_NAMED}|(?i:quả bóng (?:vàng|bạc|đồng))(?!\w))"
        rf"|(?P<flag>(?<=\w )Cờ(?= (?:cho|của)\s))"
        rf"|{title.replace('?P<title>', '?P<bare>')}"
        rf")"
    )
