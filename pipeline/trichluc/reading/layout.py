"""The parts of a news page in plain text: title, dateline, doubled captions, byline, photo credits, stray lines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from trichluc.language.spans import Spans
from trichluc.language.view import View
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.reading.datelines import find_dateline
from trichluc.records import Zone

MAX_TITLE = 300
"""Longest first line that can be a title, in code points."""

MAX_BYLINE = 80
"""Longest line that can name the writer, in code points."""

_NAME = rf"[{UPPER}][{LOWER}{UPPER}]{{0,9}}"
_NAMES = rf"{_NAME}(?:[ .]{{1,2}}{_NAME}){{1,4}}"
_SOURCE_WORD = (
    r"(?:[Tt]heo|[Nn]guồn(?: tin)?|[Tt]ác giả|[Ảả]nh|[Tt]in(?:,? ảnh| và ảnh)?|[Bb]ài(?:,? ảnh| và ảnh)?"
    r"|[Tt]hực hiện|[Nn]hóm PV|PV)"
)
_BYLINE = re.compile(
    rf"{_NAMES}(?:\s?[-–,/&]\s?{_NAMES}){{0,2}}|{_SOURCE_WORD}\s?[:–-]\s?[^\n.]{{2,60}}|Theo\s[{UPPER}][^\n]{{1,40}}"
    rf"|(?:TTXVN|PV|CTV|BBT)[^\n]{{0,30}}|\((?:Theo|Nguồn|TTXVN|PV)[^\n]{{0,40}}\)"
)
_ORGANISATION_LINE = re.compile(r"\([^()\n]{3,80}\)\s?\.?")
_CREDIT = re.compile(
    r"[(–-]?[ ]?\b(?:Ảnh|Nguồn ảnh)(?:[ ]minh họa|[ ]tư liệu|[ ]chụp lại|[ ]internet)?(?:"
    rf"[ ]?[:–-][ ]?[{UPPER}\d](?:[^\n.;)]|\.(?=[{UPPER}])){{0,50}}"
    rf"|[ ][{UPPER}]{{2,12}}(?:[ ][{UPPER}]{{2,12}}){{0,3}}(?=\.|\s{{0,9}}\n|\s{{0,9}}$)"
    r")\)?"
)
_STRAY = re.compile(r"[\s\W_]*")


@dataclass(frozen=True)
class Layout:
    """A page's parts, and when its dateline says it was published: a moment where it gives the hour, else a day."""

    zones: tuple[Zone, ...]
    published: date | None


def read_layout(source: str, title: str | None = None) -> Layout:
    """Find the parts of a page.

    Args:
        source: The whole text as decoded.
        title: The title where the source gives one; the text then begins with it.

    Returns:
        Zones in order, overlapping only where a caption holds a credit, half-open in code points of `source`.
    """
    view = View.of(source)
    text, lines = view.text, _lines(view.text)
    found = find_dateline(lines, text)
    dateline = Zone(kind="dateline", start=found.start, end=found.end) if found else None
    head = _title(lines, text, dateline)
    if title:
        head = Zone(kind="title", start=0, end=view.from_source(len(title)))
    zones = [zone for zone in (head, dateline) if zone]
    zones += _tail(lines, text)
    zones += _doubled(lines, text, zones)
    zones += _bylines(lines, text, zones)
    zones += _credits(text, zones)
    placed = (
        zone.model_copy(update=dict(zip(("start", "end"), view.to_source(zone.start, zone.end), strict=True)))
        for zone in zones
    )
    return Layout(tuple(sorted(placed, key=lambda zone: (zone.start, zone.end))), found.published if found else None)


def _lines(text: str) -> list[tuple[int, int]]:
    """Spans of the lines, without the white space around them; blank lines are empty spans."""
    spans = []
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        start = at + len(raw) - len(raw.lstrip()) if stripped else at
        spans.append((start, start + len(stripped)))
        at += len(raw) + 1
    return spans


def _title(lines: list[tuple[int, int]], text: str, dateline: Zone | None) -> Zone | None:
    """A first line that is no sentence and stands apart or before the dateline."""
    numbered = [(index, line) for index, line in enumerate(lines) if line[0] < line[1]]
    if len(numbered) < 2:
        return None
    (index, (start, end)), (next_index, following) = numbered[:2]
    apart = next_index > index + 1 or (dateline is not None and following[0] == dateline.start)
    if not apart or end - start > MAX_TITLE or text[end - 1] in ".:;" or (dateline and start == dateline.start):
        return None
    return Zone(kind="title", start=start, end=end)


def _tail(lines: list[tuple[int, int]], text: str) -> list[Zone]:
    """Last lines without a letter or digit, left behind by a scraper."""
    zones = []
    for start, end in reversed(lines):
        if start == end:
            continue
        if not _STRAY.fullmatch(text, start, end):
            break
        zones.append(Zone(kind="stray", start=start, end=end))
    return zones


def _doubled(lines: list[tuple[int, int]], text: str, taken: list[Zone]) -> list[Zone]:
    """A line printed twice in a row is a photo's caption and its alternative text."""
    twins = (
        pair for pair in pairwise(lines) if text[slice(*pair[0])] and text[slice(*pair[0])] == text[slice(*pair[1])]
    )
    busy = _spans(taken)
    spans = dict.fromkeys(line for pair in twins for line in pair if not busy.touch(*line))
    return [Zone(kind="caption", start=start, end=end) for start, end in spans]


def _bylines(lines: list[tuple[int, int]], text: str, taken: list[Zone]) -> list[Zone]:
    """A line that is only a name or names the source, at the end of the text or of a block before the captions.

    Read from the end: a byline stands last in its block, or before another byline or its writer's office.
    """
    zones: list[Zone] = []
    busy = _spans(taken)
    filled = [index for index, line in enumerate(lines) if line[0] < line[1] and not busy.touch(*line)]
    closes = True
    for place in range(len(filled) - 1, 1, -1):
        index, (start, end) = filled[place], lines[filled[place]]
        closes = closes or filled[place + 1] > index + 1
        is_office = _ORGANISATION_LINE.fullmatch(text, start, end) is not None
        if closes and end - start <= MAX_BYLINE and (is_office or _BYLINE.fullmatch(text, start, end)):
            zones.append(Zone(kind="byline", start=start, end=end))
        else:
            closes = False
    return zones


def _credits(text: str, taken: list[Zone]) -> list[Zone]:
    busy = _spans(zone for zone in taken if zone.kind != "caption")
    return [
        Zone(kind="credit", start=match.start(), end=match.end())
        for match in _CREDIT.finditer(text)
        if not busy.touch(*match.span())
    ]


def _spans(zones: Iterable[Zone]) -> Spans:
    return Spans.of((zone.start, zone.end) for zone in zones)
