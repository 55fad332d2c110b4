"""`trichluc coverage`: what became of every digit, code and calendar word, without any gold."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from trichluc.audit.coverage import Coverage
    from trichluc.mentions.coverage import TokenKind

T = TypeVar("T")

CALENDAR_FACTS = ("date", "document", "count")
"""The kinds of fact that digits, codes and calendar words make."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored article with the spans of its dates, documents and counts, in code points of its text."""

    article: str
    title: str | None
    text: str
    spans: tuple[tuple[int, int], ...]


@click.command()
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.option("--samples", type=click.IntRange(min=0), default=20, show_default=True, metavar="N",
              help="How many unexplained places to show.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Number of processes; default: all cores.")
def coverage(db: Path, samples: int, jobs: int | None) -> None:
    """Account for every digit, code and calendar word of the stored articles.

    Each is inside a stored fact, set aside by a named rule (an age, a plate, an ordinal …), or unexplained. The rules
    are read anew over the stored texts, which takes about as long as the run that stored them.
    """
    from trichluc.audit.coverage import Coverage
    from trichluc.store.database import open_for_reading
    from trichluc.workers import Failure, in_order, preload

    found = Coverage(wanted=samples)
    preload("trichluc.warm")
    with open_for_reading(db) as connection:
        results = in_order(account, _stored(connection), jobs or os.cpu_count() or 1, module="trichluc.warm")
        for article, tokens in _shown(results, _how_many(connection)):
            if isinstance(tokens, Failure):
                click.echo(f"{article.article}: {tokens.reason}; left out of the report", err=True)
            else:
                found.add(article.article, article.text, tokens)
    _show(found)


def _shown(results: Iterator[T], total: int) -> Iterator[T]:
    """Pass the results on; a bar on a terminal, and in a log nothing but the report."""
    if not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=total, label="reading", file=sys.stderr) as bar:
        yield from bar


def _how_many(connection: "DuckDBPyConnection") -> int:
    row = connection.execute("select count(*) from articles").fetchone()
    return int(row[0]) if row else 0


def account(stored: Stored) -> "list[tuple[int, int, TokenKind, str]]":
    """The tokens of an article with what accounts for each: `fact`, a rule's name, or `unexplained`.

    What the rules would take but no fact holds is `site_line` in datelines, bylines and credits; a calendar expression
    that nothing in its article fixes ("hôm qua" without a dateline) is `unanchored`; the rest is unexplained.
    """
    from trichluc.flow import explain_text
    from trichluc.language.spans import Spans
    from trichluc.mentions.coverage import UNEXPLAINED
    from trichluc.reading.layout import read_layout
    from trichluc.records import MUTED

    zones = read_layout(stored.text, stored.title).zones
    muted = Spans.of((zone.start, zone.end) for zone in zones if zone.kind in MUTED)
    facts = Spans.of(stored.spans)
    accounted = []
    for start, end, kind, reason in explain_text(stored.text):
        if facts.touch(start, end):
            reason = "fact"
        elif reason in CALENDAR_FACTS:
            reason = "site_line" if muted.touch(start, end) else "unanchored" if reason == "date" else UNEXPLAINED
        accounted.append((start, end, kind, reason))
    return accounted


def _stored(connection: "DuckDBPyConnection") -> Iterator[Stored]:
    """The articles in order of their ids, a batch at a time."""
    spans = " union all ".join(
        f'select uid, "start", "end", spans from {table}'  # noqa: S608 - names of our own tables
        for table in ("dates", "documents", "counts")
    )
    rows = connection.execute(
        f"""with facts as ({spans}), all_spans as (
                select uid, "start", "end" from facts
                union all select uid, span."start", span."end" from (select uid, unnest(spans) as span from facts))
            select a.article, a.title, a.text, list([s."start", s."end"]) filter (s.uid is not null)
            from articles a left join all_spans s using (uid) group by all order by a.article, a.text"""  # noqa: S608
    )
    while batch := rows.fetchmany(256):
        for article, title, text, found in batch:
            yield Stored(article, title, text, tuple((start, end) for start, end in found or ()))


def _show(found: "Coverage") -> None:
    from trichluc.audit.coverage import KINDS

    click.echo(f"{'':10}{'all':>10}{'facts':>10}{'set aside':>11}{'unexplained':>13}{'share':>8}")
    for kind in KINDS:
        total, facts, unexplained = found.total(kind), found.facts(kind), found.unexplained(kind)
        share = f"{unexplained / total:.1%}" if total else "–"
        click.echo(f"{kind:10}{total:10,}{facts:10,}{total - facts - unexplained:11,}{unexplained:13,}{share:>8}")
    total, unexplained = sum(map(found.total, KINDS)), sum(map(found.unexplained, KINDS))
    click.echo(f"unexplained over all: {unexplained / total:.2%}" if total else "nothing to account for")
    for kind in KINDS:
        named = ", ".join(f"{why} {count:,}" for why, count in found.named(kind))
        if named:
            click.echo(f"\n{kind} set aside: {named}")
    if found.samples:
        click.echo("\nunexplained, a sample:")
    for sample in found.sample():
        click.echo(f"  {sample.article}: {' '.join(f'{sample.before}⟦{sample.token}⟧{sample.after}'.split())}")
