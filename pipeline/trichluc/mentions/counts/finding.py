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
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from trichluc.language.spans import Spans
from trichluc.mentions.counts.exclusions import SetAside, bare, dimension, duration_or_clock, named, numbered, shapes
from trichluc.mentions.counts.lists import Candidate, Rule, settle
from trichluc.mentions.counts.nouns import TokenEnds, Unit, read_unit, token_ends
from trichluc.mentions.counts.numerals import Numeral, read_numerals
from trichluc.mentions.counts.qualifiers import Qualifier, qualified, qualified_after

MILLION = 10**6
"""From here on a scaled number without a noun is a sum of money ("gần 43 tỷ")."""

_TAG = re.compile(r"\d\dk$")
_PER = re.compile(r" ?/ ?(?=[^\W\d_])")


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


def find_counts(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[CountMention, ...]:
    """Find them in order of start, outside the `taken` spans (dates and codes)."""
    return read_numbers(doc, taken)[0]


def set_aside(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[SetAside, ...]:
    """The numbers outside `taken` that count nothing, with the rule that says so, in order of start."""
    return read_numbers(doc, taken)[1]


def read_numbers(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[tuple[CountMention, ...], tuple[SetAside, ...]]:
    """Both in one pass over the numbers of a text: what counts something, and what was set aside."""
    text = doc.text
    busy = Spans.of(taken)
    aside = list(shapes(text))
    shaped = Spans.of((shape.start, shape.end) for shape in aside)
    tokens = token_ends([(token.idx, token.idx + len(token)) for token in doc])
    candidates: list[Candidate] = []
    for numeral in read_numerals(text):
        if busy.touch(numeral.start, numeral.end) or shaped.touch(numeral.start, numeral.end):
            if not busy.cover(numeral.start, numeral.end) and not shaped.cover(numeral.start, numeral.end):
                aside.append(SetAside(numeral.start, numeral.end, "overlap"))
            continue
        candidate = _judge(text, numeral, tokens)
        if candidate is not None:
            candidates.append(candidate)
    sentences = [sentence.start_char for sentence in doc.sents]
    counts: list[CountMention] = []
    for group in _by_sentence(candidates, sentences):
        kept, dropped = settle(text, group)
        counts.extend(_mention(text, candidate) for candidate in kept)
        aside.extend(dropped)
    return tuple(counts), tuple(sorted(aside, key=lambda span: span.start))


def _judge(text: str, numeral: Numeral, tokens: TokenEnds) -> Candidate | None:
    """What a number is by its own neighbourhood; None for a word that is no number here."""
    unit = read_unit(text, numeral.end, tokens)
    if numeral.form == "words" and not _reads_as_number(text, numeral, unit):
        return None
    if unit is not None and unit.kind in ("amount", "money", "percent"):
        if unit.kind == "amount" and dimension(text, numeral.start):
            return Candidate(numeral, unit, reason="dimension")
        return Candidate(numeral, unit, unit.kind)
    if unit is not None and unit.kind != "noun":
        reason = _hours(text, numeral) if unit.kind == "duration" else unit.kind
        return Candidate(numeral, unit, reason=reason)
    name = numbered(text, numeral.start, tokens)
    if numeral.total is not None and name is not None and name[0] == "document":
        name = None  # "đã kết luận 27/29 vụ"
    return _judge_noun(text, numeral, unit, name)


def _hours(text: str, numeral: Numeral) -> str:
    return duration_or_clock(text, numeral.start, numeral.end)


def _judge_noun(text: str, numeral: Numeral, unit: Unit | None, name: tuple[str, bool] | None) -> Candidate:
    """A number with a counted noun or nothing behind it."""
    acts = name is not None and name[0] == "address" and unit is not None and unit.noun_class == "nominal"
    if name is not None and (name[1] or acts or unit is None or unit.noun_class in ("", "place", "group")):
        return Candidate(numeral, unit, reason=name[0])
    if _YEAR_OF_NAME.fullmatch(text, numeral.start, numeral.end) and named(text, numeral.start):
        return Candidate(numeral, unit, reason="date")  # "AFF Cup 2018 trận"
    if unit is not None and (unit.known or numeral.scale < MILLION):
        return Candidate(numeral, unit, reason=None if unit.known else named(text, numeral.start))
    priced = numeral.scale > 1 and (_PER.match(text, numeral.end) or _TAG.search(text, numeral.start, numeral.end))
    if numeral.scale >= MILLION or priced:
        return Candidate(numeral, None, "money")
    return Candidate(numeral, None, "shared", reason=bare(text, numeral.start, numeral.end))


_MINUS = re.compile(r"(?<!\w)(?i:âm) $")
_YEAR_OF_NAME = re.compile(r"(?:19[5-9]|20[0-3])\d")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n•–-])[\s\"“‘'(]{0,6}$")
_NEXT_WORD = re.compile(r"(?:, ?| |-| đến | tới | hoặc )(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)")
_VAGUE = re.compile(r"(?i:dăm|vài|mấy|đôi|hàng|hằng) $")
_INDEFINITE = re.compile(
    r" (?:lượng(?! vàng)|số|phần(?! \w{2,4} )|loạt|chuỗi|mớ|đống|vài|ít|chút|khi|mặt|cách|thời|trong|bộ phận"
    r"|nhóm nhỏ|đội ngũ|lực lượng|nền|kiểu|dạng|sự|niềm|nỗi|cuộc sống)(?!\w)"
)
"""Behind "một": an amount that nobody has counted ("một lượng lớn", "một số đơn vị"), or no thing at all."""

_NOT_FIVE = re.compile(
    r"(?i:\d|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|mỗi|hàng|hằng|đầu|cuối|giữa|từng|nhiều|vài|mấy|các|những|cả|qua|nửa|trăm|nghìn|tròn|ngàn|mấy)\s$"
)


def _reads_as_number(text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether a spelled-out number is meant: "hai người", not "ba mẹ", "năm nay", "phường Võ Thị Sáu"."""
    word = text[numeral.start : numeral.end]
    if word.casefold() == "một" and _INDEFINITE.match(text, numeral.end):
        return False
    if _VAGUE.search(text, max(0, numeral.start - 8), numeral.start):
        return False
    if word[0].isupper() and not _SENTENCE_START.search(text, max(0, numeral.start - 8), numeral.start):
        return False
    if " " in word:
        return True
    if unit is None and _NEXT_WORD.match(text, numeral.end):
        return True
    if unit is None or not unit.known or unit.kind == "score":
        return False
    return word.lower() != "năm" or (
        unit.kind == "noun"
        and text[unit.start : unit.end].casefold() != "đầu"
        and unit.noun_class not in ("event", "place")
        and not _NOT_FIVE.search(text, max(0, numeral.start - 8), numeral.start)
    )


def _by_sentence(candidates: Sequence[Candidate], sentences: Sequence[int]) -> Iterator[list[Candidate]]:
    group: list[Candidate] = []
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


def _mention(text: str, candidate: Candidate) -> CountMention:
    numeral, unit = candidate.numeral, candidate.unit
    start, qualifier = qualified(text, numeral.start)
    if unit is not None and unit.noun_class == "place" and text[start : numeral.start].strip().lower() == "trên":
        start, qualifier = numeral.start, "exact"  # "trên 63 tỉnh, thành" says where
    end = unit.end if unit is not None and not candidate.borrowed else numeral.end
    if qualifier == "exact":
        qualifier = candidate.qualifier or qualified_after(text, end)
    where = None if unit is None else (unit.start, unit.end)
    value = numeral.value
    if candidate.rule in ("money", "percent") and (minus := _MINUS.search(text, max(0, start - 4), start)) is not None:
        start, value = minus.start(), -value
    return CountMention(start, end, candidate.rule, value, numeral.total, where, qualifier)
