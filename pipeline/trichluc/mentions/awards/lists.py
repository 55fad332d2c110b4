"""Lists over lines: a heading that a colon ends ("đề nghị tặng:", "… cho 10 tập thể gồm:") and the items below it."""

import re
from collections.abc import Iterator

from trichluc.mentions.awards.kinds import COUNTED, starts_party
from trichluc.mentions.awards.names import may_name_awards
from trichluc.mentions.awards.signals import find_signals, phrases

_OPENS = re.compile(r"(?::|(?<!\w)(?:gồm|gồm có|như sau))\s*$")
_BULLET = re.compile(r"\s*\n\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s")
_LINE = re.compile(r"[^\n]*")
_FRAMES = frozenset({"get", "reach", "passive", "give", "revoke"})
_RULES = re.compile(rf"(?<!\w)(?:{phrases('rules')})(?!\w)", re.IGNORECASE)
"""Talk of what an award takes: the lines below list papers or conditions."""

_ALONE = re.compile(r"(?:^|[;:.]\s|\n)\s*(?:[-–+•*]\s?|\d{1,3}[.)]?\s|(?:còn )?có\s|và\s|trong đó\s){0,3}$")
_HOLDS = re.compile(r"(?: (?:của|do) [^,;:.§]{2,90}?)?(?:\s?:\s?(?=\S)| (?:trao )?(?:tặng|cho)(?: cho)?\s)")
_COLON = re.compile(r"(?: (?:của|do) [^,;:.§]{2,90}?)?\s?:\s?(?=(?P<who>\S[^;§\n]*))")
_MOST_ITEMS = 40


def is_item(sheet: str, low: int, start: int, end: int, following: int) -> bool:
    """Whether an award's name without a verb is a list's item: "Cờ thi đua của A: B, C", "- Bằng khen tặng B".

    Args:
        sheet: The sentence with award names blanked.
        low: Where the award's name before it ends.
        start: Where the name starts.
        end: Where it ends.
        following: Where the next name starts.
    """
    if _RULES.search(sheet, max(low, start - 60), start):
        return False
    colon = _COLON.match(sheet, end, following)
    if colon and (COUNTED.match(colon["who"]) or starts_party(colon["who"])):
        return True
    return _ALONE.search(sheet, max(low, start - 40), start) is not None and bool(_HOLDS.match(sheet, end, following))


def list_below(text: str, start: int, end: int, most: int) -> int:
    """Where the list that a sentence opens ends; `end` where it opens none.

    An item that says itself who receives or gives is a sentence of its own and ends the list.
    """
    if _OPENS.search(text, start, end) is None or _RULES.search(text, start, end):
        return end
    if not (may_name_awards(text[start:end]) or any(find_signals(text, start, end))):
        return end
    last = end
    opened = start
    for _ in range(_MOST_ITEMS):
        bullet = _BULLET.match(text, opened + len(text[opened:last].rstrip()))
        line = _LINE.match(text, bullet.end()) if bullet else None
        if line is None or line.end() - start > most or not line.group().strip():
            break
        if any(signal.kind in _FRAMES for signal in find_signals(text, line.start(), line.end())):
            break
        opened, last = line.start(), line.end()
    return last


def joined_items(sheet: str, heading: int) -> str:
    """A sheet whose items stand in one line: a comma before each, a semicolon before one that names an award.

    Args:
        sheet: The heading and its items.
        heading: Where the heading ends.
    """
    at = len(sheet[:heading].rstrip())
    parts = [sheet[:at]]
    for index, bullet in enumerate(_BULLET.finditer(sheet, at)):
        joint = "" if index == 0 else ";" if "§" in sheet[bullet.end() : bullet.end() + 80] else ","
        parts += [_unended(sheet[at : bullet.start()]), joint.ljust(bullet.end() - bullet.start())]
        at = bullet.end()
    return "".join([*parts, sheet[at:]])


def _unended(item: str) -> str:
    """An item without the mark that ends its line, at its own length."""
    return item.rstrip(" ;,.").ljust(len(item))


def stretches(text: str, sentences: Iterator[tuple[int, int]], most: int) -> Iterator[tuple[int, int, int]]:
    """Start, end of the heading and end of each sentence together with the list below it."""
    read = 0
    for start, end in sentences:
        if start < read:
            continue
        for first in range(start, end, most):
            stop = min(first + most, end)
            read = list_below(text, first, stop, most) if stop == end else stop
            yield first, stop, read
