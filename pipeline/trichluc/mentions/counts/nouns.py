"""What stands behind a number: the unit that it counts, and where that unit ends.

The unit is the counted noun with its classifier, without modifiers: "văn bản" of "952 văn bản chỉ đạo", "vụ án,
vụ việc", "cuộc thanh tra, kiểm tra". Physical amounts that add up (ha, km, tấn, m2) are units like any other; what
measures a property (km/h, độ C, mm), a duration or an age is none, and its kind says so.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from trichluc.lexicons import lines, mapping, words
from trichluc.mentions.names import surnames

UnitKind = Literal["noun", "amount", "money", "percent", "property", "duration", "age", "score"]
"""What a unit is. The first four are counted; the others are set aside."""

MAX_NOUN = 8
"""Syllables of the longest counted noun that is looked up."""

_WORD = re.compile(r"[^\W\d_]{1,24}")
_JOINT = re.compile(r",? (?=\w)")
_GAP = re.compile(r"[ \t]{0,3}(?:[\"“‘'](?=[^\W\d_]))?")
_SYLLABLE = re.compile(r"[^\W_]{1,24}(?:-[^\W\d_]{1,24})?")
_AND = re.compile(r" ?, ?| và | hoặc | hay ")
_SHARE_OF = re.compile(r"(?:trong )?(?:tổng )?số(?: lượng)? (?=\w)", re.IGNORECASE)
_NAMED_NEXT = re.compile(
    r"(?:điều|khoản|mục|chương|điểm|phần|quận|phường|tổ|khu phố|khóa|khoá|lớp|đợt|kỳ|số) \d", re.IGNORECASE
)
_RATE = re.compile(r" ?/ ?(?:h|giờ|s|giây|phút)(?!\w)")
_PERSON = re.compile(r"(?P<surname>[^\W\d_]{2,8})(?: [A-ZÀ-ỸĐ][a-zà-ỹđ]{1,7}){2,3}(?!\w)")
_STREET = re.compile(r"(?:Bà|Ông|Cô|Lý|Ngô|Đinh|Lê|Phan|Mai|Hàng|Yên|Cửa) [A-ZÀ-ỸĐ]")
"""The names of streets behind their house numbers: "62 Bà Triệu"."""

_CALENDAR = re.compile(r"năm (?:19|20)\d\d(?!\d)|(?:tháng|quý) (?:\d|[IV])|ngày \d{1,2} ?[/-]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit behind a number.

    Attributes:
        start: First character.
        end: One past the last.
        kind: What it is.
        known: Whether a lexicon has it; an unknown word behind a spelled-out numeral is no unit.
        noun_class: The class of a known noun ("person", "place", "paper", …), "" for other units.
    """

    start: int
    end: int
    kind: UnitKind
    known: bool = True
    noun_class: str = ""


def read_unit(text: str, at: int, token_ends: "TokenEnds") -> Unit | None:
    """The unit that begins behind `at`, after at most a few spaces; None where no counted noun follows."""
    start = _skip(text, at)
    share = _SHARE_OF.match(text, start)
    start = share.end() if share else start
    if _NAMED_NEXT.match(text, start):
        return None
    measure = _measure(text, start)
    noun = _noun(text, start, token_ends)
    if measure is not None and (noun is None or not noun.known or measure.end >= noun.end):
        return measure
    return noun


