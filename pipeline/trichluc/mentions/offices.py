"""The grammar of an office: what it is, then where it is held ("Phó trưởng" "Ban Nội chính Tỉnh ủy Nghệ An")."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from trichluc.lexicons import lines, table, words
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.foreigners import foreigner_at, place_end
from trichluc.mentions.names import Run, honorific_at, person_in, run_at, surnames
from trichluc.mentions.places import province_pattern

MAX_UNIT = 160
"""Longest organisation after an office, in code points."""

MAX_NAME = 40
"""Code points past an organisation in which a person's name may go on."""

_FORMER = r"(?P<former>nguyên là|nguyên|cựu)"
_ACTING = r"(?P<acting>(?<!chính )quyền|q\.|tân)"
_WORD = re.compile(rf"[{UPPER}{LOWER}][\w'’]*(?:(?!-PV\b)[./&-][\w'’]+)*\.?|\d+|[(),/&–-]")
_ABBREVIATION = re.compile(r"(?:T\.Ư|TP\.|Tp\.|Q\.|P\.|H\.|TX\.|TT\.|T\.P\.?)\Z")
_NUMBERED = re.compile(
    r"(?:số|quận|phường|q\.|p\.|khu|khu phố|tổ|cụm|khối|thôn|ấp|đội|khu vực|phòng|đoàn|quân khu|vùng)\s*\Z",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"\([{UPPER}{LOWER}&-]{{2,12}}\)(?= [{UPPER}])")
