"""Official papers: code, type, issuer, day of issue; all mentions of one paper folded into one fact."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trichluc.facts.context import Context
from trichluc.facts.issuers import LEADING_LETTERS, issuer_of
from trichluc.mentions.documents import DocumentMention
from trichluc.mentions.units.finding import UnitMention
from trichluc.records import DateFact, DocumentFact

_ISSUED = re.compile(r"[\dX]{4}-\d\d-\d\d|\d{4}-\d\d")
_ISSUING = r"(?:(?:đã |được |vừa |mới )?(?:ký ban hành|ban hành|ký|ra|gửi|phê duyệt|phát hành)(?: vào)?)"
_OWNER = r"(?:của|do) (?:(?!hiệu lực|áp dụng|thi hành|thực hiện)[^.,;:()\n]){2,90}?"
_THEN_DATE = re.compile(
    rf"(?: \([^()\n]{{1,16}}\))?[\s,(]*(?:(?:cùng|đều) )?"
    rf"(?:{_ISSUING}[\s,]*)?(?:{_OWNER}[\s,(]*)?(?:{_ISSUING}\s*)?|[^.;\n]{{0,100}}\b(?:ký|ban hành)(?: vào)?\s*"
)
_DATE_THEN = re.compile(
    r"[\s,)]*(?:[^.;\n]|(?<=TP)\.){0,160}?\b(?:ban hành|ký|ra|có|gửi|phát hành|thông qua)\b"
    r"(?:[ ,]+(?:và|triển khai|thực hiện|ban hành|một|bản|các|tiếp|thêm)){0,5}\s*(?:bản\s)?"
)
_JOINED = re.compile(r"(?:,|;| và| hoặc)(?: các)?(?: số)? ")
_NUMBER_AND_YEAR = re.compile(r"\d{1,5}/\d{4}")
_ISSUED_IN = re.compile(rf" {_ISSUING} ?")
_CODE_YEAR = re.compile(r"\d[-/]((?:19|20)\d\d)(?:[-/]|$)")
_YEAR_SHAPED = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One mention with what its own surroundings say."""

    mention: DocumentMention
    issuer: str | None
    certain: bool
    issued: str | None


def document_facts(
    mentions: Sequence[DocumentMention],
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitMention],
) -> list[DocumentFact]:
    """One fact for each distinct document, at its first mention.

    Args:
        mentions: Codes and numbers, in order of start.
        context: The article.
        dates: Its calendar expressions.
        units: Its organisations, for issuers named beside the paper.
    """
    heard = [mention for mention in mentions if not context.is_muted(mention.start, mention.end)]
    placed = sorted((context.view.from_source(d.start), context.view.from_source(d.end), d.value) for d in dates)
    readings = []
    for index, mention in enumerate(heard):
        before = heard[index - 1].end if index else 0
        after = heard[index + 1].opens if index + 1 < len(heard) else len(context.text)
        issuer, certain = issuer_of(mention, context, units, after)
        readings.append(_Reading(mention, issuer, certain, _issued(mention, context, placed, (before, after))))
    return [_fact(group, context) for group in _groups(_shared(readings, context))]


def _shared(readings: Sequence[_Reading], context: Context) -> list[_Reading]:
    """Papers joined by "và" share the issuer named behind the last: "Kết luận 72 và Nghị quyết 32 của Bộ Chính trị"."""
    shared = list(readings)
    for index in range(len(shared) - 2, -1, -1):
        one, other = shared[index].mention, shared[index + 1]
        begin = other.mention.opens if other.mention.opens > one.end else other.mention.start
        if _JOINED.fullmatch(context.text, one.end, begin) is None:
            continue
        if other.mention.opens == other.mention.start and shared[index].issued is None:  # "18-NQ/TW và 19-NQ/TW ngày …"
            shared[index] = replace(shared[index], issued=other.issued)
        if not other.certain or shared[index].certain:
            continue
        if not one.suffix and shared[index].issuer is None:
            shared[index] = replace(shared[index], issuer=other.issuer, certain=True)
        elif one.suffix and one.suffix == other.mention.suffix and one.suffix[-1] in LEADING_LETTERS:
            issued = shared[index].issued or other.issued
            shared[index] = replace(shared[index], issuer=other.issuer, certain=True, issued=issued)
    return shared


