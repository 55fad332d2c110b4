"""Where the text states a distinction."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from trichluc.mentions.awards.frames import read_frames
from trichluc.mentions.awards.lists import joined_items, stretches
from trichluc.mentions.awards.names import find_award_names, may_name_awards
from trichluc.mentions.awards.signals import find_signals
from trichluc.mentions.awards.subjects import Sentence
from trichluc.mentions.awards.tails import AwardMention

_BRACKET = re.compile(r"\([^()\n]{0,120}\)")
_BLANK = "§"
_MOST = 3000
"""Code points of a sentence that are read as one; the parts of a longer one are read by themselves."""

__all__ = ["AwardMention", "find_awards"]


def find_awards(doc: Doc, names: Iterable[tuple[int, int]] = ()) -> tuple[AwardMention, ...]:
    """The awards that stand in a frame, in order of start.

    Args:
        doc: The text with its sentences.
        names: Spans of organisations and persons found before, which no list of recipients cuts apart.
    """
    kept, text = sorted(names), doc.text  # every call of doc.text joins the whole text anew
    found: list[AwardMention] = []
    if not may_name_awards(text):  # two articles of three, at half the cost of reading their sentences
        return ()
    sentences = ((sent.start_char, sent.end_char) for sent in doc.sents)
    for start, heading, end in stretches(text, sentences, _MOST):
        found.extend(_in_sentence(text, start, heading, end, kept))
    return tuple(found)


def _in_sentence(text: str, start: int, heading: int, end: int, names: Sequence[tuple[int, int]]) -> list[AwardMention]:
    """The awards of a sentence and the list below it, at its own offsets, with award names and brackets blanked."""
    piece = text[start:end]
    awards = list(find_award_names(piece, 0, len(piece))) if may_name_awards(piece) else []
    if not awards:
        return []
    sheet = _BRACKET.sub(lambda m: " " * len(m.group()), piece)
    for award in awards:
        sheet = sheet[: award.full_start] + _BLANK * (award.full_end - award.full_start) + sheet[award.full_end :]
    if heading < end:
        sheet = joined_items(sheet, heading - start)
    first = bisect_left(names, (start, start))
    inside = [(a - start, b - start) for a, b in names[first : bisect_left(names, (end, end))] if b <= end]
    signals = tuple(find_signals(sheet, 0, len(sheet)))
    frames = read_frames(Sentence(sheet, 0, len(sheet), signals, tuple(inside), piece), awards)
    return [_shifted(mention, start) for mention in frames]


def _shifted(mention: AwardMention, by: int) -> AwardMention:
    return replace(
        mention,
        start=mention.start + by,
        end=mention.end + by,
        grantor=mention.grantor and (mention.grantor[0] + by, mention.grantor[1] + by),
        giver=None,  # of no use outside its sentence
        recipients=tuple(replace(party, start=party.start + by, end=party.end + by) for party in mention.recipients),
    )
