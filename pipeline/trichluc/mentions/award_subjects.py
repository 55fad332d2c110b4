"""What stands before the verb of an award: who receives, or who gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.award_kinds import (
    INTRO,
    honorific,
    is_aside,
    person_name,
    starts_office,
    starts_party,
    starts_unit,
)
from trichluc.mentions.award_parties import SPEECH, Party, read_parties
from trichluc.mentions.award_signals import Signal, phrases

Stretch = tuple[int, int]

MODAL = re.compile(rf"(?:\s|[-–]|(?<!\w)(?:{phrases('modal')})(?!\w))++$", re.IGNORECASE)
OPENING = re.compile(rf"(?:\s|[-–]|(?<!\w)(?:{phrases('opening')})(?!\w))+", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"(?i:thừa ủy quyền|thừa lệnh|được ủy quyền|được sự ủy quyền|thay mặt)(?: của)?\s+(?P<grantor>[^,;]{3,80})"
)
_PLAIN_GROUP = re.compile(
    rf"(?:lãnh đạo|đại diện lãnh đạo|các đại biểu|ban tổ chức (?!{UPPER})|đoàn|các)\s", re.IGNORECASE
)
_STATE = re.compile(r"(?:Chủ tịch [Nn]ước|Nhà nước|Đảng|Chính phủ|Quốc hội|Tổng thống|Vua|Hội đồng Nhà nước)(?!\w)")
_HONOURED = re.compile(r"(?:[Nn]gày )?(?:truyền thống|thành lập) (?P<who>[^,;]{3,80}?)(?: và|,)?$")
_PLACE_ALONE = re.compile(rf"(?:[{UPPER}]\w*[ -]{{0,3}}){{1,5}}")
DEPUTY = re.compile(r"(?:đại diện|thay mặt)\s+", re.IGNORECASE)
"""Words for one who stands for an organisation, before its name."""

_HOLDS = re.compile(
    r"(?<!Ban) (?:đã |vừa |long trọng |trang trọng )*"
    r"(?:đã|vừa|sẽ|đang|tổ chức|phối hợp|khai mạc|chủ trì|bình chọn|ký tặng|ký|xét|trao|là)(?!\w)"
)
_SAYS = re.compile(r"(?<!\w)(?:cho biết|cho hay|thông tin|thông báo|nói|khẳng định)(?: rằng| thêm)?(?!\w)")
_HAS = re.compile(r"(?<!\w)(?:đã )?có (?=\d)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the frames read it: award names blanked, brackets blanked, names that are never cut apart."""

    sheet: str
    start: int
    end: int
    signals: tuple[Signal, ...]
    names: tuple[Stretch, ...]

    def between(self, start: int, end: int) -> list[Signal]:
        """The signals inside a stretch."""
        return [s for s in self.signals if start <= s.start and s.end <= end]

    def is_free(self, at: int) -> bool:
        """Whether a place stands in no name."""
        return not any(first < at < last for first, last in self.names)


def trimmed(sheet: str, start: int, end: int) -> Stretch | None:
    """A stretch without the openings and modals around it; None when nothing is left."""
    opening = OPENING.match(sheet, start, end)
    first = opening.end() if opening else start
    modal = MODAL.search(sheet, first, end)
    text = sheet[first : modal.start() if modal else end]
    first += len(text) - len(text.lstrip())
    last = first + len(text.strip().rstrip("."))
    return (first, last) if last - first > 1 else None


