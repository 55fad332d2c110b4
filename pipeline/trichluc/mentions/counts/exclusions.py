"""Numbers that count nothing, each with the name of the rule that says so.

Two kinds of rules: shapes, which need no more than their own characters ("15:38", "59T1-482.17"), and settings, which
look at the words beside a number ("khóa 14", "thắng 4-2", "cách 30 km"). Every pattern is bounded, so a text costs
linear time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trichluc.lexicons import table
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.counts.nouns import TokenEnds
from trichluc.mentions.counts.qualifiers import BEFORE


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of the view's text whose number counts nothing.

    Attributes:
        start: First character.
        end: One past the last.
        reason: Name of the rule.
    """

    start: int
    end: int
    reason: str


_SHAPES = re.compile(
    r"""
    (?P<web>(?:https?://|www\.)[^\s]{1,400}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|[\w-]{1,40}(?:\.(?:com|net|org|gov|edu|vn)){1,3}\b)
  | (?P<clock_time>\bGMT\s?[+-]\s?\d{1,2}(?::\d\d)?
      |(?<![\d.,/-])\d{1,2}\s?(?:h|g|giờ)\s?\d{1,2}(?:\s?(?:'|p|phút))?(?![\w/-])
      |(?<![\d.,/-])\d{1,2}:\d\d(?::\d\d)?(?!\w)|(?<![\d.,/-])\d{1,2}h(?!\w)
      |(?<![\d.,/-])(?:[01]?\d|2[0-3])g(?=\s(?:ngày|sáng|chiều|tối|trưa|đêm|nay|hôm|cùng)\b)
      |(?<!\d)24\s?/\s?(?:24|7)\s?h?(?!\d))
  | (?P<document>(?<!\w)\d{1,5}[A-Za-zđĐ]?\s?/\s?(?:\d{4}\s?/\s?)?[A-ZĐƯ]{2}[\w-]{0,24}(?:/[\w-]{1,24})?
      |(?<!\w)\d{1,5}\s?-\s?[A-ZĐ]{2}[\w-]{0,12}(?:/[\w-]{1,24})?)
  | (?P<date>(?<![\d/])\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)\d\d(?!\d)
      |(?<![\d/])\d{1,2}\s?[-/]\s?(?:19|20)\d\d(?!\d)
      |(?i:\bngày|\bđêm|\bsáng|\bchiều|\btối|\btrưa)\s(?:ngày\s)?\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{4})?(?!\d)
      |(?i:\bngày|\bmùng|\bmồng|\brằm)\s\d{1,2}(?:\s?,\s?\d{1,2}){0,4}(?!\s?(?:\d|%))
      |\d{1,2}\stháng\s\d{1,2}(?!\s?[\d%])|(?i:\btháng|\bquý|\bnăm)\s\d{1,4}(?:\s?[-–,và]{1,2}\s?(?:\d\d?|[12]\d{3})(?!\d|\s?%))?(?![\d.,]\d)
      |(?<!\d)(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|nay\b)(?!\d))
  | (?P<plate>(?<![\w.])\d\d\s?[A-ZĐ]{1,2}\d?\s?[-–.]?\s?\d{3}\.?\d{1,2}(?!\w)
      |(?<!\w)[A-Z]{2}\s?[-–]?\s?\d\d\s?[-–]\s?\d\d(?!\w))
  | (?P<phone>(?<![\w.,])(?:\+84|\(?0\d{1,3}\)?)(?:[ .-]?\d{2,4}){2,4}(?![\d,])|(?<!\d)1[89]00\s?\d{4,6}(?!\d))
  | (?P<series>(?<![\d.,/-])\d{1,3}(?:\s?[-–]\s?\d{1,3}){2,12}(?![\d.,/-]\d))
  | (?P<code>\d{19,}|(?<!\w)[A-Z]{1,4}\s?-\s?\d{1,4}(?![\w.,]\d|\w)
      |(?<!\w)[^\W\d_]{0,11}[A-ZĐ][^\W\d_]{0,11}[-–.]?\d[\w]{0,24}(?:[-–][\w]{1,12}){0,3}
      |(?i:\bmega|\bpower|\bmax)\s\d/\d\d(?!\d)
      |(?<![\w.,])[248]k(?!\w)|(?<!\w)(?i:covid|sars)\s?[-–]?\s?\d{1,2}(?![\w.,]\d|\w)
      |(?<!\w)K[mM]?\s?\d{1,4}\s?\+\s?\d{1,3}(?!\d)|(?<!\w)[A-Z][a-z]{1,3}\s-\d{1,4}(?![\w.,]\d|\w)
      |(?<!\w)[a-z]{1,3}\d[\w-]{0,24}|(?<!\w)\d{1,3}[A-FH-KN-ZĐ]\d{0,3}(?!\w)|\d{2}[a-z]\d{1,3}(?!\w)
      |(?<![\w.])(?!\d{1,3}(?:\.\d{3}){1,5}(?![.\d]))\d{1,3}\.\d{1,3}(?:\.\d{1,3}){1,4}(?!\d)|(?<![\d/])\d{1,6}(?:/\d{1,6}){2,6}(?![\d/])
      |\d{1,3}\+\d{1,3}(?!\d)|(?<![\d.,])\d\.0(?![\d%]))
  | (?P<dimension>(?<![\w.,])\d{1,2}\s?m\s?\d{1,2}(?!\w)
      |\d{1,5}(?:[.,]\d{1,3})?\s?[x×]\s?\d{1,5}(?:[.,]\d{1,3})?\s?[a-z]{0,3}(?!\w))
  | (?P<ratio>(?<![\d.,/])1\s?/\s?(?:[125]?\.?000|[1-9]\d\.?000|[25]00)(?!\d)
      |(?<![\d.,:/])\d{1,3}\s?:\s?\d{1,6}(?![\d:]))
  | (?P<list_number>(?m:^)[ \t]{0,8}[-–]?\s?\(?\d{1,2}(?:[.)]\d{0,2}[.)]?|/)
          (?=\s(?!t[ỷỉ]|triệu|nghìn|ngàn|phần\străm))|\(\d{1,2}\)
      |(?<=[:;.]\s)\d{1,2}\)(?=\s))
    """,
    re.VERBOSE,
)
_SCORE = re.compile(
    r"(?i:tỷ số|tỉ số|thắng|thua|hòa|dẫn|gỡ|quân bình|chung cuộc|kết quả|đè bẹp|hạ|nâng|rút ngắn|penalty|luân lưu|bại)"
    r"[^.\n;\d]{0,32}(?:\(?\d{1,2}\s?[-–]\s?\d{1,2}\)?[ ,và]{0,4}){0,3}$"
)
_PAIR = re.compile(r"(?<![\d./,-])\d{1,2}\s?[-–]\s?\d{1,2}(?![\d.,]*\d|\s?%)")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\s?[/-]\s?(?:0?[1-9]|1[0-2])(?![\d.,/]*\d)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\d.,]*\d)")
_DIMENSION = re.compile(
    r"(?i:\bcao|\bkhổ|\bsâu|\bdài|\brộng|\bdày|\bnặng|bán kính|đường kính"
    r"|\bcách(?! (?:làm|thức|mạng|ly|điệu|này|nào|xử|dùng|nuôi|trồng)\b)|cự ly|khoảng cách|tầm (?:bắn|bay|hoạt động)"
    r"|bề ngang|tầm xa|vận tốc|tốc độ|mỗi giờ|phạm vi|đầu đạn|quãng đường|đường bay|hành trình"
    r"|\bbay|\blún|nồng độ|chặng đường|\bxa"
    r"|tải trọng|trọng tải|dung tích|dung lượng)(?: [\w,.()–-]{1,16}){0,9}\s(?:[\d.,]{1,9}\s?[-–]\s?)?$"
)
_CLOCK_BEFORE = re.compile(
    r"(?i:\blúc|\bhồi|\bvào|\btừ|\bđến|\btới|\btrước|\bsau|\bkhoảng|\bgần|\bhơn)(?: khoảng| gần| hơn)?\s$"
)
_CLOCK_AFTER = re.compile(r"\s?(?:giờ|h)(?!\w)(?:\s(?:ngày|sáng|chiều|tối|trưa|đêm|kém|rưỡi|hôm|cùng|\d))?")
_NAME_BEFORE = re.compile(rf"[^\w.!?:\n] ?[\"“”'‘]?(?:[{UPPER}]|[a-z][A-Z])[\w.-]{{0,24}}[-–. ]{{0,2}}$")
_NAME_AFTER = re.compile(rf" [{UPPER}](?=\w)")
_POINTS = re.compile(r"(?i:điểm|số đề)[^.;\d\n]{0,40}(?:\d[\d.,]{0,6} ?(?:-|–|đến|và|,) ?)?$")
_ONE_OF = re.compile(r" trong (?:số|những|các|tổng số|\d)")
_BOTH = re.compile(r"(?i:\bcả) $")
_RATING = re.compile(r"\s?(?:sao|chỗ|nút|nòng|cánh|thì|pha|xu)(?!\w)")
_VERSION_AFTER = re.compile(r"(?:\.\d)|[A-Za-z]")


