"""Every digit, code and calendar word of a text, and what the rules make of it: recall made visible without gold.

A token is a run of digits (with a code's letters: a code), or a calendar word. The finders and the named reasons of
`set_aside` explain most; calendar words that date nothing ("ngày càng", "nhiều năm") are set aside here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc

from trichluc.language.spans import Spans
from trichluc.lexicons import table
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.counts.finding import read_numbers
from trichluc.mentions.found import mentions_of

TokenKind = Literal["digits", "code", "calendar"]

UNEXPLAINED = "unexplained"
"""The reason of a token that no rule speaks for."""

_CODE = re.compile(
    rf"(?<![\w/])\d{{1,6}}(?:/(?:19|20)\d\d)?[-/–][{UPPER}]{{2,12}}[{LOWER}]{{0,3}}(?:[-/–][{UPPER}]\w{{0,11}}){{0,4}}"
)
_DIGITS = re.compile(r"\d+")
_CATCH_ALL = frozenset({"no_noun", "date", "document"})
"""Reasons of `set_aside` that only say that nothing was found, or that a date or code was not read as one."""


@dataclass(frozen=True, slots=True)
class Token:
    """A digit group, code or calendar word with its explanation.

    Attributes:
        start: First character, in code points of the Doc's text.
        end: One past the last.
        kind: What it is.
        reason: `date`, `document` or `count` for what a fact may be made of, the name of the rule that set it aside,
            or `unexplained`.
    """

    start: int
    end: int
    kind: TokenKind
    reason: str


def explain(doc: Doc) -> tuple[Token, ...]:
    """All tokens of a Doc whose dates, documents, units and persons are found, in order of start.

    Its numbers are read here, those that count and those set aside in one pass, so the Doc needs no counts.
    """
    found = mentions_of(doc)
    taken = [*((m.start, m.end) for m in found.dates), *((m.start, m.end) for m in found.documents)]
    counts, dropped = read_numbers(doc, taken)
    spans = [
        *((m.start, m.end, "date") for m in found.dates),
        *((m.start, m.end, "document") for m in found.documents),
        *((m.start, m.end, "count") for m in counts),
    ]
    names = [*((m.start, m.end, "name") for m in found.units), *((m.start, m.end, "name") for m in found.persons)]
    aside = [(a.start, a.end, a.reason) for a in dropped if a.reason not in _CATCH_ALL]
    layers = [_Cover(spans), _Cover(aside), _Cover(_worded(doc.text)), _Cover(names)]
    return tuple(
        Token(start, end, kind, next((reason for layer in layers if (reason := layer.at(start, end))), UNEXPLAINED))
        for start, end, kind in _tokens(doc.text)
    )


class _Cover:
    """Spans that explain what they overlap; where two overlap a token, the one that starts later wins."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def at(self, start: int, end: int) -> str | None:
        """The reason of a span that overlaps [start, end)."""
        index = bisect_right(self._starts, end - 1) - 1
        while index >= 0 and self._spans[index][0] >= start - self._longest:
            if self._spans[index][1] > start:
                return self._spans[index][2]
            index -= 1
        return None


def _tokens(text: str) -> Iterator[tuple[int, int, TokenKind]]:
    codes = [match.span() for match in _CODE.finditer(text)]
    inside = Spans.of(codes)
    found: list[tuple[int, int, TokenKind]] = [(start, end, "code") for start, end in codes]
    found += [(*m.span(), "digits") for m in _DIGITS.finditer(text) if not inside.touch(*m.span())]
    found += [(*m.span(), "calendar") for m in _calendar_word().finditer(text)]
    return iter(sorted(found))


@cache
def _calendar_word() -> re.Pattern[str]:
    words = [row["word"] for row in table("calendar_words") if row["reason"] == "word"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _worded(text: str) -> Iterator[tuple[int, int, str]]:
    """Calendar words whose neighbours say that they date nothing."""
    for match in _worded_pattern().finditer(text):
        yield match.start(), match.end(), match.lastgroup or UNEXPLAINED


@cache
def _worded_pattern() -> re.Pattern[str]:
    groups: dict[str, list[str]] = {}
    for row in table("calendar_words"):
        if row["reason"] != "word":
            groups.setdefault(row["reason"], []).append(row["word"])
    parts = (rf"(?P<{reason}>(?<!\w)(?:{'|'.join(forms)})(?!\w))" for reason, forms in groups.items())
    return re.compile("|".join(parts), re.IGNORECASE)
