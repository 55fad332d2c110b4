"""What the components have found in a Doc, as plain records that outlive it."""

from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc

from trichluc.mentions.awards.finding import AwardMention
from trichluc.mentions.counts.finding import CountMention
from trichluc.mentions.dates.finding import DateMention
from trichluc.mentions.documents import DocumentMention
from trichluc.mentions.events.finding import EventMention
from trichluc.mentions.persons.finding import PersonMention
from trichluc.mentions.units.finding import UnitMention


@dataclass(frozen=True, slots=True)
class Mentions:
    """Mentions by kind, each in order of start, with offsets into the Doc's text."""

    dates: tuple[DateMention, ...] = ()
    documents: tuple[DocumentMention, ...] = ()
    units: tuple[UnitMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    counts: tuple[CountMention, ...] = ()
    awards: tuple[AwardMention, ...] = ()
    events: tuple[EventMention, ...] = ()


Doc.set_extension("trichluc", default=None, force=True)


def mentions_of(doc: Doc) -> Mentions:
    """Everything found so far; empty kinds for components that have not run."""
    return doc._.trichluc or Mentions()


def attach(doc: Doc, kind: str, found: tuple[Any, ...]) -> Doc:
    """Record `found` under `kind`, and as the span group `trichluc_<kind>` for spaCy's own tools."""
    doc._.trichluc = replace(mentions_of(doc), **{kind: found})
    spans = (doc.char_span(m.start, m.end, label=kind, alignment_mode="expand") for m in found)
    doc.spans[f"trichluc_{kind}"] = [span for span in spans if span is not None]
    return doc