_LINKS = re.compile(
    r"(?:(?:trực thuộc|thuộc|của) (?=[^\W\d_])|(?:tại|ở) (?=(?:tỉnh|TP|thành phố|quận|huyện|xã|phường|Việt Nam)\b))"
)
_OPENER = re.compile(r"[^,.;:()]{0,40}? (?:có|gồm|là)(?: các)?(?= )")
_CAPITAL_ADDRESS = re.compile(rf"(?:Ông|Bà|Anh|Chị) (?P<name>[{UPPER}][{LOWER}]+) (?=[{UPPER}])")
_TAKES_NOUN = re.compile(
    r"(?:(?<!\w)(?:ban|phòng|sở|cục|vụ|cơ quan|đội|tổ|tâm|viện|ty|phận|khoa|quỹ|và|đoàn|trạm|đồng|chuyên|đạo|sát)"
    r"|bộ|hóa|nghệ|[,–-])\Z"
)
_NEWSPAPER = re.compile(rf"(?:báo|tờ) (?=[{UPPER}])")
_DANGLING = re.compile(r"(?:\s+(?:các|(?<![Tt]rung )(?<![Cc]ao )(?<![Ss]ơ )cấp|và|thuộc|[-–] số))+\Z")
_DIVISION = re.compile(r"(?:phòng|khoa|đội|ban|bộ môn|trung tâm|tổ|trạm|hạt)(?!\w)", re.IGNORECASE)
_HOST_WORDS = (
    r"(?:[Ss]ở|[Cc]ục|Chi cục|Tổng cục|[Vv]ụ|[Bb]ộ|[Vv]iện|Bệnh viện|Học viện|Công an|UBND"
    r"|(?:[Tt]rường )?(?:Đại học|ĐH))"
    rf" (?=[{UPPER}]|tỉnh|thành phố|huyện|quận|TP)"
)
_HOST = re.compile(_HOST_WORDS)
_HOST_IN_BRACKETS = re.compile(rf" \((?P<host>{_HOST_WORDS}[^()\n]{{2,60}})\)")
_PAIR = re.compile(rf"[{UPPER}][{LOWER}]* [{LOWER}]+")
_SMALL_WORD = re.compile(rf" (?P<word>[{LOWER}]+)")
_BRIDGE = re.compile(rf",?(?: [{LOWER}]+){{1,5}}(?= [{UPPER}][{LOWER}]* [{UPPER}][{LOWER}]*)")
_SMALL_START = re.compile(rf"(?<=[ ,])[{LOWER}]+")
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:đoàn|ủy)(?!\w)")
_NO_HEAD = re.compile(r"(?<!\w)(?:chức|nhiệm) \Z")
_CANDIDATE = re.compile(r"(?<!\w)ứng (?:cử )?viên \Z", re.IGNORECASE)
_TERM = re.compile(
    r",?\s*\(?(?:\d{1,2} )?(?:khóa|nhiệm kỳ|kỳ|giai đoạn):? (?:thứ )?(?:[IVXLC]+|\d{1,4})"
    r"(?:\s?[-–]\s?\d{2,4}|\s?\([^)]{1,20}\))?(?:, (?:nhiệm kỳ )?\d{4}\s?[-–]\s?\d{4}|(?:,| và) [IVX]+\b)*\)?"
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed, half-open in code points of the text.

    Attributes:
        start: First character, "nguyên" included.
        end: One past the last, the organisation included.
        head: What the office is, written out ("Phó Chủ tịch").
        unit: The organisation as printed; empty where none is.
        former: Whether "nguyên" or "cựu" stands before it.
        complete: Whether the head is the whole office ("Phó Chủ tịch nước").
    """

    start: int
    end: int
    head: str
    unit: str
    former: bool = False
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """Where organisations found before start and end, so that no office ends inside one of them."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, spans: Sequence[tuple[int, int]]) -> "Edges":
        """From half-open spans in order of start."""
        return cls(tuple(start for start, _ in spans), tuple(end for _, end in spans))

    def past(self, first: int, last: int) -> int:
        """The end of the organisation that starts from `first` on and holds `last`; `last` where none does."""
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        return max((end for end in self.ends[low:high] if end > last), default=last)


NO_EDGES = Edges()


def office_at(text: str, at: int, end: int, edges: Edges = NO_EDGES) -> Office | None:
    """The office that starts at `at`, its organisation read as far as the grammar goes; None where there is none."""
    match = _head_at(text, at, end)
    if match is None:
        return None
    row = _heads()[_squeeze(match["head"])]
    head = ("Quyền " if (match["acting"] or "").casefold() in {"quyền", "q."} else "") + row["written"]
    office = Office(at, match.end(), head, "", match["former"] is not None, row["follow"] == "none")
    if office.complete:
        return office
    if row["follow"] == "name":
        return office if _names_follow(text, match.end(), end) else None
    first = _first_of_unit(text, match.end(), end)
    if row["follow"] == "unit" and not _starts_body(text, first, end):
        return None
    last = unit_end(text, first, end, row["written"].casefold())
    if last <= first or lone_name(text, first, end) is not None:
        return office if row["follow"] == "free" else None
    edge = min(end, edges.past(first, last))
    if edge > last and not _person_begins(text, first, last, edge, row["written"].casefold()):
        last = edge
    link = _LINKS.match(text, first, last)
    unit = text[link.end() if link else first : last]
    host = _HOST_IN_BRACKETS.match(text, last, end) if _DIVISION.match(unit) else None
    if host is not None and not words("office_stops") & {*host["host"].split()} - {"và"}:
        return replace(office, end=host.end(), unit=f"{unit} {host['host']}")
    return replace(office, end=last, unit=unit)


def past_term(text: str, at: int, end: int) -> int:
    """Past a term of office ("khóa XV, nhiệm kỳ 2021-2026") that stands at `at`."""
    match = _TERM.match(text, at, end)
    return match.end() if match else at


def unit_end(text: str, at: int, end: int, head: str = "") -> int:
    """Where the organisation that starts at `at` ends, behind the office `head`; `at` where none does."""
    return _UnitReader(text, at, min(end, at + MAX_UNIT), head).read()


def lone_name(text: str, at: int, end: int) -> Run | None:
    """One syllable of a person's name right behind an office ("Bí thư Thăng"), no place nor part of an organisation."""
    run = run_at(text, at, min(end, at + MAX_NAME))
    if run is None or len(run.syllables) != 1 or place_end(text, at, end) > at:
        return None
    syllable = run.syllables[0]
    small = syllable.casefold()
    known = small in words("given_names") or syllable in surnames()
    following = _SMALL_WORD.match(text, run.end)
    ends = following is None or following["word"] in words("office_stops")
    return run if known and ends and small not in words("office_fields") and not is_field(text, at) else None


def is_field(text: str, at: int) -> bool:
    """Whether the two syllables from `at` on begin a field of work ("Tài chính")."""
    pair = _PAIR.match(text, at)
    return pair is not None and pair.group().casefold() in _compounds()


@cache
def _compounds() -> frozenset[str]:
    """The first two syllables of every field of work."""
    return frozenset(" ".join(entry.split()[:2]) for entry in words("office_fields"))


def _person_begins(text: str, first: int, at: int, edge: int, head: str) -> bool:
    """Whether the organisation from `first` on ends at `at`, since a person's name or a line begins before `edge`."""
    at = _first_of_unit(text, at, edge)
    run = run_at(text, at, edge + MAX_NAME)
    person = run is not None and person_in(run, text[first:at], expected=True) is not None
    return person or "\n" in text[at:edge] or foreigner_at(text, first, at, edge + MAX_NAME, head) is not None


def is_office_start(text: str, at: int, end: int) -> bool:
    """Whether an office's head stands at `at`."""
    match = _head_at(text, at, end)
    if match is None:
        return False
    follow = _heads()[_squeeze(match["head"])]["follow"]
    if follow == "name":
        return False
    return follow != "unit" or _starts_body(text, _first_of_unit(text, match.end(), end), end)


def _head_at(text: str, at: int, end: int) -> re.Match[str] | None:
    """The head of an office at `at`; a candidate for it has none, and "chức vụ phó …" is no "vụ phó"."""
    match = _head_pattern().match(text, at, end)
    if match is None or (
        match["head"][:8].casefold() == "đại biểu" and text[max(0, at - 5) : at].casefold() == "đoàn "
    ):
        return None
    if text[at] == "v" and _NO_HEAD.search(text, max(0, at - 12), at):
        return None
    return None if text[at - 1 : at] == " " and _CANDIDATE.search(text, max(0, at - 14), at) else match


def cut_before_office(text: str, run: Run, end: int) -> Run:
    """`run` without an office, form of address or committee that its last syllables begin ("Nguyễn Văn A Bí thư")."""
    if _COMMITTEE.match(text, run.spans[-1][0], end):
        run = run.part(0, max(1, len(run.spans) - 1))
    for index, (start, last) in enumerate(run.spans[1:], start=1):
        address = honorific_at(text, start, end)
        follows = address is not None and address.end > last + 1  # past a full stop: "Trần Tuấn Anh."
        if follows or (text[last : last + 2].strip()[:1].islower() and is_office_start(text, start, end)):
            return run.part(0, index)
    return run


class _UnitReader:
    """Reads an organisation word by word and stops where a person, another office or a predicate begins."""

    def __init__(self, text: str, at: int, end: int, head: str) -> None:
        self.text, self.begin, self.end, self.head = text, at, end, head
        self.at = at
        self.last = at
        self.name_at: int | None = None
        self.run_end = at
        self.after_capital = False
        self.proper = False

    def read(self) -> int:
        while self.at < self.end and self._step():
            while self.at < self.end and self.text[self.at] == " ":
                self.at += 1
        dangling = _DANGLING.search(self.text, self.begin, self.last)
        return dangling.start() if dangling else self.last

    def _step(self) -> bool:
        text, at = self.text, self.at
        if at > self.begin and (self._office_begins() or self._address()):
            return False
        field = _field_pattern().match(text, at, self.end)
        body = _body_pattern().match(text, at, self.end) if at == self.begin and text[at].islower() else None
        word = _WORD.match(text, at, self.end)
        if word is None:
            return False
        if word.group()[0].isupper():
            return self._capital(word, field)
        if body is not None:
            return self._accept(max(body.end(), field.end() if field else 0), capital=False)
        if field is not None:
            return self._is_noun(field) and self._accept(field.end(), capital=False)
        paper = _NEWSPAPER.match(text, at, self.end) if at == self.begin else None
        if paper is not None:
            return self._accept(paper.end() - 1, capital=False)
        if word.group().isdigit():
            return bool(_NUMBERED.search(text, self.begin, at)) and self._accept(word.end(), capital=False)
        return self._joint(word) or self._tail(word) or self._bridge()

    def _office_begins(self) -> bool:
        """Another office; "đoàn đại biểu Quốc hội" is none."""
        before = self.text[max(self.begin, self.at - 5) : self.at].casefold()
        return before != "đoàn " and is_office_start(self.text, self.at, self.end)

    def _capital(self, word: re.Match[str], field: re.Match[str] | None) -> bool:
        if self.at >= self.run_end:
            self._look_for_person()
        if self.name_at == self.at or self._foreigner_begins():
            return False
        place = province_pattern().match(self.text, self.at, self.end)
        abroad = place_end(self.text, self.at, self.end) if self.head else self.at
        longer = max(abroad, *(m.end() for m in (field, place) if m is not None), self.at)
        last = max(word.end(), longer if self.name_at is None or longer <= self.name_at else 0)
        if self.text[last - 1] == "." and not _ABBREVIATION.search(self.text, self.begin, last):
            self._accept(last - 1, capital=True)
            return False
        proper = longer == self.at
        opens_compound = last == word.end() and (field is not None or (proper and not self.proper))
        return self._accept(last, capital=opens_compound, proper=proper)

    def _foreigner_begins(self) -> bool:
        if not self.head or _field_pattern().match(self.text, self.at, self.end):
            return False
        return foreigner_at(self.text, self.begin, self.at, self.end + MAX_NAME, self.head) is not None

    def _look_for_person(self) -> None:
        line_end = self.text.find("\n", self.at, self.end + MAX_NAME)
        limit = line_end if line_end >= 0 else self.end + MAX_NAME
        run = run_at(self.text, self.at, limit)
        if run is None:
            self.run_end = self.at + 1
            return
        self.run_end = run.end
        run = cut_before_office(self.text, run, limit)
        name = person_in(run, self.text[max(0, self.at - 24) : self.at], expected=bool(self.head))
        self.name_at = name.start if name else None

    def _is_noun(self, field: re.Match[str]) -> bool:
        """Whether a small word that may be a verb ("chỉ đạo") stands where only a noun can."""
        before = self.text[max(self.begin - 8, self.last - 12) : self.at].rstrip().casefold()
        return field.group() not in words("office_verbs") or _TAKES_NOUN.search(before) is not None

    def _address(self) -> bool:
        capital = _CAPITAL_ADDRESS.match(self.text, self.at, self.end)
        if capital is not None:
            return capital["name"] in surnames()
        return (
            self.text[self.at].islower()
            and honorific_at(self.text, self.at, self.end) is not None
            and (_field_pattern().match(self.text, self.at, self.end) is None)
        )

    def _joint(self, word: re.Match[str]) -> bool:
        """A comma, dash, "và" or "thuộc" goes on only where a known part of an organisation follows."""
        link = _LINKS.match(self.text, self.at, self.end)
        if link is not None:
            self.at = link.end()
            return self._continues(capital=True)
        if word.group() == "(":
            bracket = _BRACKETED.match(self.text, self.at, self.end)
            return bracket is not None and self._accept(bracket.end(), capital=False)
        if word.group() not in {"và", "&", ",", "-", "–", "/"} or self.at == self.begin:
            return False
        self.at = word.end() + (self.text[word.end() : word.end() + 1] == " ")
        if word.group() in {"-", "–"} and self.proper and self._name_goes_on():
            return True
        if word.group() == "," and _HOST.match(self.text, self.at, self.end):
            return _DIVISION.match(self.text, self.begin) is not None
        if word.group() == ",":
            return self._continues(capital=False) and self._list_goes_on()
        return self._continues(capital=word.group() == "&")

    def _name_goes_on(self) -> bool:
        """A second place, then a person's name, behind a dash ("khu vực Sông A - Núi B Lê Văn C")."""
        run = run_at(self.text, self.at, self.end + MAX_NAME)
        name = person_in(run, "") if run is not None else None
        if run is None or name is None or name.start == run.start:
            return False
        before = [end for _, end in run.spans if end < name.start]
        return self._accept(before[-1], capital=False, proper=True)

    def _continues(self, *, capital: bool) -> bool:
        if is_office_start(self.text, self.at, self.end):
            return False
        field = _field_pattern().match(self.text, self.at, self.end)
        if field is not None:
            return field.group().casefold() not in _NEVER_JOINED or capital
        return capital and self.text[self.at : self.at + 1].isupper()

    def _list_goes_on(self) -> bool:
        """After a comma a joint must still come ("Văn hóa, Thể thao và Du lịch"), or "chống"."""
        field = _field_pattern().match(self.text, self.at, self.end)
        if field is None:
            return False
        rest = self.text[field.end() : field.end() + 30]
        return field.group().casefold().startswith("chống") or re.match(r"(?:, [^,;.]{2,20})? và ", rest) is not None

    def _bridge(self) -> bool:
        """Small words in no list that only a person's name ends ("Vụ Công chức, viên chức Lê Văn A")."""
        bridge = _BRIDGE.match(self.text, self.last, self.end) if self.last > self.begin else None
        if bridge is None or any(word in words("office_stops") for word in bridge.group().split()):
            return False
        if self._address_in(bridge):
            return False
        run = run_at(self.text, bridge.end() + 1, self.end + MAX_NAME)
        if run is None or person_in(cut_before_office(self.text, run, self.end + MAX_NAME), "") is None:
            return False
        return self._accept(bridge.end(), capital=False)

    def _address_in(self, bridge: re.Match[str]) -> bool:
        """Whether a form of address or another office stands among the small words."""
        starts = [m.start() for m in _SMALL_START.finditer(self.text, bridge.start(), bridge.end())]
        return any(honorific_at(self.text, at, self.end) or is_office_start(self.text, at, self.end) for at in starts)

    def _tail(self, word: re.Match[str]) -> bool:
        """The second syllable of a compound that starts with a capital and is in no list ("Ngoại vụ")."""
        if not self.after_capital or not word.group().isalpha() or word.group() in words("office_stops"):
            return False
        return self._accept(word.end(), capital=False)

    def _accept(self, to: int, *, capital: bool, proper: bool = False) -> bool:
        self.at = self.last = to
        self.after_capital = capital
        self.proper = proper
        return True


_NEVER_JOINED = frozenset(
    {"các", "tỉnh", "thành phố", "huyện", "quận", "đại diện", "cán bộ", "nhân dân", "doanh nghiệp", "cơ quan", "đoàn"}
)


def _names_follow(text: str, at: int, end: int) -> bool:
    """Whether a person's name follows, with or without a form of address ("đại biểu Nguyễn Văn A")."""
    opener = _OPENER.match(text, at, end)
    at = _first_of_unit(text, opener.end() if opener else at, end)
    address = honorific_at(text, at, end)
    run = run_at(text, _first_of_unit(text, address.end, end) if address else at, end)
    return run is not None and person_in(run, "") is not None


def _first_of_unit(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def _starts_body(text: str, at: int, end: int) -> bool:
    return _body_pattern().match(text, at, end) is not None


def _squeeze(printed: str) -> str:
    return " ".join(printed.casefold().split())


@cache
def _heads() -> dict[str, dict[str, str]]:
    return {row["printed"]: row for row in table("office_heads")}


@cache
def office_words() -> frozenset[str]:
    """The first word of each office, in small letters, and the words that may stand before it."""
    return frozenset({head.partition(" ")[0] for head in _heads()} | {"nguyên", "cựu", "quyền", "q", "tân"})


@cache
def _head_pattern() -> re.Pattern[str]:
    heads = "|".join(r"\s+".join(map(re.escape, head.split())) for head in sorted(_heads(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?<!Ban )(?<!ban )(?:{_FORMER}\s+)?(?:{_ACTING}\s*)?(?P<head>{heads})(?![\w-])", re.IGNORECASE
    )


@cache
def _field_pattern() -> re.Pattern[str]:
    return _phrases("office_fields")


@cache
def _body_pattern() -> re.Pattern[str]:
    return _phrases("office_bodies")


def _phrases(lexicon: str) -> re.Pattern[str]:
    entries = sorted(lines(lexicon), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, entries))})(?![\w])", re.IGNORECASE)
