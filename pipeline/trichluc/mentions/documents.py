"""Where the text names an official paper: a code ("04-KH/BNCTW", "167/2013/NĐ-CP") or a bare number after its type.

The grammar of a code is Decree 30/2020/NĐ-CP (state bodies: `number[/year]/TYPE-ISSUER`) and Guideline 36-HD/VPTW
(Party bodies: `number-TYPE/ISSUER`), loosened for what the press prints: stray spaces, en dashes, small letters, a
missing hyphen.
"""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from trichluc.language.spans import Spans
from trichluc.lexicons import table, words
from trichluc.lexicons.letters import LOWER, UPPER

_DASH = r"[ \n]?[-/–—][ \n]?"
_TOKEN = rf"[{UPPER}&]{{1,12}}[{LOWER}]{{0,3}}(?:\d{{1,2}}|(?<=[ \n/-][CPAV])[ ]\d{{1,2}}(?!\d))?"
_CODE = re.compile(
    rf"(?<![\w/.,–-])(?P<number>\d{{1,6}})(?P<letter>[a-z]|[ ]?[A-E](?=/))?(?:{_DASH}(?P<year>(?:19|20)\d\d))?"
    rf"(?P<gap>{_DASH}|[ ])"
    rf"(?P<suffix>(?:{_TOKEN}|[{LOWER}]{{2,6}}(?={_DASH}))"
    rf"(?:{_DASH}{_TOKEN}|\.[ ]?UB(?:ND)?\b|[-/][{LOWER}]{{2,6}}\b){{0,4}})"
    rf"(?![{LOWER}{UPPER}\d])"
)
_BARE = re.compile(
    rf"(?P<number>\d{{1,5}})(?:/(?P<year>(?:19|20)\d\d))?(?![\d.,]*\d|[{LOWER}{UPPER}]|[ ]?(?:%|/|[-–][ ]?[\d{UPPER}]))"
)
_MORE = re.compile(r"[ ]?(?:,|và|;)[ ](?:số[ ])?")


