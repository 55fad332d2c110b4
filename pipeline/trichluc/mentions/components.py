"""The visible, ordered list of what finds mentions, each also a spaCy factory that any pipeline can add."""

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from trichluc.mentions.awards.finding import find_awards
from trichluc.mentions.counts.finding import find_counts
from trichluc.mentions.dates.finding import find_dates
from trichluc.mentions.documents import find_documents
from trichluc.mentions.events.finding import find_events
from trichluc.mentions.found import attach, mentions_of
from trichluc.mentions.persons.finding import find_persons
from trichluc.mentions.units.finding import find_units

COMPONENTS = (
    "trichluc_dates",
    "trichluc_documents",
    "trichluc_units",
    "trichluc_persons",
    "trichluc_counts",
    "trichluc_awards",
    "trichluc_events",
)
"""In running order: digits inside dates and codes are no counts, so counts come after both."""

Component = Callable[[Doc], Doc]


@Language.factory("trichluc_dates")
def make_dates(nlp: Language, name: str) -> Component:
    """Calendar expressions."""
    return _component("dates", find_dates)


@Language.factory("trichluc_documents")
def make_documents(nlp: Language, name: str) -> Component:
    """Codes and numbers of official papers."""
    return _component("documents", find_documents)


@Language.factory("trichluc_units")
def make_units(nlp: Language, name: str) -> Component:
    """Names of organisations."""
    return _component("units", find_units)


@Language.factory("trichluc_persons")
def make_persons(nlp: Language, name: str) -> Component:
    """Names of persons with the offices beside them, none of which ends inside an organisation's name."""

    def annotate(doc: Doc) -> Doc:
        units = [(m.start, m.end) for m in mentions_of(doc).units]
        return attach(doc, "persons", find_persons(doc, units))

    return annotate


@Language.factory("trichluc_counts")
def make_counts(nlp: Language, name: str) -> Component:
    """Numbers of things, outside dates and codes."""

    def annotate(doc: Doc) -> Doc:
        found = mentions_of(doc)
        taken = [*((m.start, m.end) for m in found.dates), *((m.start, m.end) for m in found.documents)]
        return attach(doc, "counts", find_counts(doc, taken))

    return annotate


@Language.factory("trichluc_awards")
def make_awards(nlp: Language, name: str) -> Component:
    """Names of distinctions, with those that give and receive them; no list of names is cut inside one."""

    def annotate(doc: Doc) -> Doc:
        found = mentions_of(doc)
        names = [*((m.start, m.end) for m in found.units), *((m.start, m.end) for m in found.persons)]
        return attach(doc, "awards", find_awards(doc, names))

    return annotate


@Language.factory("trichluc_events")
def make_events(nlp: Language, name: str) -> Component:
    """Names of meetings."""
    return _component("events", find_events)


def _component(kind: str, find: Callable[[Doc], tuple[Any, ...]]) -> Component:
    def annotate(doc: Doc) -> Doc:
        return attach(doc, kind, find(doc))

    return annotate
