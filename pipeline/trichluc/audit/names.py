"""When two names count as one: equal, *like* and *near* as the annotation guidelines define them."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from trichluc.language.view import fold_tone_placement
from trichluc.lexicons import mapping

LIKE = 88.0
"""Least token-set similarity of two names that are *like* each other (guidelines, "How facts are compared")."""
NEAR = 85.0
"""Least partial similarity of two names that are *near* each other (same place)."""

_WRITTEN_OUT = mapping("unit_abbreviations")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(short).replace(r"\ ", r"[ &-]{1,3}") for short in sorted(_WRITTEN_OUT, key=len, reverse=True))
    + r")(?!\w)"
)  # as capitalised, or "tư" in "tư pháp" would be an abbreviation
_JOINTS = re.compile(r"[ &-]+")
_PUNCTUATION = re.compile(r"[^\w\s%+$€]|_")  # a sign that is a unit of measure is no punctuation
_PLACE_WORD = re.compile(r"\b(?:tỉnh|thành phố)\b(?! ủy\b)")


@lru_cache(maxsize=1 << 16)
def normal(name: str) -> str:
    """A name as it is compared.

    Abbreviations written out, NFC, lower case, tones on the first vowel, without punctuation and without the words
    "tỉnh" and "thành phố" (kept in "tỉnh ủy"), single spaces.
    """
    written = _ABBREVIATION.sub(_write_out, unicodedata.normalize("NFC", name))
    words = _PUNCTUATION.sub(" ", fold_tone_placement(written.lower())).split()
    return " ".join(_PLACE_WORD.sub(" ", " ".join(words)).split())


def _write_out(abbreviation: re.Match[str]) -> str:
    return _WRITTEN_OUT[_JOINTS.sub(" ", abbreviation.group())]


def same(first: str | None, second: str | None) -> bool:
    """Whether two names are equal; nothing equals only nothing."""
    if first is None or second is None:
        return first is second
    return normal(first) == normal(second)


def like(first: str | None, second: str | None) -> bool:
    """Whether two names have a token-set similarity of at least `LIKE`; nothing is like only nothing."""
    if first is None or second is None:
        return first is second
    return same(first, second) or fuzz.token_set_ratio(normal(first), normal(second)) >= LIKE


def near(first: str, second: str) -> bool:
    """Whether two names have a partial similarity of at least `NEAR`."""
    return same(first, second) or fuzz.partial_ratio(normal(first), normal(second)) >= NEAR