_LAW = re.compile(r"(?i:(?<!\w)(?P<type>bộ luật|luật|pháp lệnh|nghị quyết))(?!\w)[^.;:\n]{1,80}số[ ]?$")


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A code or number in the view's text, half-open in code points.

    Attributes:
        start: First character of the code or number.
        end: One past the last.
        rule: `code` or `bare-number`.
        code: Without inner spaces, dashes plain, upper case as printed; None for a bare number.
        number: The running number.
        doc_type: The type's canonical name, from the word before or the code; None where neither says.
        suffix: The letter groups of the code, upper case, in order.
        opens: Where the type word starts; `start` where there is none.
    """

    start: int
    end: int
    rule: str
    code: str | None
    number: int
    doc_type: str | None
    suffix: tuple[str, ...]
    opens: int


def find_documents(doc: Doc) -> tuple[DocumentMention, ...]:
    """Find codes and numbered papers in order of start."""
    text = doc.text
    coded = [mention for match in _CODE.finditer(text) if (mention := _coded(text, match))]
    bare = [mention for match in _type_cue().finditer(text) for mention in _bare(text, match)]
    taken = Spans.of((mention.start, mention.end) for mention in coded)
    free = [mention for mention in bare if not taken.touch(mention.start, mention.start + 1)]
    return tuple(sorted({m.start: m for m in (*free, *coded)}.values(), key=lambda mention: mention.start))


@cache
def _types() -> dict[str, str]:
    return {row["printed"]: row["canonical"] for row in table("document_types")}


@cache
def _abbreviations() -> dict[str, str]:
    """Type abbreviations to canonical names; the plainest name first wins ("KL" is Kết luận)."""
    names: dict[str, str] = {}
    for row in sorted(table("document_types"), key=lambda row: len(row["canonical"])):
        names.setdefault(row["abbreviation"].upper(), row["canonical"])
    return names


@cache
def _issuers() -> frozenset[str]:
    return frozenset(row["suffix"] for row in table("document_issuers"))


@cache
def _type_cue() -> re.Pattern[str]:
    """A type word that a number follows, perhaps after the Party's "Trung ương" or "số"."""
    names = "|".join(sorted(map(re.escape, _types()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?i:(?P<type>{names}))(?P<link>(?i:[ ](?:của[ ])?trung ương(?:[ ]đảng)?)?[ ]?(?::[ ]?)?"
        rf"(?P<so>(?i:số)[ \n]?(?::[ ]?)?)?)(?=\d)"
    )


@cache
def _cue_before() -> re.Pattern[str]:
    return re.compile(_type_cue().pattern.removesuffix(r"(?=\d)") + r"$")


def _coded(text: str, match: re.Match[str]) -> DocumentMention | None:
    groups = tuple(part.upper() for part in re.split(r"[ \n]?[-/–—][ \n]?|\.[ ]?", match["suffix"]))
    start, end = match.span()
    cue = _cue(text, start)
    if not _is_code(text, match, groups, cue):
        return None
    kind = _coded_type(groups, cue["type"].lower() if cue else None) or _law_before(text, start, groups)
    return DocumentMention(
        start=start,
        end=end,
        rule="code",
        code=_plain(match.group()),
        number=int(match["number"]),
        doc_type=kind,
        suffix=groups,
        opens=cue.start() if cue else start,
    )


def _law_before(text: str, start: int, groups: tuple[str, ...]) -> str | None:
    """For a code of the National Assembly, whose letters do not say it: "Luật Đấu thầu số 43/2013/QH13"."""
    if not groups[-1].startswith(("QH", "UBTVQH")):
        return None
    named = _LAW.search(text, max(0, start - 100), start)
    return named["type"][:1].upper() + named["type"][1:].lower() if named else None


def _is_code(text: str, match: re.Match[str], groups: tuple[str, ...], cue: re.Match[str] | None) -> bool:
    """Whether letters after a number make a code: a cue in words, or a type or issuer that codes are known to end in.

    Keeps out plates (43A-299.99), models (7-Eleven), shares (5-TNHH) and measures (9-HCM).
    """
    known = any(_names_type(group) for group in groups) or any(_issuer_part(group) for group in groups)
    if match["gap"] == " ":  # "19 KL/TW": only with a type in it, lest a number before a name be read as a code
        return cue is not None and _names_type(groups[0]) and len(groups) > 1
    if cue is not None:
        return known or bool(match["year"]) or cue["so"] is not None or len(groups) > 1
    numbered = re.search(r"(?i:số):?[ ]?$", text[max(0, match.start() - 6) : match.start()]) is not None
    return (known and (len(groups) > 1 or numbered or bool(match["year"]))) or groups[-1] in {"TTG", "NĐ"}


def _names_type(group: str) -> bool:
    return group in _abbreviations()


def _issuer_part(group: str) -> bool:
    return group.rstrip("0123456789") in _issuers()


def _coded_type(groups: tuple[str, ...], cue: str | None) -> str | None:
    """The word before the code, unless it only says "văn bản"; then the abbreviation in the code."""
    abbreviated = next((_abbreviations()[group] for group in groups if group in _abbreviations()), None)
    if cue and cue != "văn bản":
        return _types()[cue]
    if abbreviated:
        return abbreviated
    return _types()[cue] if cue else None


def _cue(text: str, start: int) -> re.Match[str] | None:
    """The type word right before a code; for a member of a list, the one before the list's first code."""
    window = text[max(0, start - 60) : start]
    found = _cue_before().search(window)
    return _cue_before().search(text, max(0, start - 60), start) if found else None


def _bare(text: str, match: re.Match[str]) -> list[DocumentMention]:
    """Numbers after a type word: one, or a list ("các Nghị quyết số 18, 19 và 20")."""
    kind = match["type"].lower()
    found: list[DocumentMention] = []
    at = match.end()
    while number := _BARE.match(text, at):
        if not _plausible(text, match, number) or (found and not match["so"] and len(number["number"]) > 3):
            break
        year = number["year"]
        found.append(
            DocumentMention(
                start=number.start(),
                end=number.end(),
                rule="bare-number",
                code=f"{number['number']}/{year}" if year else None,
                number=int(number["number"]),
                doc_type=_types()[kind],
                suffix=(),
                opens=match.start(),
            )
        )
        more = _MORE.match(text, number.end())
        if more is None:
            break
        at = more.end()
    return found


_NUMBERED_WITHOUT_SO = frozenset(
    {"nghị quyết", "chỉ thị", "nghị định", "thông tư", "kết luận", "quyết định", "quy định", "pháp lệnh", "công điện",
     "thông tư liên tịch", "hướng dẫn"}
)  # fmt: skip
"""Types that the press also names by type and number alone ("Chỉ thị 05", "Nghị định 100")."""


def _plausible(text: str, cue: re.Match[str], number: re.Match[str]) -> bool:
    """Whether the number is the paper's own: "kế hoạch 5 năm" and "báo cáo 6 tháng" number something else."""
    if cue["so"] or number["year"]:
        return True
    if "ương" in cue["link"].lower():
        return False  # "Nghị quyết Trung ương 4": the plenum's number
    if cue["type"].lower() not in _NUMBERED_WITHOUT_SO or ":" in cue["link"]:
        return False
    following = _FOLLOWING.match(text, number.end())
    return following is None or _counts_nothing(following[1].lower(), following[2])


_FOLLOWING = re.compile(rf"[ ]?([{LOWER}]+)(?:[ ]([\w]+))?")
_AFTER_NUMBER = frozenset(
    {"ngày", "do", "ra", "quy", "sửa", "ban", "hướng", "hết", "hiện", "thay", "yêu", "cho", "chỉ"}
)


def _counts_nothing(word: str, then: str | None) -> bool:
    """Whether what follows a number is no noun that it would count ("quyết định 3 vấn đề"): a verb or function word."""
    if word == "năm":
        return then is not None and re.fullmatch(r"(?:19|20)\d\d", then) is not None
    return word in _AFTER_NUMBER or (word in words("after_years") and word not in _COUNTED_TOO)


_COUNTED_TOO = frozenset({"tổ", "thu", "bao", "xuống", "qua", "lên", "trước", "sau", "so", "từ", "mang", "vừa"})
"""Words of the list that are nouns too, or that follow an amount."""


def _plain(printed: str) -> str:
    code = re.sub(r"[–—]", "-", re.sub(r"\s", "", printed))
    return code if any(letter.isupper() for letter in code) else code.upper()
