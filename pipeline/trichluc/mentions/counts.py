"""Where the text states a number of things, and which numbers were set aside and why.

Counted are numbers of things, shares in percent, money, and physical amounts that add up (ha, m2, km, tấn, lít, kWh):
press tables state them as results. Not counted, and named by `set_aside`: dates, clock times, durations, ages, ordinals
and other numbered names, scores, document codes and articles of a law, addresses, plates, phone numbers, properties and
dimensions (km/h, độ C, "cao 30 m"), list numbers.

Of a range ("5-7 vụ", "từ 5 đến 7 triệu đồng") both ends are mentions, the first with the noun and scale of the second;
the first is `at_least`, the second `at_most`. Numbers without a noun of their own take it from their neighbour in the
sentence ("tăng từ 655 năm 2017 lên 730 năm 2018 và đạt 743 doanh nghiệp").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from spacy.tokens import Doc

from trichluc.lexicons import mapping
from trichluc.mentions.counted_nouns import COUNTED, TokenEnds, Unit, read_unit, token_ends
from trichluc.mentions.numerals import Numeral, read_numerals
from trichluc.mentions.set_aside import (
    BEFORE,
    SetAside,
    bare,
    dimension,
    duration_or_clock,
    numbered,
    score,
    shapes,
)

Qualifier = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most"]
Rule = Literal["noun", "amount", "money", "percent", "range", "shared", "one_of_list"]


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of things, half-open in code points of the view's text.

    Attributes:
        start: First character of the qualifier or number.
        end: One past the counted noun, or past the number where the noun stands elsewhere.
        rule: What found it.
        value: The number, its scale multiplied in.
        total: The number it is a part of ("9/13"), or None.
        unit: Where the counted noun stands; None for money whose currency is not printed ("gần 43 tỷ").
        qualifier: How exact the number is.
    """

    start: int
    end: int
    rule: Rule
    value: int | float
    total: int | float | None
    unit: tuple[int, int] | None
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A number with what was found behind it; `unit` is None where nothing was."""

    numeral: Numeral
    unit: Unit | None
    rule: Rule = "noun"
    qualifier: Qualifier | None = None


def find_counts(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[CountMention, ...]:
    """Find them in order of start, outside the `taken` spans (dates and codes)."""
    return _read(doc, taken)[0]


def set_aside(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[SetAside, ...]:
    """The numbers outside `taken` that count nothing, with the rule that says so, in order of start."""
    return _read(doc, taken)[1]


def _read(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[tuple[CountMention, ...], tuple[SetAside, ...]]:
    """One pass over the numbers of a text."""
    text = doc.text
    busy = _Spans(taken)
    aside = [shape for shape in shapes(text) if not busy.touch(shape.start, shape.end)]
    shaped = _Spans([(shape.start, shape.end) for shape in aside])
    tokens = token_ends([(token.idx, token.idx + len(token)) for token in doc])
    candidates: list[_Candidate] = []
    for numeral in read_numerals(text):
        if busy.touch(numeral.start, numeral.end) or shaped.touch(numeral.start, numeral.end):
            continue
        verdict = _judge(text, numeral, tokens)
        if isinstance(verdict, str):
            aside.append(SetAside(numeral.start, numeral.end, verdict))
        elif verdict is not None:
            candidates.append(verdict)
    sentences = [sentence.start_char for sentence in doc.sents]
    counts: list[CountMention] = []
    for group in _by_sentence(candidates, sentences):
        kept, dropped = _settle(text, group)
        counts.extend(_mention(text, candidate) for candidate in kept)
        aside.extend(dropped)
    return tuple(counts), tuple(sorted(aside, key=lambda span: span.start))


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans to ask whether a stretch touches one, in logarithmic time."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        merged: list[list[int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        object.__setattr__(self, "starts", tuple(start for start, _ in merged))
        object.__setattr__(self, "ends", tuple(end for _, end in merged))

    def touch(self, start: int, end: int) -> bool:
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.ends[index] > start


def _judge(text: str, numeral: Numeral, tokens: TokenEnds) -> _Candidate | str | None:
    """A candidate, the reason why the number counts nothing, or None for a word that is no number here."""
    start, end = numeral.start, numeral.end
    unit = read_unit(text, end, tokens)
    if numeral.form == "words" and not _reads_as_number(text, numeral, unit):
        return None
    name = numbered(text, start, tokens)
    if unit is not None and unit.kind in COUNTED - {"noun"}:
        if unit.kind == "amount" and dimension(text, start):
            return "dimension"
        return _Candidate(numeral, unit, unit.kind)  # type: ignore[arg-type]  # a counted kind is a rule
    if unit is not None and unit.kind == "duration":
        return duration_or_clock(text, start, end)
    if unit is not None and unit.kind != "noun":
        return unit.kind
    if name is not None and (name[1] or unit is None or not unit.known):
        return name[0]
    if score(text, start):
        return "score"
    if unit is not None and not (numeral.scale >= 10**6 and not unit.known):
        return _Candidate(numeral, unit)
    if numeral.scale >= 10**6:
        return _Candidate(numeral, None, "money")
    return bare(text, start, end) or (name[0] if name else _Candidate(numeral, None, "shared"))


_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n•–-])[\s\"“‘'(]{0,6}$")
_NOT_FIVE = re.compile(
    r"(?i:\d|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|mỗi|hàng|hằng|đầu|cuối|giữa|từng|nhiều|vài|mấy|các|những|cả|qua|nửa|trăm|nghìn|tròn|ngàn|mấy)\s$"
)


def _reads_as_number(text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether a spelled-out number is meant: "hai người", not "ba mẹ", "năm nay", "phường Võ Thị Sáu"."""
    word = text[numeral.start : numeral.end]
    if word[0].isupper() and not _SENTENCE_START.search(text, max(0, numeral.start - 8), numeral.start):
        return False
    if " " in word:
        return True
    if unit is None or not unit.known or unit.kind == "score":
        return False
    return word.lower() != "năm" or (
        unit.kind == "noun"
        and unit.noun_class not in ("event", "place")
        and not _NOT_FIVE.search(text, max(0, numeral.start - 8), numeral.start)
    )


