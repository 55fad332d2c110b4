"""Numbers of one sentence together: ranges, lists that share a noun, and "một" beside a count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from trichluc.mentions.counts.exclusions import SetAside
from trichluc.mentions.counts.nouns import Unit
from trichluc.mentions.counts.numerals import Numeral
from trichluc.mentions.counts.qualifiers import BEFORE, Qualifier, qualified

NEAR = 12
"""How many numbers away a shared noun may stand; a bound, so that a sentence of any length costs linear time."""

Rule = Literal["noun", "amount", "money", "percent", "range", "shared"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number with what was found behind it: a unit, a reason why it counts nothing, or neither yet."""

    numeral: Numeral
    unit: Unit | None
    rule: Rule = "noun"
    qualifier: Qualifier | None = None
    reason: str | None = None
    borrowed: bool = False
    """Whether the unit is another number's."""

    @property
    def counts(self) -> bool:
        """Whether it is a number of something."""
        return self.reason is None and (self.unit is not None or self.rule in ("money", "range"))


_TO = re.compile(r"\s?[-–—]\s?| (?:đến|tới) (?:khoảng |gần |hơn |trên )?", re.IGNORECASE)
_OR = re.compile(r" hoặc | hay |, ?| ", re.IGNORECASE)
_FROM = re.compile(r"(?i:\btừ)(?: (?:khoảng|hơn|trên|gần))? $")
_COME_TO = re.compile(r"(?i:\b(?:lên|xuống|còn|đạt|thành))(?: (?:tới|đến|mức|khoảng|gần|hơn|trên|chỉ)){0,2} $")
_PRICED = re.compile(r"(?i:\b(?:tiền|chi|thu|vốn|giá|trị giá|ngân sách|lợi nhuận|nợ|phí|lỗ|lãi|lương)\b)")
_NAMING = ("address", "name", "ordinal", "law_article")
_LISTED = re.compile(r", ?| và ")
_AND_FURTHER = re.compile(r"(?:,| và| hoặc| hay|;)(?: [^\s.;:\d]{1,16}){0,7} ")
_CHANGE = re.compile(r"\b(?i:tăng|giảm|nâng|hạ|rút|kéo)\b[^.;,]{0,40}\b(?i:từ)\b[^.;,]{0,24}$")


def settle(text: str, group: list[Candidate]) -> tuple[list[Candidate], list[SetAside]]:
    """What of one sentence's numbers counts, with nouns lent and limits set, and what was set aside."""
    joined = _ranges(text, _named_too(text, _far_too(text, _unpriced(text, group))))
    nouned = [c for index, c in enumerate(joined) if not _lone_one(text, joined, index)]
    shared = [_shared(text, nouned, index) for index in range(len(nouned))]
    kept = [c for c in shared if c.counts]
    dropped = [c for c in shared if not c.counts and (c.reason or c.numeral.form != "words")]
    return kept, [SetAside(c.numeral.start, c.numeral.end, c.reason or "no_noun") for c in dropped]


def _unpriced(text: str, group: Sequence[Candidate]) -> list[Candidate]:
    """A large number is no sum of money where it is what a count of things has come to ("tăng lên 4 triệu")."""
    settled = list(group)
    for index, (first, second) in enumerate(pairwise(group), start=1):
        things = first.unit is not None and first.unit.noun_class != "money" and first.rule != "percent"
        bare = second.rule == "money" and second.unit is None
        gap = text[_end(first) : second.numeral.start]
        if things and bare and _COME_TO.search(gap) and not _PRICED.search(gap):
            settled[index] = replace(second, rule="shared")
    return settled


def _far_too(text: str, group: Sequence[Candidate]) -> list[Candidate]:
    """A distance joined to a distance is one too: "cách chợ 2 km và bến xe khoảng 3 km"."""
    settled = list(group)
    for index in range(1, len(settled)):
        first, second = settled[index - 1], settled[index]
        alike = first.reason == "dimension" and second.rule == "amount" and first.unit and second.unit
        if alike and second.reason is None and _AND_FURTHER.fullmatch(text[_end(first) : second.numeral.start]):
            settled[index] = replace(second, reason="dimension")
    return settled


def _named_too(text: str, group: Sequence[Candidate]) -> list[Candidate]:
    """A bare number listed behind one that is a name is a name too: "khu phố 1, 2, 3"."""
    settled = list(group)
    for index in range(1, len(settled)):
        first, second = settled[index - 1], settled[index]
        bare = second.unit is None and second.rule == "shared" and second.reason is None
        if bare and first.reason in _NAMING and _LISTED.fullmatch(text[first.numeral.end : second.numeral.start]):
            settled[index] = replace(second, reason=first.reason)
    return settled


