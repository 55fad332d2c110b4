"""The flow: an article becomes a spaCy Doc, its mentions become facts."""

from functools import cache

from spacy.language import Language

from trichluc.facts.awards import award_facts
from trichluc.facts.context import read_context
from trichluc.facts.counts import count_facts
from trichluc.facts.dates import date_facts
from trichluc.facts.documents import document_facts
from trichluc.facts.events import event_facts
from trichluc.facts.officials import official_facts
from trichluc.facts.units import unit_facts
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.components import COMPONENTS
from trichluc.mentions.coverage import TokenKind, explain
from trichluc.mentions.found import mentions_of
from trichluc.records import Article, Fact

_UNEXPLAINING = ["trichluc_counts", "trichluc_awards", "trichluc_events"]
"""What `explain` does without: it reads the numbers itself, and no award or event explains one."""


@cache
def pipeline() -> Language:
    """The whole spaCy pipeline: words, sentences, then the components in their order."""
    nlp = blank()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def read_facts(article: Article) -> tuple[Fact, ...]:
    """All facts of one article, in order of place and type. Each fulfils `article.text[start:end] == quote`."""
    view = View.of(article.text)
    nlp = pipeline()
    with nlp.memory_zone():  # without it spaCy's string store grows with every new word of an archive
        doc = nlp(view.text)
        found, context = mentions_of(doc), read_context(article, view, doc)
        dates = date_facts(found.dates, context)
        units = unit_facts(found.units, context)
        documents = document_facts(found.documents, context, dates, found.units)
        officials = official_facts(found.persons, context, has_event=bool(found.events))
        events = event_facts(found.events, context, dates, units, officials)
        counts = count_facts(found.counts, context, dates, units, events)
        awards = award_facts(found.awards, context, units, officials, found.persons)
    facts: list[Fact] = [*dates, *documents, *officials, *units, *counts, *awards, *events]
    return tuple(sorted(facts, key=_place))


def _place(fact: Fact) -> tuple[int, int, str, str]:
    """Where a fact stands, then what it says; not its later places, whose offsets hang on the encoding."""
    return fact.start, fact.end, fact.type, fact.model_dump_json(exclude={"mentions"})


def explain_text(text: str) -> tuple[tuple[int, int, TokenKind, str], ...]:
    """Every digit group, code and calendar word of a text: start and end in its own code points, kind, reason."""
    view = View.of(text)
    nlp = pipeline()
    with nlp.memory_zone():
        tokens = explain(nlp(view.text, disable=_UNEXPLAINING))
    return tuple((*view.to_source(token.start, token.end), token.kind, token.reason) for token in tokens)
