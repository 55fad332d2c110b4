"""What an article as a whole makes certain, for every kind of fact to use."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypedDict

from spacy.tokens import Doc

from trichluc.facts.home import Home, read_home
from trichluc.facts.hosts import TITLE_WEIGHT
from trichluc.facts.known import Known, home_beside, read_known
from trichluc.language.view import View
from trichluc.mentions.found import mentions_of
from trichluc.mentions.unit_definitions import find_definitions
from trichluc.records import MUTED, Article, Span

_TITLE = 160
"""Code points at the top in which an organisation is likely to be the one that the article is about."""


class Statement(TypedDict):
    """The slots of a fact that say where and by what rule it was found."""

    article: str
    start: int
    end: int
    quote: str
    rule: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True)
class Context:
    """An article with its one-spelling text. All offsets are half-open, in code points of `text`.

    Attributes:
        article: The article as read.
        view: Its one-spelling text and the way back to the source.
        sentences: Spans of its sentences, in order.
        muted: Spans of dateline, bylines and credits, which yield no facts.
        home: The article's own province and district.
        definitions: Abbreviations that the article explains itself, with what they stand for.
        known: The organisations that the article names completely, in order of start.
    """

    article: Article
    view: View
    sentences: tuple[tuple[int, int], ...]
    muted: tuple[tuple[int, int], ...]
    home: Home = field(default_factory=Home)
    definitions: dict[str, str] = field(default_factory=dict)
    known: tuple[Known, ...] = ()

    @property
    def text(self) -> str:
        """The text that the grammars read."""
        return self.view.text

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds `offset`; between two, the one before."""
        index = bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, len(self.text))

    @cached_property
    def names(self) -> Counter[str]:
        """The complete names of organisations in the article, with how often each stands there."""
        counts = Counter(unit.name for unit in self.known)
        counts.update({unit.name: TITLE_WEIGHT for unit in self.known if unit.start < _TITLE})
        return counts

    def local_names(self, at: int | None) -> tuple[str, ...]:
        """Complete names in the sentence that holds `at`: those behind it, the nearest first, then those before."""
        if at is None:
            return ()
        first, last = self.sentence_at(at)
        inside = [unit for unit in self.known if first <= unit.start and unit.end <= last]
        behind = [unit.name for unit in inside if unit.start >= at]
        return (*behind, *(unit.name for unit in reversed(inside) if unit.start < at))

    def local_home(self, at: int) -> Home:
        """The place that names coordinated with the one that ends at `at` lend it."""
        return home_beside(self.text, at, self.known, self.sentence_at(at))

    def is_muted(self, start: int, end: int) -> bool:
        """Whether a stretch touches a dateline, byline or credit."""
        return any(first < end and start < last for first, last in self.muted)

    def printed(self, start: int, end: int) -> str:
        """The source's own characters for a stretch, for slots that are given as printed."""
        return self.view.printed(start, end)

    def span(self, start: int, end: int) -> Span:
        """A stretch as a span of the source text."""
        first, last = self.view.to_source(start, end)
        return Span(start=first, end=last, quote=self.article.text[first:last])

    def stated(self, start: int, end: int, rule: str, mentions: tuple[Span, ...] = ()) -> Statement:
        """The statement of a fact, its offsets in the source text, so that `text[start:end] == quote` holds there."""
        span = self.span(start, end)
        return Statement(
            article=self.article.id, start=span.start, end=span.end, quote=span.quote, rule=rule, mentions=mentions
        )


def read_context(article: Article, view: View, doc: Doc) -> Context:
    """Gather what the article makes certain."""
    zones = tuple((view.from_source(z.start), view.from_source(z.end)) for z in article.zones if z.kind in MUTED)
    sentences = tuple((s.start_char, s.end_char) for s in doc.sents)
    home = read_home(view.text, zones)
    bare = Context(article=article, view=view, sentences=sentences, muted=zones, home=home)
    units = [unit for unit in mentions_of(doc).units if not bare.is_muted(unit.start, unit.end)]
    definitions = find_definitions(view.text, [(unit.start, unit.end) for unit in units])
    return replace(bare, definitions=definitions, known=read_known(units, definitions, home))
