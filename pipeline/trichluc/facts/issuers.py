"""Who issued a paper: as the text says beside it, else as the letters of its code say."""

import re
from collections.abc import Sequence
from functools import cache

from trichluc.facts.context import Context
from trichluc.facts.naming import canonical_unit
from trichluc.lexicons import table
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.documents import DocumentMention
from trichluc.mentions.units.finding import UnitMention

_DATE = r"(?:ngày )?[\d /.-]{3,12}(?:(?:tháng|năm) [\d ]{1,5}){0,2}"
_OWNER = re.compile(rf"[\s,(]*(?:(?:ban hành |ký |ra )?{_DATE}[\s,)]*)?(?:được )?(?:của|do)\s+(?:các |cả )?")
_STATE_OFFICE = re.compile(r"(?i:(?P<minister>thủ tướng(?: chính phủ)?)|(?P<president>chủ tịch nước))(?!\w)")
_STATE_BODIES = {body.lower(): body for body in ("Chính phủ", "Quốc hội", "Bộ Chính trị", "Ban Bí thư")}
_STATE_BODY = re.compile(rf"(?i:{'|'.join(_STATE_BODIES)})(?!\w)")
_CONFERENCE = re.compile(r"(?i:hội nghị (?:lần thứ [\w ]{1,12} )?(?:ban chấp hành )?trung ương)(?!\w)")
_OF_CONFERENCE = re.compile(rf" (?={_CONFERENCE.pattern})")
_THEN_ACTS = re.compile(
    r"(?: đã)? (?:yêu cầu|giao|chỉ đạo|đề nghị|quy định|cho phép|đồng ý|thống nhất|quyết định|nêu|khẳng định"
    r"|phê duyệt)(?!\w)"
)
_WITHIN = re.compile(r"(?<!\w)(?:tại|trong|bằng|với) (?:các )?$", re.IGNORECASE)
_THEN = re.compile(rf"(?: {_DATE})?, ")
_JOINT = re.compile(r"(?: ?[-–,]| và) ")
_OFFICE = re.compile(
    r"(?i:(?P<head>phó chủ tịch|chủ tịch|bộ trưởng|thứ trưởng|tổng giám đốc|giám đốc|tổng cục trưởng|cục trưởng|"
    r"viện trưởng|chánh án|bí thư|hiệu trưởng|tư lệnh|trưởng))[ ]"
)
_SUBJECT = re.compile(
    r"(?:[^.;\n]{0,40}?\b(?:ban hành|ký|ra|có|gửi|phát hành|thông qua)\b| tại\b)(?:[ ,]+\w+){0,5}\s*(?:bản\s)?"
)
_OFFICE_ACTS = re.compile(
    rf"{_STATE_OFFICE.pattern}(?: [^\s.,;]{{1,16}}){{0,5}}? "
    r"(?:ban hành|ký|ký ban hành|ra|phê duyệt)(?: (?:một|các|bản))? $"
)
_LEADING_BODIES = ("Ban Thường vụ", "Bộ Chính trị", "Ban Bí thư", "Thường trực", "Ban Chấp hành")
LEADING_LETTERS = frozenset({"TW", "TƯ", "TU", "HU", "QU"})
"""Last letters of codes that leave open which body of the Party committee issued the paper."""

