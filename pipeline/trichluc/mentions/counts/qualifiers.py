"""What stands beside a number and says how exact it is: "hơn", "ít nhất", "không quá", "trở lên"."""

import re
from functools import cache
from typing import Literal

from trichluc.lexicons import mapping

Qualifier = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most"]

BEFORE = 48
"""How far back a rule may look, in code points: about eight words."""


@cache
def _qualifiers() -> re.Pattern[str]:
    phrases = sorted(mapping("qualifiers"), key=len, reverse=True)
    each = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?P<phrase>{each})(?P<gap>(?: (?:là|tới|đến|có))?[ \t]{{1,3}})$", re.IGNORECASE)


_COMPARED = re.compile(r"(?i:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|nhanh|chậm|sớm|muộn|dài|ngắn|kém|đông|rẻ|đắt|già|trẻ) $")
_AT_LEAST_AFTER = re.compile(r"[^.,;\n\d]{0,24}? trở lên(?!\w)", re.IGNORECASE)
_AT_MOST_AFTER = re.compile(r"[^.,;\n\d]{0,24}? trở xuống(?!\w)", re.IGNORECASE)


def qualified(text: str, start: int) -> tuple[int, Qualifier]:
    """Where the qualifier before `start` begins, and what it says; `start` itself and `exact` without one."""
    match = _qualifiers().search(text, max(0, start - BEFORE), start)
    if match is None:
        return start, "exact"
    if match["phrase"].lower() == "hơn" and _COMPARED.search(text, max(0, match.start() - 8), match.start()):
        return start, "exact"
    return match.start(), mapping("qualifiers")[match["phrase"].lower()]  # type: ignore[return-value]


def qualified_after(text: str, end: int) -> Qualifier:
    """What follows the unit: "90% trở lên" is `at_least`, `exact` where nothing does."""
    if _AT_LEAST_AFTER.match(text, end):
        return "at_least"
    return "at_most" if _AT_MOST_AFTER.match(text, end) else "exact"