def _by_sentence(candidates: Sequence[_Candidate], sentences: Sequence[int]) -> Iterator[list[_Candidate]]:
    group: list[_Candidate] = []
    current = -1
    for candidate in candidates:
        index = bisect_right(sentences, candidate.numeral.start)
        if group and index != current:
            yield group
            group = []
        current = index
        group.append(candidate)
    if group:
        yield group


_TO = re.compile(r"\s?[-–—]\s?| (?:đến|tới) (?:khoảng |gần |hơn |trên )?", re.IGNORECASE)
_OR = re.compile(r" hoặc | hay |, ?| ", re.IGNORECASE)
_FROM = re.compile(r"(?i:\btừ)(?: (?:khoảng|hơn|trên|gần))? $")
_CHANGE = re.compile(r"(?i:tăng|giảm|nâng|hạ|rút|kéo|chuyển)[^.;,]{0,40}$")


def _settle(text: str, group: list[_Candidate]) -> tuple[list[_Candidate], list[SetAside]]:
    """Ranges, "một" and shared nouns, within one sentence."""
    joined = _ranges(text, group)
    nouned = [c for c in joined if not _lone_one(text, c, joined)]
    shared = [_shared(text, nouned, index) for index in range(len(nouned))]
    kept = [c for c in shared if c.unit is not None or c.rule == "money"]
    dropped = [c for c in shared if c.unit is None and c.rule != "money" and c.numeral.form != "words"]
    return kept, [SetAside(c.numeral.start, c.numeral.end, "no_noun") for c in dropped]


def _ranges(text: str, group: Sequence[_Candidate]) -> list[_Candidate]:
    """The first end of a range takes noun and scale of the second."""
    joined = list(group)
    for index in range(len(joined) - 1):
        first, second = joined[index], joined[index + 1]
        if second.unit is None and second.rule != "money":
            continue
        gap = text[_end(first) : second.numeral.start]
        if _TO.fullmatch(gap):
            changing = _CHANGE.search(text, max(0, first.numeral.start - BEFORE), first.numeral.start)
            spoken = first.unit is None or _FROM.search(text, max(0, first.numeral.start - 16), first.numeral.start)
            if not spoken or (changing and first.unit is not None):
                continue
            low, high = ("exact", "exact") if changing else ("at_least", "at_most")
        elif first.unit is None and _OR.fullmatch(gap) and _neighbours(first.numeral, second.numeral):
            low = high = "approx"
        else:
            continue
        joined[index] = _lent(first, second, low)  # type: ignore[arg-type]  # both are qualifiers
        joined[index + 1] = replace(second, qualifier=high)  # type: ignore[arg-type]
    return joined


def _end(candidate: _Candidate) -> int:
    return candidate.unit.end if candidate.unit is not None else candidate.numeral.end


def _neighbours(first: Numeral, second: Numeral) -> bool:
    """Whether two small numbers follow each other: "hai, ba người"."""
    return first.form == second.form and first.value + 1 == second.value / second.scale and first.value < 10


def _lent(first: _Candidate, second: _Candidate, qualifier: Qualifier) -> _Candidate:
    if first.unit is not None:
        return replace(first, qualifier=qualifier)
    numeral, scale = first.numeral, second.numeral.scale
    if numeral.scale == 1 and scale > 1 and numeral.value * scale <= second.numeral.value:
        value = round(numeral.value * scale, 6)
        numeral = replace(numeral, value=int(value) if value == int(value) else value, scale=scale)
    return _Candidate(numeral, second.unit, "range", qualifier)


