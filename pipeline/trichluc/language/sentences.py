"""Where sentences end in press text: at line ends always, at full stops unless an abbreviation carries them."""

import re
from collections.abc import Callable

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from trichluc.lexicons import words

_STOP = re.compile(  # a run of marks is tried from its start alone and never shortened: linear on any text
    r"(?P<mark>(?<![.!?…])[.!?…]++|;(?=\s*\n))(?P<close>[\"”’')\]]*+)(?P<gap>\s++|(?=[^\W\d_]))|\n"
)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]{1,12}$")
_FIRST_SYLLABLE = re.compile(r"\s*([^\W\d_]+)\s?([^\W\d_]?)")
_INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ")  # a letter with a tone is a word: "châu Á", "nước Ý"
_OPENING = re.compile(r"[\s\"“‘'(\[-]*")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences, without the white space around them, in order.

    A line is never joined to the next: headings, captions and list items stand alone. A full stop after an
    abbreviation ("TP.", "GS.TS.", one capital letter) ends nothing, nor one between digits or before a small letter.
    """
    spans: list[tuple[int, int]] = []
    begin = 0
    for match in _STOP.finditer(text):
        if match.group() == "\n" or _ends(text, match):
            _keep(text, begin, match.end(), spans)
            begin = match.end()
    _keep(text, begin, len(text), spans)
    return spans


@Language.factory("trichluc_sentences")
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The spaCy factory `trichluc_sentences`."""
    return mark_sentences


def mark_sentences(doc: Doc) -> Doc:
    """Set every token's `is_sent_start` from `sentence_spans`."""
    starts = iter([*(start for start, _ in sentence_spans(doc.text)), len(doc.text)])
    following = next(starts)
    begins = np.full((len(doc), 1), -1, dtype=np.int64)
    for token in doc:
        end = token.idx + len(token)
        if token.i == 0 or end > following:
            begins[token.i, 0] = 1
        while end > following:
            following = next(starts)
    # All at once: setting `token.is_sent_start` looks through the whole Doc each time, which is quadratic.
    if len(doc):
        doc.from_array(["SENT_START"], begins.astype(np.uint64))  # type: ignore[arg-type]  # spaCy asks for uint64
    return doc


def _ends(text: str, match: re.Match[str]) -> bool:
    if "\n" in match["gap"]:
        return True
    following = _OPENING.match(text, match.end())
    after = text[following.end() : following.end() + 1] if following else ""
    if not after:
        return True
    if match["mark"] == "." and _is_abbreviation(text, match.start("mark"), text[match.end() : match.end() + 24]):
        return False
    if not match["gap"]:  # "năm.Các": a missing space, unless it stands inside a code or an address
        return match["mark"] == "." and after.isupper() and text[match.start() - 1].islower()
    return after.isupper() or after.isdigit() or not after.isalpha()


def _is_abbreviation(text: str, stop: int, following: str) -> bool:
    last = _LAST_WORD.search(text, max(0, stop - 12), stop)
    if last is None:
        return False
    word = last.group()
    final = word.rpartition(".")[2]
    if final in _INITIALS:
        return True
    if final.casefold() in words("city_abbreviations"):  # "TP. Huế" goes on; "của TP. Tuy nhiên" does not
        return following.startswith(("HCM", "Hồ Chí Minh")) or not _starts_like_sentence(following)
    return final.casefold() in words("abbreviations")


def _starts_like_sentence(following: str) -> bool:
    """Whether a sentence opens here and no name of two capitals, such as "Đồng Hới"."""
    first = _FIRST_SYLLABLE.match(following)
    return first is not None and first[1].casefold() in words("sentence_openers") and not first[2].isupper()


def _keep(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[begin:end]
    stripped = piece.strip()
    if stripped:
        start = begin + len(piece) - len(piece.lstrip())
        spans.append((start, start + len(stripped)))
