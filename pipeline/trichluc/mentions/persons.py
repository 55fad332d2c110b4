"""Where the text states a person's name, with the offices that stand beside it."""

from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
    """

    start: int
    end: int
    rule: str


def find_persons(doc: Doc) -> tuple[PersonMention, ...]:
    """Find them in order of start."""
    return ()
