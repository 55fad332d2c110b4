"""Abbreviations that an article explains itself: "Hội Luật gia (HLG) Việt Nam", "… (gọi tắt là Ban Chỉ đạo 35)"."""

import re
from collections.abc import Iterable

from trichluc.lexicons.letters import UPPER
from trichluc.mentions.units.lexicon import is_head, starts_with_head

_SHORT = re.compile(
    rf"\s?\((?:(?:sau đây )?(?:gọi|viết) tắt(?: là)?:? )?[\"“]?"
    rf"(?P<short>[{UPPER}][{UPPER}\d&-]{{1,11}}|[{UPPER}][{UPPER}]{{0,5}} \d{{1,3}})[\"”]?\)"
)
_BRAND = re.compile(r"\s?\((?P<short>[A-Z][A-Za-z]{2,15})\)")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
MAX_DEFINITIONS = 64
"""Most abbreviations of one article; every name is searched for each."""
_MAX_NAME = 160
"""Most code points before the bracket that an abbreviation can stand for."""


def find_definitions(text: str, names: Iterable[tuple[int, int, int]]) -> dict[str, str]:
    """Each abbreviation with the printed name that it stands for.

    The name is the part of a mention before the bracket whose initials the abbreviation spells; behind a whole mention
    any abbreviation in capitals will do ("Tổng công ty Xây lắp dầu khí (PVC)"), and the name of a known company.

    Args:
        text: The view's text.
        names: The organisations named in it: start, end, and where the innermost host starts.
    """
    found: dict[str, str] = {}
    for start, end, core in names:
        if len(found) >= MAX_DEFINITIONS:
            break
        brand = _BRAND.match(text, end)
        if brand and is_head(brand["short"]):
            found.setdefault(brand["short"], text[core:end])
        for match in _SHORT.finditer(text, start, min(len(text), end + 40)):
            if match.start() > end:
                break
            full = text[start : match.start()]
            part = _spelled_by(full, match["short"]) if len(full) <= _MAX_NAME else None
            whole = match.start() == end and match["short"].isalpha()
            if whole and (part is None or not starts_with_head(part)):
                part = text[core : match.start()]
            if part:
                found.setdefault(match["short"], part)
    return found


def _spelled_by(full: str, short: str) -> str | None:
    """The end of `full` whose initials are `short`."""
    letters = [c for c in short.lower() if c.isalnum()]
    words = list(_WORDS.finditer(full))
    for first in range(len(words) - 1, -1, -1):
        initials = [c for w in words[first:] for c in (w.group() if w.group().isdigit() else w.group()[0].lower())]
        if initials == letters or [i for i in initials if i not in "v"] == letters:
            return full[words[first].start() :]
        if len(initials) > len(letters) + 3:
            return None
    return None
