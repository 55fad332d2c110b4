"""Articles with their facts marked, as one self-contained page: no script, nothing fetched."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from spacy import displacy

from trichluc.records import FACT_TYPES, Article, Fact, FactType
from trichluc.show.page import TAIL, head, row
from trichluc.show.slots import slots_text

COLORS: dict[FactType, str] = {
    "date": "#bfe1d9",
    "document": "#ffcf99",
    "official": "#cbc3ff",
    "unit": "#a9e4e4",
    "count": "#e4dfb8",
    "award": "#ffe066",
    "event": "#ffb3ba",
}

_STYLE = """article { border-top: 1px solid #999; margin-top: 2rem; }
.label { position: absolute; top: -.5em; z-index: 10; padding: 2px 3px; border-radius: 3px; color: #000;
  font-size: .6em; line-height: 1; user-select: none; }
.key { padding: .1rem .4rem; margin-right: .4rem; border-radius: .2rem; }"""
_TEMPLATE = {
    "span": '<span style="font-weight:bold;display:inline-block;position:relative;white-space:pre;'
    'height:{total_height}px">{text}{span_slices}{span_starts}</span>',
    "slice": '<span style="background:{bg};top:{top_offset}px;height:4px;left:0;width:100%;position:absolute"></span>',
    "start": '<span style="background:{bg};top:{top_offset}px;height:4px;left:0;width:100%;position:absolute">'
    '<span class="label" style="background:{bg}">{label}{kb_link}</span></span>',
}  # displaCy's own, without the white space after a word, so that a comma stays beside it
_LINE = re.compile(r"[^\n]{1,4000}(?!\S)|[^\n]{1,4000}")
_PIECE = re.compile(r"\S+\s*|\s+")


def as_page(articles: Iterable[tuple[Article, Sequence[Fact]]]) -> Iterator[str]:
    """The page in pieces, one for each article between a head and a tail."""
    swatches = (f'<span class="key" style="background:{COLORS[kind]}">{kind}</span>' for kind in FACT_TYPES)
    yield head("trichluc: facts in their articles", _STYLE)
    yield f"<p>{''.join(swatches)}</p>\n"
    for article, facts in articles:
        yield _article(article, facts)
    yield TAIL


def _article(article: Article, facts: Sequence[Fact]) -> str:
    rows = "".join(_row(fact) for fact in facts)
    return (
        f"<article>\n<h2>{escape(article.id)}</h2>\n{_marked(article.text, facts)}\n"
        f"<table>\n{row('type', 'at', 'quote', 'slots', 'rule', cell='th')}{rows}</table>\n</article>\n"
    )


def _row(fact: Fact) -> str:
    return row(fact.type, f"{fact.start}–{fact.end}", fact.quote, slots_text(fact), fact.rule)


def _marked(text: str, facts: Sequence[Fact]) -> str:
    """The text with its facts, one displaCy block a line: its work grows with words times spans of a block."""
    blocks = [_block(text, *line.span(), facts) for line in _LINE.finditer(text) if line.group().strip()]
    options = {"colors": {kind.upper(): color for kind, color in COLORS.items()}, "template": _TEMPLATE}
    return displacy.render(blocks, style="span", manual=True, jupyter=False, options=options) if blocks else ""


def _block(text: str, start: int, end: int, facts: Sequence[Fact]) -> dict[str, object]:
    """The line `text[start:end]` in displaCy's form, its words cut where facts begin and end."""
    inside = [(max(f.start, start), min(f.end, end), f.type) for f in facts if f.start < end and start < f.end]
    edges = {offset for first, last, _ in inside for offset in (first, last)} | {start, end}
    edges |= {match.start() for match in _PIECE.finditer(text, start, end)}
    cuts = sorted(edges)
    place = {offset: index for index, offset in enumerate(cuts)}
    return {
        "text": text[start:end],
        "tokens": [text[a:b] for a, b in pairwise(cuts)],
        "spans": [{"start_token": place[a], "end_token": place[b], "label": kind} for a, b, kind in inside],
    }
