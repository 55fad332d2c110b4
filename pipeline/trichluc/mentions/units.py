"""Where the text states an organisation."""

from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
    """

    start: int
    end: int
    rule: str


def find_units(doc: Doc) -> tuple[UnitMention, ...]:
    """Find them in order of start."""
    return ()