@dataclass(frozen=True, slots=True)
class TokenEnds:
    """Where the words of a Doc start and end, to take an unknown noun as the segmenter cut it."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word_end(self, start: int) -> int | None:
        """The end of the word that starts at `start`, None where none does."""
        index = bisect_left(self.starts, start)
        return self.ends[index] if index < len(self.starts) and self.starts[index] == start else None

    def inside(self, position: int) -> bool:
        """Whether `position` is inside a word: after its first character, before its end."""
        index = bisect_left(self.starts, position) - 1
        return index >= 0 and position < self.ends[index]


def _skip(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at


@cache
def _nouns() -> dict[str, str]:
    return {noun.casefold(): kind for noun, kind in mapping("counted_nouns").items()}


@cache
def _measures() -> re.Pattern[str]:
    """Longest first. Single letters keep their case ("m", "V"); longer ones do not ("Km", "kV")."""
    units = sorted(mapping("measures"), key=len, reverse=True)
    return re.compile("|".join(re.escape(unit) if len(unit) < 2 else f"(?i:{re.escape(unit)})" for unit in units))


@cache
def _measure_kinds() -> dict[str, str]:
    return {unit.casefold(): kind for unit, kind in mapping("measures").items()}


def _measure(text: str, start: int) -> Unit | None:
    match = _measures().match(text, start)
    if match is None:
        return None
    end = match.end()
    if text[end - 1].isalnum() and end < len(text) and text[end].isalnum():
        return None
    if _CALENDAR.match(text, start):
        return None
    kind = "property" if _RATE.match(text, end) else _measure_kinds()[match.group().casefold()]
    return Unit(start, end, kind)  # type: ignore[arg-type]  # the lexicon's test checks its kinds


def _noun(text: str, start: int, tokens: TokenEnds) -> Unit | None:
    person = _PERSON.match(text, start)
    if person is not None and person["surname"] in surnames():
        return None  # the street of "35 Hồ Học Lãm"
    if _STREET.match(text, start):
        return None
    head = _longest(text, start, _nouns(), tokens)
    if head is None and not _stops(text, start, tokens):
        head = _longest(text, start, _nouns())  # the segmenter has joined the noun with what follows
    if head is not None:
        end, noun_class = _extended(text, start, *head, tokens)
        return Unit(start, end, "noun", True, noun_class)
    unknown = _unknown_word(text, start, tokens)
    return None if unknown is None else Unit(start, unknown, "noun", known=False)


def _unknown_word(text: str, start: int, tokens: TokenEnds) -> int | None:
    """The end of a small-letter word that may be a noun that no lexicon has."""
    first = _WORD.match(text, start)
    if first is None or not first.group()[0].islower() or _stops(text, start, tokens):
        return None
    end = tokens.word_end(start)
    return first.end() if end is None or not text[start:end].replace(" ", "").isalpha() else end


def _stops(text: str, start: int, tokens: TokenEnds) -> bool:
    return _longest(text, start, _stop_words(), tokens) is not None


@cache
def _stop_words() -> dict[str, str]:
    return dict.fromkeys(words("count_stops"), "")


def _extended(text: str, start: int, end: int, noun_class: str, tokens: TokenEnds) -> tuple[int, str]:
    """Take up the noun behind a classifier, then nouns of the same class joined by commas."""
    end, noun_class = _with_classified(text, start, end, noun_class, tokens)
    nominal = _ends_in_nominal(text[start:end])
    for _ in range(MAX_NOUN):
        joint = _AND.match(text, end)
        if joint is None:
            break
        following = _longest(text, joint.end(), _nominals() if nominal else _nouns(), tokens)
        if following is None or following[1] not in ("nominal", noun_class):
            break
        end = following[0]
    return end, noun_class


def _with_classified(text: str, start: int, end: int, noun_class: str, tokens: TokenEnds) -> tuple[int, str]:
    """The noun behind a classifier: "lượt" with "người lao động", "cuộc" with "thanh tra", "chiếc" with "vali"."""
    head = _longest(text, start, _classifiers(), tokens)
    if head is None or text[head[0] : head[0] + 1] != " ":
        return end, noun_class
    at = head[0] + 1
    following = _longest(text, at, _nouns(), tokens) or _longest(text, at, _nominals(), tokens)
    if following is not None and following[1] != "place":
        return max(end, following[0]), following[1]
    if following is None and head[0] == end and noun_class in ("thing", "paper"):
        return _unknown_word(text, at, tokens) or end, noun_class
    return end, noun_class


@cache
def _classifiers() -> dict[str, str]:
    return dict.fromkeys(words("classifiers"), "")


def _ends_in_nominal(unit: str) -> bool:
    return any(unit.casefold().endswith(f" {nominal}") for nominal in _nominals())


@cache
def _nominals() -> dict[str, str]:
    return dict.fromkeys((line.casefold() for line in lines("event_nominals")), "nominal")


def _longest(text: str, start: int, entries: dict[str, str], tokens: TokenEnds | None = None) -> tuple[int, str] | None:
    """The longest entry of whole syllables at `start`, and what the lexicon says of it; None where there is none.

    With `tokens` it may not end inside a word of the Doc: "giải" of "giải quyết" is no noun.
    """
    best: tuple[int, str] | None = None
    at = start
    for _ in range(MAX_NOUN):
        syllable = _SYLLABLE.match(text, at)
        if syllable is None:
            break
        end = syllable.end()
        key = text[start:end].casefold()
        if key in entries and (tokens is None or not tokens.inside(end)):
            best = end, entries[key]
        joint = _JOINT.match(text, end)
        if joint is None:
            break
        at = joint.end()
    return best


def token_ends(spans: Sequence[tuple[int, int]]) -> TokenEnds:
    """Index the words of a Doc."""
    return TokenEnds(tuple(start for start, _ in spans), tuple(end for _, end in spans))