def shapes(text: str) -> Iterator[SetAside]:
    """Stretches that their own characters explain, in order, not overlapping, then the scores of games."""
    for match in _SHAPES.finditer(text):
        yield SetAside(match.start(), match.end(), match.lastgroup or "code")
    for match in _PAIR.finditer(text):
        if _SCORE.search(text, max(0, match.start() - 2 * BEFORE), match.start()):
            yield SetAside(match.start(), match.end(), "score")


@cache
def _numbered() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Nouns that are numbered, and what each makes of its number: the reason, and how surely."""
    rows = {row["noun"].casefold(): (row["reason"], row["strength"]) for row in table("numbered_nouns")}
    nouns = sorted((row["noun"] for row in table("numbered_nouns")), key=len, reverse=True)
    each = "|".join(re.escape(n) if len(n) < 3 and n.isascii() else f"(?i:{re.escape(n)})" for n in nouns)
    linked = r"(?: (?:thứ|số|lần thứ|là số|mang số))?[ :]{1,3}(?P<list>[\d,.]{1,8}(?:,| và|-| -) ?)?[\"“(]?$"
    return re.compile(rf"(?<!\w)(?P<noun>{each}){linked}"), rows


def numbered(text: str, start: int, tokens: TokenEnds) -> tuple[str, bool] | None:
    """Whether the word before `start` is a numbered one ("khóa 14"): the reason, and whether it is so for sure."""
    pattern, rows = _numbered()
    match = pattern.search(text, max(0, start - BEFORE), start)
    if match is None or (" " not in match["noun"] and match["noun"].islower() and tokens.inside(match.start("noun"))):
        return None
    reason, strength = rows[match["noun"].casefold()]
    return None if strength == "never" else (reason, strength == "hard" and not match["list"])


def named(text: str, start: int) -> str | None:
    """Whether a capitalised name stands before `start`: "iPhone 7"."""
    return "name" if _NAME_BEFORE.search(text, max(0, start - BEFORE), start) else None


def dimension(text: str, start: int) -> bool:
    """Whether a length or weight at `start` says how large or how far something is, not how much of it there is."""
    return _DIMENSION.search(text, max(0, start - BEFORE), start) is not None


def duration_or_clock(text: str, start: int, end: int) -> str:
    """Hours after "lúc" are a time of day ("lúc 8 giờ"), else a duration."""
    if _CLOCK_AFTER.match(text, end) and _CLOCK_BEFORE.search(text, max(0, start - BEFORE), start):
        return "clock_time"
    return "duration"


def bare(text: str, start: int, end: int) -> str | None:
    """Why a number with no noun behind it counts nothing, where its setting says."""
    if _DAY.match(text, start) and "/" in text[start:end]:
        return "date"
    if _YEAR.fullmatch(text, start, end):
        return "date"
    if _RATING.match(text, end):
        return "property"
    if text[start:end] in ("1", "một") and _ONE_OF.match(text, end):
        return "pronoun"
    if named(text, start) or _NAME_AFTER.match(text, end):
        return "name"
    if _POINTS.search(text, max(0, start - BEFORE), start):
        return "score"
    if _BOTH.search(text, max(0, start - BEFORE), start):
        return "pronoun"
    if end < len(text) and _VERSION_AFTER.match(text, end):
        return "code"
    return None