def _ranges(text: str, group: Sequence[Candidate]) -> list[Candidate]:
    """The first end of a range takes noun and scale of the second, or the reason why that counts nothing."""
    joined = list(group)
    for index in range(len(joined) - 1):
        first, second = joined[index], joined[index + 1]
        limits = None if first.reason else _limits(text, first, second)
        if limits is not None and not second.counts:
            joined[index] = replace(first, reason=second.reason)
        elif limits is not None:
            joined[index] = _lent(first, second, limits[0])
            joined[index + 1] = replace(second, rule="range", qualifier=limits[1])
    return joined


def _limits(text: str, first: Candidate, second: Candidate) -> tuple[Qualifier, Qualifier] | None:
    """How two numbers bound a range; None where they make none. "tăng từ 5 lên 7" has two exact ends."""
    gap = text[_end(first) : second.numeral.start]
    if len(gap) > BEFORE:
        return None
    start = first.numeral.start
    if _TO.fullmatch(gap):
        if first.unit is not None and not _FROM.search(text, max(0, start - 16), start):
            return None
        stated = qualified(text, start)[1]
        if _CHANGE.search(text, max(0, start - BEFORE), start):
            return ("exact", "exact") if first.unit is None else None
        return ("at_least", "at_most") if stated == "exact" else (stated, stated)
    if first.unit is None and _OR.fullmatch(gap) and _neighbours(first.numeral, second.numeral):
        return "approx", "approx"
    return None


def _end(candidate: Candidate) -> int:
    return candidate.unit.end if candidate.unit is not None else candidate.numeral.end


def _neighbours(first: Numeral, second: Numeral) -> bool:
    """Whether two small numbers follow each other: "hai, ba người"."""
    return first.form == second.form and first.value + 1 == second.value / second.scale and first.value < 10


def _lent(first: Candidate, second: Candidate, qualifier: Qualifier) -> Candidate:
    if first.unit is not None:
        return replace(first, rule="range", qualifier=qualifier)
    numeral, scale = first.numeral, second.numeral.scale
    if numeral.scale == 1 and scale > 1 and numeral.value * scale <= second.numeral.value:
        value = round(numeral.value * scale, 6)
        numeral = replace(numeral, value=int(value) if value == int(value) else value, scale=scale)
    return Candidate(numeral, second.unit, "range", qualifier, borrowed=True)


_LIST_END = re.compile(
    r"\s?(?:[,;.)…]|$|\n| (?:năm|và|lên|xuống|còn|so|trong|vào|nhưng|do|được|bị|\()(?!\w)|\s?\()", re.IGNORECASE
)


_GOES_ON = re.compile(
    r"\s?(?:[,;.)…]|$|\n)| (?:có|là|đã|đang|thuộc|nam|nữ|năm|và|lên|xuống|còn|so|trong|vào|do|được|bị)(?!\w)"
)


def _shared(text: str, group: Sequence[Candidate], index: int) -> Candidate:
    """A number without a noun takes that of the count before it in the sentence, or else of the one after it."""
    candidate = group[index]
    if candidate.counts or candidate.reason or candidate.numeral.form == "words":
        return candidate
    before = group[max(0, index - NEAR) : index][::-1]
    after = group[index + 1 : index + 1 + NEAR] if _LIST_END.match(text, candidate.numeral.end) else []
    if not after and not _GOES_ON.match(text, candidate.numeral.end):
        return candidate
    for other in (*before, *after):
        if other.counts and other.unit is not None and other.unit.kind == "noun":
            return replace(candidate, unit=other.unit, borrowed=True)
    return candidate


def _lone_one(text: str, group: Sequence[Candidate], index: int) -> bool:
    """Whether "một" is no more than an article: it counts after a qualifier or beside another count."""
    candidate = group[index]
    numeral = candidate.numeral
    if numeral.form != "words" or numeral.value != 1 or text[numeral.start : numeral.end].lower() != "một":
        return False
    start, qualifier = qualified(text, numeral.start)
    if qualifier != "exact" and text[start : numeral.start].strip().lower() not in _BESIDE_IT:
        return False
    around = (*group[max(0, index - 2) : index], *group[index + 1 : index + 3])
    return not any(_beside(text, candidate, other) for other in around)


_BESIDE_IT = ("gần", "trên", "dưới")
"""Before "một" and a thing these say where it is."""

_BESIDE = re.compile(r"(?: [^\s\d,;.]{1,14}){0,5}?(?:,| và|;| cùng| với| hoặc)(?: [^\s\d,;.]{1,14}){0,3}? ?")


def _beside(text: str, one: Candidate, other: Candidate) -> bool:
    first, second = (one, other) if one.numeral.start < other.numeral.start else (other, one)
    if not other.counts or other.unit is None or one.unit is None or other.unit.kind != "noun":
        return False
    if other.numeral.form == "words" and other.numeral.value == 1:
        return False
    gap = text[_end(first) : qualified(text, second.numeral.start)[0]]
    return len(gap) < BEFORE and _BESIDE.fullmatch(gap) is not None
