"""Where the text states a meeting."""

from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class EventMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
    """

    start: int
    end: int
    rule: str


def find_events(doc: Doc) -> tuple[EventMention, ...]:
    """Find them in order of start."""
    return ()
