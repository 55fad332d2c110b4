"""`trichluc extract`: the facts of some files, nothing stored."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from trichluc.commands.options import limit_options, reading_options

if TYPE_CHECKING:
    from trichluc.commands.articles import Articles
    from trichluc.reading import Intake
    from trichluc.records import Article, Fact
    from trichluc.workers import Crew, Limits


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…|-")
@click.option("--format", "style", type=click.Choice(["table", "jsonl", "html"]), default="table", show_default=True)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of publication (YYYY-MM-DD) of articles that carry none; it completes dates without a year.",
)
@limit_options
@reading_options
@click.pass_context
def extract(
    ctx: click.Context,
    paths: tuple[str, ...],
    style: str,
    published: datetime | None,
    intake: "Intake",
    limits: "Limits",
) -> None:
    """Print the facts of some files; nothing is stored.

    PATH is a file in any format that `trichluc run` reads, a folder, a pattern, or - for standard input.
    The exit status is 1 when any of them could not be read.
    """
    from trichluc.workers import Crew, preload

    preload("trichluc.warm")  # while this process imports the rest
    from trichluc.commands.articles import Articles
    from trichluc.tasks import WARM, articles_of

    with Crew(os.cpu_count() or 1, limits, WARM) as crew:
        read = partial(articles_of, crew=crew)
        articles = Articles(paths, published.date() if published else None, intake, read)
        {"table": _print_table, "jsonl": _print_jsonl, "html": _print_html}[style](_extracted(articles, crew))
    if articles.failed:
        ctx.exit(1)


Extracted = Iterable[tuple["Article", tuple["Fact", ...]]]


def _extracted(articles: "Articles", crew: "Crew") -> "Iterator[tuple[Article, tuple[Fact, ...]]]":
    """Each article with its facts; a failure is reported."""
    from trichluc.tasks import facts_of, length_of, quarantined
    from trichluc.workers import Failure

    for article, facts in crew.in_order(facts_of, articles, length_of):
        if isinstance(facts, Failure):
            articles.report(str(quarantined(article, facts)))
        else:
            yield article, facts


def _print_table(extracted: Extracted) -> None:
    from rich.console import Console

    from trichluc.show.table import as_table

    console = Console()
    for article, facts in extracted:
        console.print(as_table(article, facts))


def _print_jsonl(extracted: Extracted) -> None:
    from trichluc.show.jsonl import as_line

    _print_utf8(as_line(fact) + "\n" for _, facts in extracted for fact in facts)


def _print_html(extracted: Extracted) -> None:
    from trichluc.show.html import as_page

    _print_utf8(as_page(extracted))


def _print_utf8(pieces: Iterator[str]) -> None:
    """Files in these formats are UTF-8 wherever they are written, so the terminal's encoding does not matter."""
    for piece in pieces:
        click.echo(piece.encode(), nl=False)
