"""What a stretch of text names: an organisation, an office, a person, a counted group, a group without a number."""

import re
from collections.abc import Sequence
from functools import cache

from trichluc.lexicons import lines, mapping
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.awards.signals import phrases
from trichluc.mentions.names import small_surnames

_NUMBER = (
    r"(?:\d[\d.,]*(?:/\d+)?|(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?: (?:trăm|mươi|chục|nghìn|ngàn|triệu)"
    r"(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?)?|(?i:mười)"
    r"(?: (?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)"
)
CAPITAL = rf"[{UPPER}][{LOWER}{UPPER}'’]*"
"""A capitalised syllable, for regular expressions."""

COUNTED = re.compile(
    rf"(?!(?:19|20)\d\d\s)(?:(?:cho|tặng|cả|tổng số|tổng cộng)\s)*"
    rf"(?P<phrase>(?:(?:hơn|gần|trên|khoảng)\s)?{_NUMBER}\s(?:lượt\s)?)"
    rf"(?P<noun>(?!(?:{phrases('no group')})(?!\w))[{LOWER}].*)"
)
"""A counted group: its number with the qualifier before it, and the rest from the noun on."""

INTRO = re.compile(rf"(?:{phrases('intro')})(?!\w)")
"""A word that opens an adverbial, not a name."""

GROUP_WORDS = re.compile(
    r"(?:cho |tặng |tất cả |toàn thể |toàn bộ )*(?:các|những|nhiều|một số|mỗi|tất cả|toàn thể|toàn bộ)\s", re.IGNORECASE
)
"""What opens a group without a number."""

_LIST_OF = re.compile(rf"(?:(?:các|những|cả|{_NUMBER})\s){{1,2}}", re.IGNORECASE)
_ASIDE = re.compile(rf"(?:{phrases('aside')})(?!\w)", re.IGNORECASE)
_SMALL = frozenset({"Báo", "Bộ", "Phòng", "Sở", "Trường"})
"""Heads of one word that press text also writes small before a name."""

_NAMED_AFTER = re.compile(r"(?<!\w)(?:[Tt]rường|THPT|THCS|tiểu học|mầm non|giải thưởng|quỹ|công ty|bệnh viện)(?!\w)")
_BEFORE_PLACE = re.compile(
    r"(?:xã|phường|huyện|quận|tỉnh|thành phố|thị trấn|thị xã|thôn|bản|làng|ủy|đoàn|TP\.?|đường|chợ|khu)$", re.IGNORECASE
)


def starts_party(text: str) -> bool:
    """Whether someone who may receive opens a text."""
    return bool(
        starts_unit(text) or COUNTED.match(text) or GROUP_WORDS.match(text) or group_noun(text)
        or honorific(text) or starts_office(text) or bare_person(text)
    )  # fmt: skip


def heads_names(text: str) -> int:
    """Where a person's name begins behind the noun of a group that opens a list: "các cầu thủ A", "hai em B"."""
    opened = _LIST_OF.match(text)
    if opened is None:
        return 0
    noun = group_noun(text[opened.end() :])
    at = opened.end() + len(noun) + 1
    return at if noun and text[at - 1 : at] == " " and bare_person(text[at:]) else 0


def is_aside(text: str) -> bool:
    """Whether a stretch after a person's name tells who that is: an office, or a calling in small letters."""
    return bool(starts_office(text) or _ASIDE.match(text) or _counted(text) or group_noun(text))


def counted_noun(text: str) -> str:
    """The counted noun without what describes it."""
    listed = group_noun(text) or _counted(text)
    if listed:
        return listed
    return " ".join(re.findall(r"[^\s,]+", text)[:3])


def group_noun(text: str) -> str:
    """The noun for a kind of recipient that opens a text, or nothing."""
    match = _group_pattern().match(text)
    return match.group() if match else ""


def _counted(text: str) -> str:
    match = _counted_pattern().match(text)
    return match.group() if match else ""