def subject(sentence: Sentence, begin: int, end: int) -> tuple[Party, ...]:
    """Those who receive, named before the verb: the last clauses that name parties, not what introduces them."""
    whole = trimmed(sentence.sheet, begin, end)
    if whole is None:
        return ()
    honoured = _HONOURED.search(sentence.sheet, *whole)
    if honoured:
        return read_parties(sentence.sheet, *honoured.span("who"), sentence.names)
    clauses = list(_clauses(sentence, *whole))
    has = list(_HAS.finditer(sentence.sheet, *clauses[-1])) if clauses else []
    if has:
        return read_parties(sentence.sheet, has[-1].end(), whole[1], sentence.names)
    first = None
    for start, stop in reversed(clauses):
        text = sentence.sheet[start:stop]
        if starts_party(text) and not INTRO.match(text):
            first = start
        elif not (is_aside(text) or _PLACE_ALONE.fullmatch(text)):
            break
    if first is None:
        first = _inside(sentence.sheet, *clauses[-1]) if clauses else None
    if first is None:
        return ()
    last = held(sentence.sheet, first, whole[1])
    return (
        () if SPEECH.search(sentence.sheet, first, last) else read_parties(sentence.sheet, first, last, sentence.names)
    )


def agent(sentence: Sentence, begin: int, end: int, *, of_state: bool) -> Stretch | None:
    """Who gives: an organisation or a bare office. A named person only hands over, on behalf of who is named so."""
    sheet = sentence.sheet
    stands = _STANDS_FOR.search(sheet, sentence.start, end)
    if stands:
        named = stands.start("grantor"), _before_person(sheet, *stands.span("grantor"))
        return (
            trimmed(sheet, *named) if starts_unit(sheet[slice(*named)]) or starts_office(sheet[slice(*named)]) else None
        )
    whole = trimmed(sheet, begin, end)
    clauses = list(_clauses(sentence, *whole)) if whole else []
    if not clauses:
        return None
    start, stop = clauses[-1]
    start = max([start, *(m.end() + 1 for m in _SAYS.finditer(sheet, start, stop))])
    deputy = DEPUTY.match(sheet, start, stop)
    start = deputy.end() if deputy else start
    stop = held(sheet, start, stop)
    if not (starts_unit(sheet[start:stop]) or starts_office(sheet[start:stop])) and not honorific(sheet[start:stop]):
        start = _inside(sheet, start, stop) or stop
    text = sheet[start:stop]
    before = sheet[slice(*clauses[-2])] if len(clauses) > 1 else ""
    if not text or _hands_over(text, before) or _PLAIN_GROUP.match(text) or text.startswith("Phó "):
        return None
    if of_state and not _STATE.match(text):
        return None
    return start, stop


def held(sheet: str, start: int, end: int) -> int:
    """Where a name before another verb ends: "Bộ Quốc phòng tổ chức lễ tổng kết" names Bộ Quốc phòng."""
    holds = _HOLDS.search(sheet, start, end)
    return holds.start() if holds else end


def _hands_over(text: str, before: str) -> bool:
    """Whether the subject is a named person, alone or with an office beside the name."""
    if honorific(text) or (starts_office(text) and person_name(text)) or person_name(text):
        return True
    return starts_office(text) and person_name(before.split(" - ")[0]) is not None


def _before_person(sheet: str, start: int, end: int) -> int:
    """Where the one represented ends: before the person who represents, or the verb."""
    for match in re.finditer(r"\s(?=\w)", sheet[start:end]):
        at = start + match.end()
        if honorific(sheet[at:end]):
            return start + match.start()
    return end


def _clauses(sentence: Sentence, start: int, end: int) -> Iterator[Stretch]:
    """The parts of a stretch between commas and semicolons that stand in no name."""
    at = start
    for match in re.finditer(r"\s*[,;]\s*", sentence.sheet[start:end]):
        if sentence.is_free(start + match.start()):
            if at < start + match.start():
                yield at, start + match.start()
            at = start + match.end()
    if at < end:
        yield at, end


def _inside(sheet: str, start: int, end: int) -> int | None:
    """Where a party begins behind words that introduce it ("Nhân dịp này UBND tỉnh")."""
    if not INTRO.match(sheet[start:end]):
        return None
    for match in re.finditer(rf"\s(?=[{UPPER}\d]|\w+ [{UPPER}])", sheet[start:end]):
        text = sheet[start + match.end() : end]
        if starts_party(text) and not INTRO.match(text):
            return start + match.end()
    return None
