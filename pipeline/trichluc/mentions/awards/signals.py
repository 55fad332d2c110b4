"""The words that make a frame of an award: verbs of giving, receiving, proposing and taking back, and their modals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from trichluc.lexicons import mapping, table

_MIDST = re.compile(r"[\w,)]\s?$")
"""A capital in the midst of a sentence is part of a name ("Phong Điền"), no verb."""

SignalKind = Literal["give", "near", "get", "reach", "ask", "will", "revoke", "deny", "passive", "none"]

ACTS = frozenset({"give", "near", "get", "reach", "revoke"})
"""Kinds that can govern an award's name; `near` gives only what stands right behind it ("cấp Bằng …")."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A word of `award_verbs.csv`, half-open in code points."""

    start: int
    end: int
    kind: SignalKind


def find_signals(sheet: str, start: int, end: int) -> Iterator[Signal]:
    """The signals of a stretch in order; words that only contain one ("ghi nhận", "phong trào") are left out."""
    for match in _forms().finditer(sheet, start, end):
        kind = _kinds()[match.group().lower()]
        capital = match.group()[0].isupper() and _MIDST.search(sheet, max(0, match.start() - 3), match.start())
        if kind != "none" and not capital:
            yield Signal(match.start(), match.end(), kind)


@cache
def _kinds() -> dict[str, SignalKind]:
    return {form: cast(SignalKind, kind) for form, kind in mapping("award_verbs").items()}


@cache
def _forms() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


@cache
def phrases(role: str) -> str:
    """The patterns of `award_phrases.csv` that play a role, the longest first, as one alternation."""
    patterns = (row["pattern"] for row in table("award_phrases") if row["role"] == role)
    return "|".join(sorted(patterns, key=len, reverse=True))