def _groups(readings: list[_Reading]) -> list[list[_Reading]]:
    """Mentions of the same paper together, in order of their first."""
    groups: list[list[_Reading]] = []
    for reading in readings:
        home = next((group for group in groups if _same(group, reading)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return groups


def _same(group: list[_Reading], reading: _Reading) -> bool:
    """The same code; or a bare number after the same type, unless another issuer is named."""
    mine = reading.mention
    codes = {other.mention.code.casefold() for other in group if other.mention.code}
    if mine.code and codes:
        code = mine.code.casefold()
        return any(code == known or _begins(code, known) or _begins(known, code) for known in codes)
    if mine.number != group[0].mention.number or mine.doc_type != _doc_type(group):
        return False
    known = {other.issuer for other in group if other.issuer and other.certain}
    same_day = reading.issued is not None and reading.issued in {other.issued for other in group}
    return not known or not reading.certain or same_day or any(_same_house(reading.issuer, other) for other in known)


def _same_house(one: str | None, other: str) -> bool:
    """Whether two issuers are one, or one the head of the other: "Bộ trưởng Bộ Y tế", "Bộ Y tế"."""
    return one is not None and (one == other or one.endswith(f" {other}") or other.endswith(f" {one}"))


def _begins(short: str, code: str) -> bool:
    """Whether "19/2016" is what is left of "19/2016/nđ-cp"."""
    return _NUMBER_AND_YEAR.fullmatch(short) is not None and code.startswith((f"{short}/", f"{short}-"))


def _fact(group: list[_Reading], context: Context) -> DocumentFact:
    first = group[0].mention
    later = tuple(context.span(other.mention.start, other.mention.end) for other in group[1:])
    named = [reading.issuer for reading in group if reading.issuer and reading.certain]
    guessed = [reading.issuer for reading in group if reading.issuer]
    return DocumentFact(
        **context.stated(first.start, first.end, first.rule, later),
        code=max((reading.mention.code for reading in group if reading.mention.code), key=len, default=None),
        number=first.number,
        doc_type=_doc_type(group),
        issuer=next(iter(named + guessed), None),
        issued=next((reading.issued for reading in group if reading.issued), None),
    )


def _doc_type(group: list[_Reading]) -> str | None:
    types = [reading.mention.doc_type for reading in group if reading.mention.doc_type]
    return next((kind for kind in types if kind != "Văn bản"), types[0] if types else None)


def _issued(
    mention: DocumentMention,
    context: Context,
    dates: Sequence[tuple[int, int, str | None]],
    room: tuple[int, int],
) -> str | None:
    """The day that stands after the code ("số 04-KH/BNCTW, ngày 19-4-2016"), else the day of the verb before it.

    `room` is the stretch between the neighbouring papers, which keep their own days.
    """
    _, sentence_end = context.sentence_at(mention.start)
    printed = _CODE_YEAR.search(mention.code or "")
    dates = [date for date in dates if not printed or _fits(date[2], printed[1])]
    for start, _, value in dates:
        if value and mention.end <= start < min(room[1], sentence_end + 1):
            gap = context.text[mention.end : start]
            adjacent = not gap.strip(" ,(\n") or _ISSUED_IN.fullmatch(gap) is not None
            if (_ISSUED.fullmatch(value) and _THEN_DATE.fullmatch(gap)) or (adjacent and _YEAR_SHAPED.fullmatch(value)):
                return value
            break
    return _issued_before(mention, context, dates, room[0])


def _fits(value: str | None, year: str) -> bool:
    """Whether a date may be the day of issue of a paper whose code has this year."""
    return value is None or value.startswith((year, "XXXX"))


def _issued_before(
    mention: DocumentMention, context: Context, dates: Sequence[tuple[int, int, str | None]], floor: int
) -> str | None:
    sentence_start, _ = context.sentence_at(mention.start)
    nearby = [date for date in dates if max(floor, sentence_start) <= date[0] and date[1] <= mention.opens]
    if not nearby:
        return None
    _, end, value = nearby[-1]
    if value and _ISSUED.fullmatch(value) and _DATE_THEN.fullmatch(context.text[end : mention.opens]):
        return value
    return None
