"""What an article as a whole makes certain, for every kind of fact to use."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TypedDict

from spacy.tokens import Doc

from trichluc.facts.home import Home, read_home
from trichluc.facts.known import Names, read_names
from trichluc.language.spans import Spans
from trichluc.language.view import View
from trichluc.mentions.found import mentions_of
from trichluc.mentions.units.definitions import find_definitions
from trichluc.records import MUTED, Article, Span

_SEVERAL = 3
"""How many other provinces an article names at least where a short name means the province named last."""


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
        names: The organisations that the article names completely.
    """

    article: Article
    view: View
    sentences: tuple[tuple[int, int], ...]
    muted: Spans
    home: Home = field(default_factory=Home)
    definitions: dict[str, str] = field(default_factory=dict)
    names: Names = field(default_factory=Names)

    @property
    def text(self) -> str:
        """The text that the grammars read."""
        return self.view.text

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds `offset`; between two, the one before."""
        index = bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, len(self.text))

    def local_names(self, at: int | None) -> tuple[str, ...]:
        """Complete names in the sentence that holds `at`: those behind it, the nearest first, then those before."""
        return () if at is None else self.names.beside(at, self.sentence_at(at))

    def local_home(self, at: int) -> Home:
        """The place that the sentence lends to the name that ends at `at`.

        A name coordinated with it lends its place, and where the article names several provinces, one before it.
        """
        sentence = self.sentence_at(at)
        beside = self.names.home_beside(self.text, at, sentence)
        if beside.province or beside.district or self.home.rivals < _SEVERAL:
            return beside
        return self.names.home_before(at, sentence)

    def is_muted(self, start: int, end: int) -> bool:
        """Whether a stretch touches a dateline, byline or credit."""
        return self.muted.touch(start, end)

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
    bare = Context(article=article, view=view, sentences=sentences, muted=Spans.of(zones), home=home)
    units = [unit for unit in mentions_of(doc).units if not bare.is_muted(unit.start, unit.end)]
    definitions = find_definitions(view.text, [(unit.start, unit.end, unit.core or unit.start) for unit in units])
    return replace(bare, definitions=definitions, names=read_names(units, definitions, home, view.text.find("\n")))
