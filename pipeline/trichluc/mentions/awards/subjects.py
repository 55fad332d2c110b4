"""What stands before the verb of an award: who receives, or who gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.awards.kinds import (
    COUNTED,
    INTRO,
    honorific,
    is_aside,
    office_end,
    person_name,
    starts_office,
    starts_party,
    starts_unit,
)
from trichluc.mentions.awards.parties import PRONOUN, SPEECH, Party, read_parties
from trichluc.mentions.awards.signals import Signal, phrases
from trichluc.mentions.places import provinces

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
_HONOURED = re.compile(r"(?:[Nn]gày )?(?:truyền thống|thành lập|tái lập) (?P<who>[^,;]{3,80}?)(?: và|,)?$")
_PLACE_ALONE = re.compile(rf"(?:[{UPPER}]\w*[ -]{{0,3}}){{1,5}}")
_DEPUTY_OFFICE = re.compile(
    r"(?:nguyên |quyền )?(?:phó|ủy viên|đại biểu|thứ trưởng|chủ tịch (?:nước|quốc hội)|bí thư|tổng bí thư)(?!\w)",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(r"(?:đồng chí|ông|bà|anh|chị)\s", re.IGNORECASE)
DEPUTY = re.compile(r"(?:đại diện|thay mặt)\s+", re.IGNORECASE)
"""Words for one who stands for an organisation, before its name."""

_HOLDS = re.compile(
    r"(?<!Ban) (?:đã |vừa |long trọng |trang trọng )*"
    r"(?:đã|vừa|sẽ|đang|tổ chức|phối hợp|khai mạc|chủ trì|bình chọn|ký tặng|(?<!thư )ký|xét|trao|là)(?!\w)"
)
_SAYS = re.compile(r"(?<!\w)(?:cho biết|cho hay|thông tin|thông báo|nói|khẳng định)(?: rằng| thêm)?(?!\w)")
_HAS = re.compile(r"(?<!\w)(?:đã )?[Cc]ó (?=(?:\d|hai |ba |bốn |năm |sáu |bảy |tám |chín |mười ))")
_CHOOSES = re.compile(rf"(?<!\w)(?:{phrases('choose')})(?: được)? (?=\d|các |những |[{UPPER}])")
_IS_ONE = re.compile(rf"(?P<who>.*?)\s(?:là|trở thành|trong) (?:{phrases('one of')})(?!\w)")
"""What a sentence says of its subject before the verb: "Xã X là xã đầu tiên được …"."""

_DOES = re.compile(r"(?<!\w)(?:tròn|đạt|được|bị|nhận|là|hoàn thành)(?!\w)")
_WHO = re.compile(r"\s?[,–-]\s?(?:vốn )?(?:là )?người(?: đã| cũng)?$")
_STANDS_IN = re.compile(r"(?:^|\s|[-–])(?:đại diện|thay mặt)(?: cho| lãnh đạo| tập thể)* (?P<who>\S.*)$", re.IGNORECASE)
_PLACE_NAMED = re.compile(rf"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|thôn|bản) (?=[{UPPER}\d])")
_SIGNS = re.compile(r"(?<!\w)(?:ký|ban hành|quyết định)(?!\w)")
_LAST_RUN = re.compile(rf"(?:^|\s)[{LOWER}]\w*\s(?P<who>[{UPPER}]\w+(?: [{UPPER}]\w+){{1,3}})[ ,–-]*$")
_GOES_ON = re.compile(r"\s(?:và|rồi|đồng thời|nhưng)\s(?:\w+ ){0,3}?$")
_CALLED = re.compile(rf"[^\W\d_][{LOWER}]*(?: [{LOWER}]+){{1,3}} (?=[{UPPER}]\w* [{UPPER}])")
"""A calling before a foreign name: "Nhà sản xuất phim"."""

_NAME_ALONE = re.compile(rf"[{UPPER}][\w’'&.]*(?:\s?[-–]?\s?[{UPPER}\d][\w’'&.]*){{0,6}}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the frames read it: award names blanked, brackets blanked, names that are never cut apart."""

    sheet: str
    start: int
    end: int
    signals: tuple[Signal, ...]
    names: tuple[Stretch, ...]
    printed: str = ""
    """The sentence before anything was blanked."""

    def between(self, start: int, end: int) -> list[Signal]:
        """The signals inside a stretch."""
        return [s for s in self.signals if start <= s.start and s.end <= end]

    def starts_name(self, at: int) -> bool:
        """Whether the name of an organisation or a person starts at a place."""
        return any(first == at and " " in self.sheet[first:last] for first, last in self.names)

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
    whole = _behind_heading(sentence.sheet, *whole)
    honoured = _HONOURED.search(sentence.sheet, *whole)
    if honoured:
        return read_parties(sentence.sheet, *honoured.span("who"), sentence.names)
    clauses = list(_clauses(sentence, *whole))
    who = _WHO.search(sentence.sheet, *whole)
    if who and (named := _named_before(sentence, who.start())):
        return named
    presented = _presented(sentence, whole, clauses[-1] if clauses else whole)
    if presented:
        return read_parties(sentence.sheet, *presented, sentence.names)
    first = _first_party(sentence, clauses)
    if first is None and clauses:
        first = _inside(sentence.sheet, *clauses[-1]) or _place(sentence.sheet, clauses)
    if first is None:
        return _name_alone(sentence, clauses) or (_topic(sentence, clauses, end) if begin == sentence.start else ())
    last = held(sentence.sheet, first, whole[1])
    return (
        () if SPEECH.search(sentence.sheet, first, last) else read_parties(sentence.sheet, first, last, sentence.names)
    )


