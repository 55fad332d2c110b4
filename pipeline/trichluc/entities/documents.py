"""Official papers across articles: a code, who issued it, and the year, since numbering starts anew every year."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from trichluc.entities.names import entity_id, plain

_DASHES = re.compile(r"[‐‑‒–—−]")
_YEAR_INSIDE = re.compile(r"\d+/((?:19|20)\d\d)/\w")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as some facts state it.

    Attributes:
        code: The code as printed, or None for a bare number.
        issuer: Canonical name of the issuer.
        issued: EDTF of its date.
    """

    code: str | None
    issuer: str | None
    issued: str | None

    @property
    def year(self) -> str | None:
        """The year in the code, or of the date of issue where that is certain."""
        if self.code and (inside := _YEAR_INSIDE.match(self.code)):
            return inside.group(1)
        year = (self.issued or "")[:4]
        return year if year.isdigit() else None


def link_documents(papers: Counter[Paper]) -> dict[Paper, str]:
    """The entity of each paper that code, issuer and year tell apart from others.

    A paper without a year joins those of the only year known for its code and issuer.
    """
    series: dict[tuple[str, ...], list[Paper]] = defaultdict(list)
    for paper in papers:
        if key := _series(paper):
            series[key].append(paper)
    links: dict[Paper, str] = {}
    for key, same in series.items():
        years = {paper.year for paper in same if paper.year}
        only = min(years) if len(years) == 1 else ""
        links.update((paper, entity_id("document", "/".join((*key, paper.year or only)))) for paper in same)
    return links


def _series(paper: Paper) -> tuple[str, ...] | None:
    """Everything but the year; None where nothing tells which paper it is: every province has its own 34/QĐ-UBND."""
    if paper.code is None:
        return None
    code = _DASHES.sub("-", paper.code).upper()
    if _YEAR_INSIDE.match(code):
        return (code,)
    return (code, plain(paper.issuer)) if paper.issuer else None