def starts_unit(text: str) -> bool:
    """Whether an organisation's name opens a text: a known head, or an abbreviation in capitals."""
    return _unit_pattern().match(text) is not None


def starts_office(text: str) -> bool:
    """Whether an office opens a text ("Chủ tịch …", "nguyên Phó Giám đốc …")."""
    return _office_pattern().match(text) is not None


def office_end(text: str) -> int:
    """Where the head of an office that opens a text ends; 0 where none does."""
    match = _office_pattern().match(text)
    return match.end() if match else 0


def honorific(text: str) -> re.Match[str] | None:
    """A form of address with the capitalised name that follows it."""
    return _honorific_pattern().match(text)


def person_name(text: str) -> str | None:
    """The person's name that a stretch consists of, but for address, calling or office before it; else None."""
    addressed = _addressed_pattern().search(text)
    if addressed and not starts_unit(addressed["name"]):
        ahead = text[: addressed.start()]
        if not ahead or ((ahead.islower() or starts_office(text)) and addressed.end() == len(text)):
            return addressed["name"]
    bare = bare_person(text)
    if bare:
        return bare
    if (starts_office(text) or text[:1].islower()) and not _NAMED_AFTER.search(text):
        last = re.search(rf" (?P<name>{CAPITAL}(?: {CAPITAL}){{1,4}})$", text)
        if last:
            return _person_in(last["name"], placed=_BEFORE_PLACE.search(text, 0, last.start()) is not None)
    return None


def _person_in(run: str, *, placed: bool) -> str | None:
    """The end of a run of capitals from a surname on: four or three syllables, two where no place may stand."""
    syllables = run.split()
    for size in (4, 3):
        if len(syllables) >= size and syllables[-size].casefold() in small_surnames() and "".join(syllables).isalpha():
            return " ".join(syllables[-size:])
    return run if len(syllables) == 2 and not placed and syllables[0].casefold() in small_surnames() else None


def bare_person(text: str) -> str | None:
    """A full name with a known surname that opens a text without any address."""
    match = re.match(rf"{CAPITAL}(?: {CAPITAL}){{1,4}}(?= [-–]|,|$| {CAPITAL}| \()", text)
    if match is None or starts_unit(text) or starts_office(text):
        return None
    name = match.group()
    syllables = name.split()
    known = syllables[0].casefold() in small_surnames() and all(syllable[1:].islower() for syllable in syllables)
    return name if known and len(syllables) >= 2 and not INTRO.match(name) else None


def _phrases(entries: Sequence[str]) -> str:
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))


@cache
def _group_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_phrases(lines('award_groups'))})(?!\w)")


@cache
def _counted_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_phrases(tuple(mapping('counted_nouns')))})(?!\w)")


@cache
def _unit_pattern() -> re.Pattern[str]:
    heads = _phrases((*mapping("unit_heads"), *lines("unit_hosts")))
    small = _phrases([head[:1].lower() + head[1:] for head in mapping("unit_heads") if " " in head or head in _SMALL])
    return re.compile(
        rf"(?:{heads}|{phrases('head')}|(?:{phrases('place head')})(?= [{UPPER}\d])|(?:{small})(?= [{UPPER}\d])"
        rf"|[{UPPER}]{{2,8}}(?:[-–&.][{UPPER}]{{2,6}})?)(?!\w)"
    )


@cache
def _office_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:nguyên |quyền )?(?:{_phrases(tuple(mapping('office_heads')))})(?!\w)", re.IGNORECASE)


@cache
def _honorific_pattern() -> re.Pattern[str]:
    forms = _phrases((*mapping("honorifics"), *lines("award_callings")))
    return re.compile(rf"(?i:{forms})\.?\s?(?P<name>{CAPITAL}(?: {CAPITAL}){{0,5}})")


@cache
def _addressed_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_honorific_pattern().pattern}")
