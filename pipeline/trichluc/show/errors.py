"""An audit to be read: the scores, then every error in its sentence, as one page."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from trichluc.audit.misses import Finding, findings
from trichluc.audit.pairing import Pairing
from trichluc.audit.report import score_cells
from trichluc.records import Fact
from trichluc.show.page import TAIL, head, row
from trichluc.show.slots import slots_text

_AROUND = 90
"""Characters shown before and after a quote."""

_KINDS = {"missed": "Missed", "spurious": "False alarms", "slots": "Found, with wrong slots"}


def as_page(pairings: Sequence[Pairing], texts: Mapping[str, str]) -> Iterator[str]:
    """The page in pieces.

    Args:
        pairings: The outcome for each article.
        texts: Text of each article by its id.
    """
    yield head("trichluc: audit", "p { margin: .2rem 0; } mark { background: #ffe066; } .slots { font-size: .85rem; }")
    yield "<h1>Scores</h1>\n<table>\n"
    names, *lines = score_cells(pairings)
    yield row(*names, cell="th") + "".join(row(*cells) for cells in lines) + "</table>\n"
    errors = [error for pairing in pairings for error in findings(pairing)]
    for kind, title in _KINDS.items():
        chosen = sorted((error for error in errors if error.kind == kind), key=lambda error: error.fact.type)
        yield f"<h1>{title}: {len(chosen)}</h1>\n"
        yield from (_error(error, texts[error.fact.article]) for error in chosen)
    yield TAIL


def _error(error: Finding, text: str) -> str:
    fact = error.fact
    parts = [f"<h3>{fact.type} · {escape(fact.article)} · {fact.start}</h3>\n<p>{_in_place(fact, text)}</p>\n"]
    parts.append(f'<p class="slots">{escape(slots_text(fact))}</p>\n')
    if error.nearest:
        lead = f"said, with other {', '.join(error.differing)}" if error.differing else "nearest"
        parts.append(
            f'<p class="slots">{lead}: “{escape(error.nearest.quote)}” {escape(slots_text(error.nearest))}</p>\n'
        )
    return "".join(parts)


def _in_place(fact: Fact, text: str) -> str:
    before, after = text[max(fact.start - _AROUND, 0) : fact.start], text[fact.end : fact.end + _AROUND]
    return f"…{escape(before)}<mark>{escape(fact.quote)}</mark>{escape(after)}…"