_CENTRAL_BODIES = ("Bộ Chính trị", "Ban Bí thư")
_BODY_LETTERS = {"BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "BTT": "Ban Thường trực"}
_WORD = re.compile(rf"[{UPPER}{LOWER}]+")


def issuer_of(
    mention: DocumentMention, context: Context, units: Sequence[UnitMention], limit: int
) -> tuple[str | None, bool]:
    """The canonical issuer and whether the text itself names it beside this mention.

    Args:
        mention: A code or number.
        context: The article.
        units: Its organisations, in order of start.
        limit: Where the next paper's words begin.
    """
    named = _owner(mention, context, units) or _leading_body(mention, context, units, limit)
    if named:
        return named, True
    unnamed = _OWNER.match(context.text, mention.end) is None
    by_letters = _by_letters(mention.suffix, context, units if unnamed else ())  # "của Đoàn …" is no unit's initials
    subject = _subject(mention, context, units)
    if by_letters and subject and _says_more(subject, by_letters):
        return subject, True
    return by_letters or subject, False


def _says_more(subject: str, by_letters: str) -> bool:
    """Whose committee it is ("UBND huyện X … Quyết định số 12/QĐ-UBND"), or which body of a Party committee."""
    same_kind = subject.split(" ")[:2] == by_letters.split(" ")[:2]
    central = by_letters == "Ban Chấp hành Trung ương Đảng" and subject in _CENTRAL_BODIES
    return same_kind or central or (subject.startswith(_LEADING_BODIES) and subject.endswith(by_letters))


def _owner(mention: DocumentMention, context: Context, units: Sequence[UnitMention]) -> str | None:
    """The unit or office right after "của" or "do"."""
    owner = _OWNER.match(context.text, mention.end) or _OF_CONFERENCE.match(context.text, mention.end)
    if owner is None:
        return _author(mention, context, units)
    name = _named_at(owner.end(), context, units)
    joint = _second(owner.end(), context, units) if name and "liên tịch" in (mention.doc_type or "") else None
    return f"{name} - {joint}" if joint else name


def _author(mention: DocumentMention, context: Context, units: Sequence[UnitMention]) -> str | None:
    """Who speaks through the paper: "tại Nghị quyết số 124 ngày 6-10-2018, Chính phủ yêu cầu …"."""
    within = _WITHIN.search(context.text, max(0, mention.opens - 12), mention.opens)
    then = _THEN.match(context.text, mention.end) if within else None
    unit = next((unit for unit in units if then and unit.start == then.end()), None)
    if unit is None or not _THEN_ACTS.match(context.text, unit.end):
        return None
    return canonical_unit(context.text[unit.start : unit.end], context)


def _second(at: int, context: Context, units: Sequence[UnitMention]) -> str | None:
    """The other issuer of a joint paper: "của Bộ Nội vụ - Bộ Tài chính"."""
    first = next((unit for unit in units if unit.start == at), None)
    joint = _JOINT.match(context.text, first.end) if first else None
    unit = next((unit for unit in units if joint and unit.start == joint.end()), None)
    return canonical_unit(context.text[unit.start : unit.end], context) if unit else None


def _named_at(at: int, context: Context, units: Sequence[UnitMention]) -> str | None:
    office = _STATE_OFFICE.match(context.text, at)
    if office:
        return "Thủ tướng Chính phủ" if office["minister"] else "Chủ tịch nước"
    if _CONFERENCE.match(context.text, at):
        return "Ban Chấp hành Trung ương Đảng"
    head = _OFFICE.match(context.text, at)
    start = head.end() if head else at
    unit = next((unit for unit in units if unit.start == start), None)
    if unit is None:
        body = _STATE_BODY.match(context.text, at)  # also in small letters: "của chính phủ"
        return _STATE_BODIES[body.group().lower()] if body else None
    name = canonical_unit(context.text[unit.start : unit.end], context)
    name = _STATE_BODIES.get(name.lower(), name)
    return f"{head['head'][:1].upper()}{head['head'][1:]} {name}" if head else name


def _leading_body(mention: DocumentMention, context: Context, units: Sequence[UnitMention], limit: int) -> str | None:
    """For "…/TW" and "…/TU", whose letters leave open which body: one named further on ("về … của Bộ Chính trị")."""
    if not mention.suffix or mention.suffix[-1] not in LEADING_LETTERS:
        return None
    end = min(context.sentence_at(mention.start)[1], limit)
    for unit in units:
        if mention.end <= unit.start < end and context.text[: unit.start].endswith("của "):
            name = canonical_unit(context.text[unit.start : unit.end], context)
            if name.startswith(_LEADING_BODIES):
                return name
    return None


def _subject(mention: DocumentMention, context: Context, units: Sequence[UnitMention]) -> str | None:
    """The unit that "ban hành", "ký" or "có" the paper, before it in the sentence."""
    sentence, _ = context.sentence_at(mention.start)
    before = [unit for unit in units if sentence <= unit.start and unit.end <= mention.opens]
    office = _OFFICE_ACTS.search(context.text, max(sentence, mention.opens - 100), mention.opens)
    if office:
        return "Thủ tướng Chính phủ" if office["minister"] else "Chủ tịch nước"
    for unit in reversed(before):
        if _SUBJECT.fullmatch(context.text[unit.end : mention.opens]):
            return canonical_unit(context.text[unit.start : unit.end], context)
    return None


def _by_letters(suffix: tuple[str, ...], context: Context, units: Sequence[UnitMention]) -> str | None:
    if suffix and suffix[0] in {"TTLT", "NQLT"}:
        return None  # issued jointly: the letters name several
    groups = [group.rstrip("0123456789").replace("TƯ", "TW") for group in suffix]
    if len(groups) > 1 and groups[-1] == "TTR":  # "38/KL-TTr": the inspectorate; "57/TTr-SXD" is a Tờ trình
        return _at_home("Thanh tra", context)
    body = next(
        (_BODY_LETTERS[short] for group in groups if (short := group.removesuffix("TW")) in _BODY_LETTERS), None
    )
    rest = [group for group in groups if group.removesuffix("TW") not in _BODY_LETTERS] or groups[-1:]
    owner = next((name for group in rest if (name := _owner_of(group, context, units))), None)
    if owner is None or body is None or owner.startswith(body):
        return owner
    return f"{body} Trung ương {owner}" if owner.endswith("Việt Nam") else f"{body} {owner}"


def _owner_of(group: str, context: Context, units: Sequence[UnitMention]) -> str | None:
    """The issuer that a letter group stands for: by the table, else a unit of the article with these initials."""
    if group in _central():
        return _central()[group]
    if group in _local():
        return _at_home(_local()[group], context)
    if len(group) < 3 or group in _type_letters():
        return None
    names = (canonical_unit(context.text[unit.start : unit.end], context) for unit in units)
    return next((name for name in names if group in _initials(name)), None)


def _at_home(head: str, context: Context) -> str | None:
    province = context.home.province
    if head in {"Huyện ủy", "Quận ủy"}:
        name = canonical_unit(head, context)
        return name if name != head else None
    if province is None:
        return None
    if province.kind == "thành phố":
        head = head.replace("Tỉnh ủy", "Thành ủy")
    printed = head if head.endswith("ủy") or head.startswith("Sở") else f"{head} {province.kind}"
    return canonical_unit(printed, context)


def _initials(name: str) -> tuple[str, str]:
    """First letters of a name's syllables, with and without "và"."""
    words = _WORD.findall(name)
    return "".join(word[0] for word in words).upper(), "".join(word[0] for word in words if word != "và").upper()


@cache
def _central() -> dict[str, str]:
    return {row["suffix"]: row["issuer"] for row in table("document_issuers") if not row["scope"]}


@cache
def _local() -> dict[str, str]:
    return {row["suffix"]: row["issuer"] for row in table("document_issuers") if row["scope"]}


@cache
def _type_letters() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in table("document_types"))
