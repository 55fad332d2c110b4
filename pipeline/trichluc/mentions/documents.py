"""Where the text states an official paper."""

from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class DocumentMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: Name of the rule that found it.
    """

    start: int
    end: int
    rule: str


def find_documents(doc: Doc) -> tuple[DocumentMention, ...]:
    """Find them in order of start."""
    return ()