def _named_before(sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The person whose name ends right before a clause with "người": "ông A, người từng đoạt giải B"."""
    for start, end in reversed(sentence.names):
        text = sentence.sheet[start:end]
        if end <= at and not sentence.sheet[end:at].strip(" ,-–") and not starts_unit(text):
            return (Party(start, end, text, "person"),)
    foreign = _LAST_RUN.search(sentence.sheet, max(0, at - 60), at)
    return (Party(*foreign.span("who"), foreign["who"], "person"),) if foreign else ()


def _behind_heading(sheet: str, start: int, end: int) -> Stretch:
    """A stretch without the heading that a colon closes: "Cụm thi đua số 1: Sở A, Sở B nhận …"."""
    colon = sheet.rfind(":", start, end)
    text = sheet[colon + 1 : end].lstrip()
    has = _HAS.search(sheet, start, colon) if colon >= 0 else None
    if has:  # "có 22 mẹ đến từ các quận: …": the list belongs to those counted
        return has.end(), colon
    named = colon >= 0 and (starts_unit(text) or COUNTED.match(text) or honorific(text))
    return (end - len(text), end) if named else (start, end)


def _presented(sentence: Sentence, whole: Stretch, clause: Stretch) -> Stretch | None:
    """Where the recipients stand in "đã có 7 người …", "suy tôn A, B …", "ông C đại diện D …", "E là xã đầu tiên …"."""
    sheet = sentence.sheet
    last = [*_CHOOSES.finditer(sheet, *whole), *_HAS.finditer(sheet, *clause)]
    if last:
        return max(match.end() for match in last), whole[1]
    stands = _STANDS_IN.search(sheet[slice(*clause)])
    if stands and starts_unit(stands["who"]):
        return clause[0] + stands.start("who"), clause[1]
    one = _IS_ONE.match(sheet, *clause)
    return one.span("who") if one and one["who"].strip() else None


def _first_party(sentence: Sentence, clauses: Sequence[Stretch]) -> int | None:
    """Where the last clauses that name parties begin; a bare group that ends an introduction is none."""
    first = None
    for index in range(len(clauses) - 1, -1, -1):
        start, stop = clauses[index]
        text = sentence.sheet[start:stop]
        introduces = index > 0 and INTRO.match(sentence.sheet, *clauses[index - 1]) is not None
        grouped = introduces and text[:1].islower() and not COUNTED.match(text)
        if first is not None and (grouped or _acts(text)):
            break
        is_party = starts_party(text) or PRONOUN.match(text) or sentence.starts_name(start)
        if is_party and not INTRO.match(text):
            first = start
        elif not (is_aside(text) or _PLACE_ALONE.fullmatch(text)):
            break
    return first


def _place(sheet: str, clauses: Sequence[Stretch]) -> int | None:
    """Where a province or town is the subject, alone or behind an introduction: "Năm 2020, tỉnh A được tặng …"."""
    alone = len(clauses) == 1 or INTRO.match(sheet, *clauses[-2])
    return clauses[-1][0] if alone and _PLACE_NAMED.match(sheet, *clauses[-1]) else None


def _topic(sentence: Sentence, clauses: Sequence[Stretch], end: int) -> tuple[Party, ...]:
    """Whom the sentence is about from its first word on: "Anh nhập ngũ năm 1999, từng được … tặng Bằng khen"."""
    if not clauses:
        return ()
    start, stop = clauses[0]
    if "," not in sentence.sheet[stop:end] and not _GOES_ON.search(sentence.sheet, start, end):
        return ()
    text = sentence.sheet[start:stop]
    addressed = honorific(text)
    if addressed and addressed.start() == 0:
        return (Party(start, start + addressed.end(), addressed["name"], "person"),)
    word = text.partition(" ")[0]
    if PRONOUN.match(word):
        return (Party(start, start + len(word), word, "pronoun"),)
    for first, last in sentence.names:
        name = sentence.sheet[first:last]
        if first == start and not starts_unit(name) and sentence.sheet[last : last + 2].strip()[:1].islower():
            return (Party(first, last, name, "person"),)
    return ()


def _acts(text: str) -> bool:
    """Whether a clause says what a person does, so that it is no member of a list."""
    if (COUNTED.match(text) and _DOES.search(text)) or _HAS.search(text) or SPEECH.search(text):
        return True
    addressed = honorific(text)
    rest = text[addressed.end() :].strip(" -–") if addressed else ""
    return bool(rest) and rest[:1].islower() and not is_aside(rest) and not rest.startswith(("và ", "cùng ", "ở "))


def _name_alone(sentence: Sentence, clauses: Sequence[Stretch]) -> tuple[Party, ...]:
    """A subject that is only a name in capitals: a company, a singer, a foreigner."""
    if not clauses:
        return ()
    start, stop = clauses[-1]
    text = sentence.sheet[start:stop]
    found = []
    for part in re.finditer(r"\S+(?: (?!và )\S+)*", text):
        called = _CALLED.match(part.group().removeprefix("và "))
        name = part.group().removeprefix("và ")[called.end() if called else 0 :]
        belongs = called is not None and starts_unit(name)  # "Nhà khoa học Trường X" names X, not who receives
        if _NAME_ALONE.fullmatch(name) is None or INTRO.match(name) or name in provinces() or belongs:
            return ()
        found.append(Party(start + part.end() - len(name), start + part.end(), name, "unit"))
    return tuple(found)


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
    before = _apposed(sentence, clauses)
    office = _granting_office(text)
    if office and not of_state and not _IN_PERSON.match(before):
        return start, start + office
    if _SIGNS.search(sheet, stop, end) and (signer := _signing_office(text)):
        return start, start + signer
    if not text or _hands_over(text, before) or _PLAIN_GROUP.match(text) or text.startswith("Phó "):
        return None
    if of_state and not _STATE.match(text):
        return None
    return start, stop


def _apposed(sentence: Sentence, clauses: Sequence[Stretch]) -> str:
    """The clause before the last, past further offices of one person: "ông A, Phó Chủ tịch, Tổng thư ký Hội B"."""
    for start, stop in reversed(clauses[:-1]):
        text = sentence.sheet[start:stop]
        if not starts_office(text) or person_name(text):
            return text
    return ""


def held(sheet: str, start: int, end: int) -> int:
    """Where a name before another verb ends: "Bộ Quốc phòng tổ chức lễ tổng kết" names Bộ Quốc phòng."""
    holds = _HOLDS.search(sheet, start, end)
    return holds.start() if holds else end


def _granting_office(text: str) -> int:
    """Where an office that can give in its own name ends, before its holder's name; 0 where there is none."""
    person = person_name(text) if starts_office(text) and not _DEPUTY_OFFICE.match(text) else None
    return len(text[: -len(person)].rstrip()) if person and text.endswith(f" {person}") else 0


def _signing_office(text: str) -> int:
    """Where "Chủ tịch nước" ends before its holder's name, who gives what he signs; 0 where there is none."""
    state = _STATE.match(text)
    return state.end() if state and person_name(text[state.end() :].strip()) else 0


def _hands_over(text: str, before: str) -> bool:
    """Whether the subject is a named person, alone or with an office beside the name."""
    if honorific(text) or (starts_office(text) and person_name(text)) or person_name(text):
        return True
    return starts_office(text) and person_name(before.split(" - ")[0]) is not None


def _before_person(sheet: str, start: int, end: int) -> int:
    """Where the one represented ends: before the person who represents, or the verb."""
    office = office_end(sheet[start:end])  # "tướng" in "Thủ tướng Chính phủ" addresses nobody
    for match in re.finditer(r"\s(?=\w)", sheet[start:end]):
        at = start + match.end()
        if match.start() >= office and honorific(sheet[at:end]):
            return start + match.start()
    return end


def _clauses(sentence: Sentence, start: int, end: int) -> Iterator[Stretch]:
    """The parts of a stretch between commas and semicolons that stand in no name."""
    at = start
    for match in re.finditer(r"\s*[,;]\s*|\s(?=(?:nhưng|song)\s)", sentence.sheet[start:end]):
        if sentence.is_free(start + match.start()):
            yield from _clause(sentence.sheet, at, start + match.start())
            at = start + match.end()
    yield from _clause(sentence.sheet, at, end)


def _clause(sheet: str, start: int, end: int) -> Iterator[Stretch]:
    """A part without the words that only open it ("và", "năm 2012")."""
    opening = OPENING.match(sheet, start, end)
    first = opening.end() if opening and opening.end() < end else start
    if first < end:
        yield first, end


def _inside(sheet: str, start: int, end: int) -> int | None:
    """Where a party begins behind words that introduce it ("Nhân dịp này UBND tỉnh")."""
    if not INTRO.match(sheet[start:end]):
        return None
    for match in re.finditer(rf"\s(?=[{UPPER}\d]|\w+ [{UPPER}])", sheet[start:end]):
        text = sheet[start + match.end() : end]
        if starts_party(text) and not INTRO.match(text):
            return start + match.end()
    return None
