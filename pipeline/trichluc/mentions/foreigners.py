"""Names of foreigners behind an office ("Tổng thống Mỹ Donald Trump"): no surname list knows them, the office does."""

import re
from collections import Counter
from functools import cache

from trichluc.lexicons import lines, words
from trichluc.mentions.names import Run, is_place, is_syllable, run_at

_KOREAN = (
    "un|in|hye|hee|sook|jin|won|il|eun|young|kyung|hyun|kyun|soo|wook|seok|hyon|yong|ryong|hui|woo|kwan|hwan|suk|geun"
    "|yeol|yol|duk|seung|chul|chol|jae|jong|jung|hwa|kyu|gil"
)
_NAME_WORD = re.compile(
    rf"[^\W\d_](?:[^\W\d_]|['’](?=\w)|-(?=\w)| - (?=(?:{_KOREAN})(?!\w))){{1,24}}(?![\w-])"
    r"|[A-Z]\.(?= ?[A-Z][a-z])|Y(?= [^\W\d_])"
)
"""A word of a name; the press parts Korean given names by a spaced hyphen too ("Jae - in"), and "Y" begins Êđê ones."""

_ORDINAL = re.compile(r" [IVX]{1,5}(?![\w.]*\w)")
_PARTICLE = re.compile(
    r"(?:van|von|der|de|da|del|di|la|le|bin|al|el|dos|bint)(?: der| den| la)?(?: |-| - )(?=[^\W\d_])"
)
_APPOSED = re.compile(r"(?P<name>[A-Z][\w'’-]{0,24}(?:(?: |(?<=\.))[\w'’.-]{1,24}){1,5})(?:,| [-–]| \() ?(?=\w)")
_GAP = re.compile(r" (?! )")
_ACRONYM = re.compile(r"(?<!\w)[A-Z]{2,8} ?\Z")
_FULL = 2
MAX_WORDS = 5
"""Words of a foreign name, particles aside."""

MAX_PLACE = 24
"""Code points before a name in which a country that the office belongs to may stand."""


def foreigner_at(text: str, unit: int, at: int, end: int, head: str) -> Run | None:
    """The foreigner's name that starts at `at` behind an office, or None.

    Args:
        text: The view's text.
        unit: Where the organisation of the office starts; `at` where it has none.
        at: Where the name may start.
        end: Where the search ends.
        head: The office without its organisation, in small letters.
    """
    before = text[max(unit, at - MAX_PLACE) : at]
    if not text[at : at + 1].isupper() or _place().match(text, at, end):
        return None
    if before.isspace():
        before = ""
    behind_place = before != "" and _behind_place().search(before) is not None
    of_state = head in words("foreign_offices")
    name = _foreign_run(text, at, end)
    if name is not None:
        single = len(name.syllables) == 1
        if single:
            return name if of_state and (behind_place or not before) else None
        direct = of_state and (not before or before.split()[-1][0].islower())
        if before.rstrip().endswith("Việt Nam") and not (of_state or before.rstrip().endswith("tại Việt Nam")):
            return None  # "Công ty Cổ phần Việt Nam Tasco"
        return name if behind_place or direct or _ACRONYM.search(before) else None
    abroad = behind_place and not before.rstrip().endswith("Việt Nam")
    return _sinicized(text, at, end) if abroad else None


def foreign_name(text: str, at: int, end: int) -> Run | None:
    """The name that starts at `at` and has a word not spelled as Vietnamese, a country before it left out."""
    place = place_end(text, at, end)
    behind = _foreign_run(text, place + 1, end) if place > at and text[place : place + 1] == " " else None
    return behind or _foreign_run(text, at, end)


def apposed_name(text: str, at: int, end: int) -> tuple[Run, int] | None:
    """A foreign name of several words at `at` that a comma, dash or bracket ends, with what follows that mark."""
    match = _APPOSED.match(text, at, end)
    name = _foreign_run(text, at, end) if match is not None else None
    if match is None or name is None or name.end != match.end("name") or len(name.syllables) < _FULL:
        return None
    return name, match.end()


def place_end(text: str, at: int, end: int) -> int:
    """Where the country, foreign city or body that starts at `at` ends; `at` where none does."""
    match = _place().match(text, at, end)
    return match.end() if match else at


def is_foreign(name: str) -> bool:
    """Whether a syllable of the name is not spelled as a Vietnamese one."""
    return not all(is_syllable(syllable) for syllable in name.split() if syllable != "-")


def ends_abroad(unit: str) -> bool:
    """Whether the organisation as printed ends with a country, a foreign city or body; not where Việt Nam sent one."""
    return _behind_place().search(unit) is not None and not unit.startswith("Việt Nam ")


def countries_in(text: str) -> tuple[int, int]:
    """How often a text names the foreign country that it names most, and how often Việt Nam."""
    named = Counter(match.group() for match in _place().finditer(text))
    at_home = named.pop("Việt Nam", 0)
    return max(named.values(), default=0), at_home


def _foreign_run(text: str, at: int, end: int) -> Run | None:
    spans: list[tuple[int, int]] = []
    match = _NAME_WORD.match(text, at, end)
    while match is not None and len(spans) <= MAX_WORDS and _is_name_word(match.group()):
        spans.append(match.span())
        gap = _GAP.match(text, match.end(), end)
        if gap is None and not match.group().endswith("."):
            break
        following = gap.end() if gap else match.end()
        particle = _PARTICLE.match(text, following, end)
        match = _NAME_WORD.match(text, particle.end() if particle else following, end)
    syllables = tuple(text[a:b] for a, b in spans)
    if not spans or len(spans) > MAX_WORDS or not any(_is_foreign_word(word) for word in syllables):
        return None
    if any(word.casefold() in words("foreign_stops") for word in syllables):
        return None
    ordinal = _ORDINAL.match(text, spans[-1][1], end)
    if ordinal is not None:
        spans.append((ordinal.start() + 1, ordinal.end()))
    return Run(tuple(spans), tuple(text[a:b] for a, b in spans))


def _is_name_word(word: str) -> bool:
    return word[0].isupper() and (word.endswith(".") or word == "Y" or not word.isupper())


def _is_foreign_word(word: str) -> bool:
    return len(word) > 2 and not is_syllable(word)


def _sinicized(text: str, at: int, end: int) -> Run | None:
    """A name in its Vietnamese form ("Trung Quốc Tập Cận Bình"): two or three syllables, then no capital."""
    run = run_at(text, at, end)
    if run is None or len(run.syllables) not in {2, 3} or is_place(run.syllables):
        return None
    if " ".join(run.syllables[:2]).casefold() in words("office_fields"):
        return None
    return run if all(is_syllable(s) and not text[a:b].isupper() for s, (a, b) in _pairs(run)) else None


def _pairs(run: Run) -> list[tuple[str, tuple[int, int]]]:
    return list(zip(run.syllables, run.spans, strict=True))


@cache
def _places() -> str:
    entries = sorted({*lines("countries"), *lines("world_places")}, key=len, reverse=True)
    return "|".join(map(re.escape, entries))


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_places()})(?!\w)")


@cache
def _behind_place() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_places()})\s?\Z")
