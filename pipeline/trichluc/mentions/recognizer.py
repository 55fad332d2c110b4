"""Organisations that the grammar does not know, proposed by a conditional random field and kept on evidence alone.

`trichluc train-ner` trains the model. It is no part of the main job, since it finds too little beside the rules (the
README has the figures). It tags persons too, which keeps it from taking them for organisations; they are not used: none
of those that it found beside the grammar's had an office.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc
from underthesea_core import CRFTagger

from trichluc.errors import ModelError
from trichluc.language.spans import Spans
from trichluc.lexicons import mapping, words
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.found import attach, mentions_of
from trichluc.mentions.names import barrier_before, honorific_at
from trichluc.mentions.syllable_features import features, lines_of, places
from trichluc.mentions.syllables import Syllable, syllables
from trichluc.mentions.units.finding import UnitMention
from trichluc.mentions.units.lexicon import heads

LABELS = {"unit": "ORG", "official": "PER"}
"""What a gold fact's spans are called in the model, after "B-" on the first syllable and "I-" on the others."""

SURE = 0.5
"""Least probability of every syllable of a name: more likely than not."""

_NO_BODY = frozenset({"none", "brand", "fixed"})
_LEAST = 3  # syllables of a name that begins with a head
_JOINTS = frozenset("-–/")
_KINDS = frozenset({"tỉnh", "thành", "quận", "huyện", "xã", "phường", "trung", "ương"})
_ABBREVIATION = re.compile(rf"(?=\w*[{UPPER}]\w*[{UPPER}])[^\W_]{{3,12}}")


class Candidate(NamedTuple):
    """Syllables of one line that the model takes for an organisation, and the least probability of any of them."""

    syllables: Sequence[Syllable]
    sure: float

    @property
    def start(self) -> int:
        """First character, in the Doc's text."""
        return self.syllables[0].start

    @property
    def end(self) -> int:
        """One past the last."""
        return self.syllables[-1].end


@Language.factory("trichluc_recognizer")
def make_recognizer(nlp: Language, name: str, model: str) -> Callable[[Doc], Doc]:
    """The component, to be added after units and persons; `model` is the path of its file."""
    tagger = load_tagger(Path(model))

    def annotate(doc: Doc) -> Doc:
        found = mentions_of(doc)
        taken = Spans.of((m.start, m.end) for kind in (found.dates, found.units, found.persons) for m in kind)
        units = (*found.units, *find_unknown_units(doc, tagger, taken))
        return attach(doc, "units", tuple(sorted(units, key=lambda m: (m.start, m.end))))

    return annotate


def load_tagger(path: Path) -> CRFTagger:
    """Read a model that `trichluc train-ner` has written.

    Raises:
        ModelError: The file is missing or no such model.
    """
    tagger = CRFTagger()
    try:
        tagger.load(str(path))
    except OSError as error:
        raise ModelError(str(path), str(error), "make it with `trichluc train-ner`") from error
    return tagger


def find_unknown_units(doc: Doc, tagger: CRFTagger, taken: Spans) -> tuple[UnitMention, ...]:
    """Organisations outside `taken`, in order of start.

    Args:
        doc: The document.
        tagger: The model.
        taken: What the grammars have found, half-open in `doc.text`.
    """
    text = doc.text
    kept = (found for found in candidates(syllables(doc), tagger, taken) if has_evidence(text, found))
    return tuple(UnitMention(c.start, c.end, "recognizer", text[c.start : c.end], "candidate", True) for c in kept)


def candidates(s: Sequence[Syllable], tagger: CRFTagger, taken: Spans) -> Iterator[Candidate]:
    """What the model takes for organisations, however sure; lines without a capital outside `taken` are not read."""
    for first, last in lines_of(s):
        line = s[first:last]
        if any(x.capital and not x.opens and not taken.touch(x.start, x.end) for x in line):
            yield from (c for c in _tagged(line, tagger) if not taken.touch(c.start, c.end))


def _tagged(line: Sequence[Syllable], tagger: CRFTagger) -> Iterator[Candidate]:
    seen = features(line)
    tags: list[str] = tagger.tag(seen)
    if "B-ORG" not in tags:
        return
    odds = tagger.marginals(seen)
    column = {label: index for index, label in enumerate(tagger.labels())}
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at] == "B-ORG":
            while end < len(tags) and tags[end] == "I-ORG":
                end += 1
            sure = min(odds[k][column[tags[k]]] for k in range(at, end))
            yield Candidate(line[at:end], sure)
        at = end


def has_evidence(text: str, found: Candidate) -> bool:
    """Whether a candidate is sure enough, no place, and either an abbreviation or a head with a name in capitals."""
    name = text[found.start : found.end]
    around = text[max(0, found.start - 1) : found.start] + text[found.end : found.end + 1]
    if found.sure < SURE or name in places() or _JOINTS & set(around) or barrier_before(text, found.start):
        return False
    if len(name.split()) == 1:
        known = name in _known_abbreviations() or honorific_at(name, 0, len(name)) is not None
        return not known and _ABBREVIATION.fullmatch(name) is not None
    last = found.syllables[-1]
    named = last.capital and last.low not in _KINDS and not name.isupper()
    broken = any(x.text == "," or (x.low in words("unit_breakers") and not x.glued) for x in found.syllables)
    return named and not broken and len(found.syllables) >= _LEAST and _is_headed(found.syllables)


def _is_headed(s: Sequence[Syllable]) -> bool:
    """Whether a head that is a word of its own begins the name: "phòng Nội vụ", not "phòng chống"."""
    fitting = (head for head in heads().get(s[0].low, ()) if head.kind not in _NO_BODY)
    return any(
        tuple(x.low for x in s[: len(head.syllables)]) == head.syllables and not s[len(head.syllables)].glued
        for head in fitting
        if len(head.syllables) < len(s)
    )


@cache
def _known_abbreviations() -> frozenset[str]:
    return frozenset(short.split()[0] for short in mapping("unit_abbreviations"))
