"""Put a segmenter's rewritten words back onto the characters that they came from."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

_FALLBACK = re.compile(r"\w+|[^\w\s]")


def align(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Offsets of `words` in `text`, in code points.

    Words may differ from the text in composition (NFD, NFC), tone placement and inner white space, but not in their
    base letters. Where they do differ there, the text is split at its own word boundaries instead, so that every
    character that is no white space is in exactly one span.

    Returns:
        Half-open spans, in order, not overlapping, covering all that is not white space.
    """
    letters = list(_letters(text))
    spans: list[tuple[int, int]] = []
    at = 0
    for word in words:
        skeleton = [letter for letter, _, _ in _letters(word)]
        stretch = letters[at : at + len(skeleton)]
        if not skeleton or [letter for letter, _, _ in stretch] != skeleton:
            return _plain_words(text)
        spans.append((stretch[0][1], stretch[-1][2]))
        at += len(skeleton)
    return spans if at == len(letters) else _plain_words(text)


def _letters(text: str) -> Iterator[tuple[str, int, int]]:
    """Each visible character's bare lower-case letter, with where it starts and where its marks end."""
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if not text[at].isspace():
            bare = unicodedata.normalize("NFD", text[at])[0].lower()
            yield "đ" if bare == "ð" else bare, at, end
        at = end


def _plain_words(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in _FALLBACK.finditer(text):
        start, end = match.span()
        if spans and unicodedata.combining(text[start]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans
