"""A Doc as syllables, which names of organisations are made of, each with what the segmenter says of it."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

_SYLLABLE = re.compile(r"T\.\s?Ư(?!\w)|T\.W(?!\w)|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|_|\d")


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable, number or mark; offsets into the Doc's text, half-open.

    Attributes:
        text: As it stands.
        low: The same in small letters.
        start: First character.
        end: One past the last.
        glued: Whether the segmenter puts it into one word with the syllable before.
        opens: Whether it is the first of its line or sentence.
        capital: Whether it starts with a capital letter.
    """

    text: str
    low: str
    start: int
    end: int
    glued: bool
    opens: bool
    capital: bool


def syllables(doc: Doc) -> list[Syllable]:
    """Every syllable of `doc` in order."""
    openings = {token.idx: token.is_sent_start for token in doc}
    text = doc.text
    found: list[Syllable] = []
    before = 0
    for match in _SYLLABLE.finditer(text):
        start, end = match.span()
        word = match.group()
        opens = not found or "\n" in text[before:start] or bool(openings.get(start))
        glued = start not in openings and not opens
        found.append(Syllable(word, word.lower(), start, end, glued, opens, word[0].isupper()))
        before = end
    return found
