"""A spaCy tokenizer that takes its words from underthesea and keeps every character of the text.

underthesea's own tokenizer has a regex for web addresses that is exponential (`http://` and forty `!`) and one for
domains that is quadratic (`a.` eight thousand times). Neither ever sees a chunk that could set it off: chunks that are
long or look like an address are split here, in linear time, and the segmenter reads only what lies between.
"""

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc
from spacy.vocab import Vocab

from trichluc.language.alignment import align

MAX_CHUNK = 40
"""Longest run without white space that underthesea may see, in code points; Vietnamese syllables have up to 7."""

MAX_PIECE = 2000
"""Longest stretch given to the segmenter at once, in code points: its features cost memory for each token."""

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"\w+|[^\w\s]")


def make_tokenizer() -> Callable[["object"], "SegmentingTokenizer"]:
    """The entry point `trichluc.tokenizer.v1`, for spaCy's config."""

    def create(nlp: object) -> SegmentingTokenizer:
        return SegmentingTokenizer(nlp.vocab)  # type: ignore[attr-defined]

    return create


class SegmentingTokenizer:
    """Text to Doc: words of one or more syllables, `doc.text` equal to the text, white space beyond one space kept."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Segment `text`. Never raises and runs in time linear in its length."""
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in word_spans(text):
            _add_gap(text[at:start], words, spaces)
            words.append(text[start:end])
            spaces.append(False)
            at = end
        _add_gap(text[at:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to store: the model belongs to underthesea."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "SegmentingTokenizer":
        """Nothing to load."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to store."""

    def from_disk(self, _path: object, **_: object) -> "SegmentingTokenizer":
        """Nothing to load."""
        return self


def word_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the words, in order, covering every character that is no white space."""
    from underthesea import word_tokenize  # imported here: it costs half a second, and --help must not pay it

    spans: list[tuple[int, int]] = []
    for start, end, safe in _pieces(text):
        piece = text[start:end]
        # Token normalisation would respell words ("nghàn", "qui") and the text comes in one spelling already.
        found = (
            align(word_tokenize(piece, use_token_normalize=False), piece)
            if safe
            else [m.span() for m in _WORD.finditer(piece)]
        )
        spans.extend((start + first, start + last) for first, last in found)
    return spans


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Cut at line ends, at risky chunks, and where a piece gets long. With each, whether underthesea may see it."""
    begin = previous = None
    for match in _CHUNK.finditer(text):
        start, end = match.span()
        safe = end - start <= MAX_CHUNK and not _risky(match.group())
        fresh = begin is None or previous is None or "\n" in text[previous:start] or end - begin > MAX_PIECE
        if begin is not None and previous is not None and (fresh or not safe):
            yield begin, previous, True
            begin = None
        if not safe:
            yield start, end, False
            begin = previous = None
            continue
        begin = start if begin is None else begin
        previous = end
    if begin is not None and previous is not None:
        yield begin, previous, True


def _risky(chunk: str) -> bool:
    """Whether a chunk could start underthesea's address pattern: a protocol, or a dot with a slash somewhere after."""
    lowered = chunk.lower()
    return "http" in lowered or "ftp" in lowered or ("." in lowered and "/" in lowered.partition(".")[2])


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    """White space between words: one space belongs to the word before it, the rest become tokens of their own."""
    if gap.startswith(" ") and words and not words[-1].isspace():
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)
