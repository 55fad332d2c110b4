"""One spelling for the grammars to read, and the way back to the source's own characters.

Archives mix precomposed and combining letters, both tone placements (`uỷ`, `ủy`), non-breaking and zero-width
spaces. The grammars are written for one of each; a View maps what they find back to the text as it was decoded.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

_SPACES = dict.fromkeys([0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF], "")
_INVISIBLE_LETTERS = "".join(map(chr, _INVISIBLE))
_ETH = {ord("ð"): "đ", ord("Ð"): "Đ"}  # the Icelandic letter, a common mistyping of đ
_FOLDS = {**_SPACES, **_INVISIBLE, **_ETH}

MAX_CLUSTER = 32
"""Most code points of one letter with its marks that are read (Unicode's stream-safe format allows 30 marks): putting
marks in order takes time quadratic in their number, so the rest are left out of the view as invisible ones are."""

_TONE_LATE = re.compile(r"(?<![qQ])([oOuU])([àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_]|[\u0300-\u036f])")


def fold_tone_placement(text: str) -> str:
    """Put the tone of a final `oa`, `oe`, `uy` on its first vowel (`hoà` to `hòa`, `uỷ` to `ủy`), NFC in and out.

    The length never changes. `quý` keeps its tone, since `qu` is a consonant there.
    Source: Quyết định 240/QĐ 1984 against common press usage; the guidelines fix the older placement.
    """
    return _TONE_LATE.sub(_move_tone, text)


def _move_tone(match: re.Match[str]) -> str:
    first, second = match.groups()
    if first in "uU" and second not in "ỳýỷỹỵỲÝỶỸỴ":
        return match.group()
    if first in "oO" and second in "ỳýỷỹỵỲÝỶỸỴ":
        return match.group()
    decomposed = unicodedata.normalize("NFD", second)
    return unicodedata.normalize("NFC", first + decomposed[1]) + decomposed[0]


def fold(text: str) -> str:
    """Lower case without any marks, `đ` as `d`: what a search that ignores accents compares.

    DuckDB's strip_accents leaves `đ` alone, so this runs when facts are written.
    """
    bare = _without_marks(text.translate(_FOLDS))  # first of all: sorting a long run of marks is quadratic
    lowered = unicodedata.normalize("NFD", bare).lower().replace("đ", "d")
    return unicodedata.normalize("NFC", _without_marks(lowered))


def _without_marks(text: str) -> str:
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def _clusters(source: str) -> tuple[str, list[int]]:
    """NFC text and, for each of its characters, where its cluster starts in `source`; one more for the end."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    while at < len(source):
        end = at + 1
        while end < len(source) and (unicodedata.combining(source[end]) or ord(source[end]) in _INVISIBLE):
            end += 1
        piece = unicodedata.normalize("NFC", source[at:end].translate(_FOLDS)[:MAX_CLUSTER])
        pieces.append(piece)
        starts.extend([at] * len(piece))
        at = end
    starts.append(len(source))
    return "".join(pieces), starts


def _is_plain(source: str) -> bool:
    return unicodedata.is_normalized("NFC", source) and not any(letter in source for letter in _INVISIBLE_LETTERS)


@dataclass(frozen=True)
class View:
    """A text in one spelling.

    Attributes:
        source: The text exactly as decoded.
        text: The same in NFC, tones on the first vowel, plain spaces, nothing invisible.
    """

    source: str
    text: str
    _starts: list[int] | None

    @classmethod
    def of(cls, source: str) -> "View":
        """Read `source`. Plain text, the common case, keeps its length and needs no map."""
        if not any(map(unicodedata.combining, source)) and _is_plain(source):
            return cls(source, fold_tone_placement(source.translate(_FOLDS)), None)
        text, starts = _clusters(source)
        return cls(source, fold_tone_placement(text), starts)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Half-open code point offsets in `source` for half-open offsets in `text`."""
        if self._starts is None:
            return start, end
        if start == end:
            return self._starts[start], self._starts[start]
        return self._starts[start], self._end_of(end)

    def from_source(self, offset: int) -> int:
        """The first position in `text` at or after a position in `source`."""
        return offset if self._starts is None else self._forward.get(offset, len(self.text))

    def printed(self, start: int, end: int) -> str:
        """The source's own characters for a stretch of `text`."""
        first, last = self.to_source(start, end)
        return self.source[first:last]

    def _end_of(self, end: int) -> int:
        """Past the last cluster, marks included, but not past invisible characters that follow it."""
        assert self._starts is not None  # noqa: S101 - the caller has checked; mypy has not
        first = self._starts[end - 1]
        cluster = self.source[first : self._starts[end]]
        return first + max(1, len(cluster.rstrip(_INVISIBLE_LETTERS)))

    @cached_property
    def _forward(self) -> dict[int, int]:
        assert self._starts is not None  # noqa: S101 - the caller has checked; mypy has not
        forward: dict[int, int] = {}
        following = len(self._starts) - 1
        at = len(self.source)
        for index in range(len(self._starts) - 1, -1, -1):
            while at >= self._starts[index]:
                forward[at] = index if at == self._starts[index] else following
                at -= 1
            if self._starts[index] in forward:
                forward[self._starts[index]] = index
            following = index
        while at >= 0:
            forward[at] = following
            at -= 1
        return forward
