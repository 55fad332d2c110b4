"""Where the text states a number of things."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class CountMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
    """

    start: int
    end: int
    rule: str


def find_counts(doc: Doc, taken: Sequence[tuple[int, int]]) -> tuple[CountMention, ...]:
    """Find them in order of start, outside the `taken` spans (dates and codes)."""
    return ()