_LIST_END = re.compile(
    r"\s?(?:[,;.)…]|$|\n| (?:năm|và|lên|xuống|còn|so|trong|vào|nhưng|do|được|bị|\()(?!\w)|\s?\()", re.IGNORECASE
)


def _shared(text: str, group: Sequence[_Candidate], index: int) -> _Candidate:
    """A number without a noun takes that of the count before it in the sentence, or else of the one after it."""
    candidate = group[index]
    if candidate.unit is not None or candidate.rule == "money" or candidate.numeral.form == "words":
        return candidate
    if not _LIST_END.match(text, candidate.numeral.end):
        return candidate
    for other in (*reversed(group[:index]), *group[index + 1 :]):
        if other.unit is not None and other.unit.kind == "noun":
            return replace(candidate, unit=other.unit)
    return candidate


def _lone_one(text: str, candidate: _Candidate, kept: Sequence[_Candidate]) -> bool:
    """Whether "một" is no more than an article: it counts after a qualifier or beside another count."""
    numeral = candidate.numeral
    if numeral.form != "words" or numeral.value != 1 or text[numeral.start : numeral.end].lower() != "một":
        return False
    if _qualified(text, numeral.start)[1] != "exact":
        return False
    return not any(_beside(text, candidate, other) for other in kept if other is not candidate)


_BESIDE = re.compile(r"(?: [^\s\d,;.]{1,14}){0,5}?(?:,| và|;| cùng| với| hoặc)(?: [^\s\d,;.]{1,14}){0,3}? ?")


def _beside(text: str, one: _Candidate, other: _Candidate) -> bool:
    first, second = (one, other) if one.numeral.start < other.numeral.start else (other, one)
    if other.unit is None or one.unit is None or other.unit.kind != "noun":
        return False
    if other.numeral.form == "words" and other.numeral.value == 1:
        return False
    gap = text[_end(first) : _qualified(text, second.numeral.start)[0]]
    return len(gap) < BEFORE and _BESIDE.fullmatch(gap) is not None


@cache
def _qualifiers() -> re.Pattern[str]:
    phrases = sorted(mapping("qualifiers"), key=len, reverse=True)
    each = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?P<phrase>{each})(?P<gap>(?: (?:là|tới|đến|có))?[ \t]{{1,3}})$", re.IGNORECASE)


_COMPARED = re.compile(r"(?i:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|nhanh|chậm|sớm|muộn|dài|ngắn|kém|đông|rẻ|đắt|già|trẻ) $")
_AT_LEAST_AFTER = re.compile(r"[^.,;\n\d]{0,24}? trở lên(?!\w)", re.IGNORECASE)
_AT_MOST_AFTER = re.compile(r"[^.,;\n\d]{0,24}? trở xuống(?!\w)", re.IGNORECASE)


def _qualified(text: str, start: int) -> tuple[int, Qualifier]:
    """Where the qualifier before `start` begins, and what it says; `start` itself and `exact` without one."""
    match = _qualifiers().search(text, max(0, start - BEFORE), start)
    if match is None:
        return start, "exact"
    if match["phrase"].lower() == "hơn" and _COMPARED.search(text, max(0, match.start() - 8), match.start()):
        return start, "exact"
    return match.start(), mapping("qualifiers")[match["phrase"].lower()]  # type: ignore[return-value]


def _mention(text: str, candidate: _Candidate) -> CountMention:
    numeral, unit = candidate.numeral, candidate.unit
    start, qualifier = _qualified(text, numeral.start)
    if qualifier == "more_than" and unit is not None and unit.noun_class == "place" and _is_where(text, start):
        start, qualifier = numeral.start, "exact"
    qualifier = candidate.qualifier if candidate.qualifier and qualifier == "exact" else qualifier
    own = unit is not None and unit.start >= numeral.end and unit.start - numeral.end < BEFORE and candidate.rule in (
        "noun", "amount", "money", "percent"
    )  # fmt: skip
    end = unit.end if own and unit is not None else numeral.end
    if qualifier == "exact":
        qualifier = (
            "at_least"
            if _AT_LEAST_AFTER.match(text, end)
            else "at_most"
            if _AT_MOST_AFTER.match(text, end)
            else qualifier
        )
    where = None if unit is None else (unit.start, unit.end)
    return CountMention(start, end, candidate.rule, numeral.value, numeral.total, where, qualifier)


def _is_where(text: str, start: int) -> bool:
    """Whether the qualifier is "trên", which before a number of places says where: "trên 63 tỉnh, thành"."""
    return text[start : start + 4].lower() == "trên"
