"""How far the organisation behind an office goes ("Ban Nội chính Tỉnh ủy Nghệ An")."""

import re

from trichluc.lexicons import words
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.foreigners import foreigner_at, place_end
from trichluc.mentions.names import honorific_at, person_in, run_at, surnames
from trichluc.mentions.persons.office_words import body_pattern, cut_before_office, field_pattern, is_office_start
from trichluc.mentions.places import province_pattern

MAX_UNIT = 160
"""Longest organisation after an office, in code points."""

MAX_NAME = 40
"""Code points past an organisation in which a person's name may go on."""

_WORD = re.compile(rf"[{UPPER}{LOWER}][\w'’]*(?:(?!-PV\b)[./&-][\w'’]+)*\.?|\d+|[(),/&–-]")
_ABBREVIATION = re.compile(r"(?:T\.Ư|TP\.|Tp\.|Q\.|P\.|H\.|TX\.|TT\.|T\.P\.?)\Z")
_NUMBERED = re.compile(
    r"(?:số|quận|phường|q\.|p\.|khu|khu phố|tổ|cụm|khối|thôn|ấp|đội|khu vực|phòng|đoàn|quân khu|vùng)\s*\Z",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"\([{UPPER}{LOWER}&-]{{2,12}}\)(?= [{UPPER}])")
LINKS = re.compile(
    r"(?:(?:trực thuộc|thuộc|của) (?=[^\W\d_])|(?:tại|ở) (?=(?:tỉnh|TP|thành phố|quận|huyện|xã|phường|Việt Nam)\b))"
)
"""Words between a part and its host."""

_HIGHER = re.compile(r"(?:quận|huyện|thị xã|thành phố|tỉnh|TP\.?|TX\.?|Q\.|H\.) ?(?=[^\W\d_a-z]|\d)")
_PERSON_AFTER_NUMBER = re.compile(rf"\d{{1,2}} (?=[{UPPER}])")
_AT = re.compile(r"(?:tại|ở|bên cạnh) (?=[^\W\d_])")
_CAPITAL_ADDRESS = re.compile(rf"(?:Ông|Bà|Anh|Chị) (?P<name>[{UPPER}][{LOWER}]+) (?=[{UPPER}])")
_TAKES_NOUN = re.compile(
    r"(?:(?<!\w)(?:ban|phòng|sở|cục|vụ|cơ quan|đội|tổ|tâm|viện|ty|phận|khoa|quỹ|và|đoàn|trạm|đồng|chuyên|đạo|sát)"
    r"|bộ|hóa|nghệ|[,–-])\Z"
)
_NEWSPAPER = re.compile(rf"(?:báo|tờ) (?=[{UPPER}])")
_DANGLING = re.compile(r"(?:\s+(?:các|(?<![Tt]rung )(?<![Cc]ao )(?<![Ss]ơ )cấp|và|thuộc|[-–] số))+\Z")
DIVISION = re.compile(r"(?:phòng|khoa|đội|ban|bộ môn|trung tâm|tổ|trạm|hạt)(?!\w)", re.IGNORECASE)
"""First words of parts of an organisation."""

_OF_MINISTRY = re.compile(rf"(?:{DIVISION.pattern}|(?:vụ|cục|tổng cục|viện)(?!\w))", re.IGNORECASE)
HOST_WORDS = (
    r"(?:[Ss]ở|[Cc]ục|Chi cục|Tổng cục|[Vv]ụ|[Bb]ộ|[Vv]iện|Bệnh viện|Học viện|Công an|UBND"
    r"|(?:[Tt]rường )?(?:Đại học|ĐH))"
    rf" (?=[{UPPER}]|tỉnh|thành phố|huyện|quận|TP)"
)
"""Pattern of the first words of organisations that have parts."""

_HOST = re.compile(HOST_WORDS)
_BRIDGE = re.compile(rf",?(?: [{LOWER}]+){{1,5}}(?= [{UPPER}][{LOWER}]* [{UPPER}][{LOWER}]*)")
_SMALL_START = re.compile(rf"(?<=[ ,])[{LOWER}]+")
_NEVER_JOINED = frozenset(
    {"các", "tỉnh", "thành phố", "huyện", "quận", "đại diện", "cán bộ", "nhân dân", "doanh nghiệp", "cơ quan", "đoàn"}
)


def unit_end(text: str, at: int, end: int, head: str = "") -> int:
    """Where the organisation that starts at `at` ends, behind the office `head`; `at` where none does."""
    return _UnitReader(text, at, min(end, at + MAX_UNIT), head).read()


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
        field = field_pattern().match(text, at, self.end)
        body = body_pattern().match(text, at, self.end) if at == self.begin and text[at].islower() else None
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
        if not self.head or field_pattern().match(self.text, self.at, self.end):
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
            and (field_pattern().match(self.text, self.at, self.end) is None)
        )

    def _joint(self, word: re.Match[str]) -> bool:
        """A comma, dash, "và" or "thuộc" goes on only where a known part of an organisation follows."""
        posted = _AT.match(self.text, self.at, self.end) if self.head in words("posted_offices") else None
        if posted is not None:
            last = place_end(self.text, posted.end(), self.end)
            return last > posted.end() and self._accept(last, capital=False)
        link = LINKS.match(self.text, self.at, self.end)
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
        higher = _HIGHER.match(self.text, self.at, self.end) if word.group() == "," else None
        if higher is not None:
            return self._seat_goes_on(higher.end())
        if word.group() == "," and _HOST.match(self.text, self.at, self.end):
            inside = _OF_MINISTRY if self.text.startswith("Bộ ", self.at) else DIVISION
            return inside.match(self.text, self.begin) is not None
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

    def _seat_goes_on(self, at: int) -> bool:
        """The district of a commune where only a person's name ends it ("UBND phường 5, quận 3 Lê Văn A")."""
        if _PERSON_AFTER_NUMBER.match(self.text, at, self.end):
            number_end = self.text.index(" ", at)
            run = run_at(self.text, number_end + 1, self.end + MAX_NAME)
            return run is not None and person_in(run, "") is not None and self._accept(number_end, capital=False)
        self.at = at
        return self._name_goes_on()

    def _continues(self, *, capital: bool) -> bool:
        if is_office_start(self.text, self.at, self.end):
            return False
        field = field_pattern().match(self.text, self.at, self.end)
        if field is not None:
            return field.group().casefold() not in _NEVER_JOINED or capital
        return capital and self.text[self.at : self.at + 1].isupper()

    def _list_goes_on(self) -> bool:
        """After a comma a joint must still come ("Văn hóa, Thể thao và Du lịch"), or "chống"."""
        field = field_pattern().match(self.text, self.at, self.end)
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
