"""`trichluc search`: facts by words, whatever their accents."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trichluc.commands.options import DAY, TYPES

if TYPE_CHECKING:
    from trichluc.store.search import Hit


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.option("--type", "types", type=click.Choice(TYPES), multiple=True, help="Facts of this type; may be repeated.")
@click.option("--place", metavar="NAME", help="Facts that name this place, or whose article has a unit or event there.")
@click.option("--since", type=DAY, metavar="DATE", help="Published on this day (YYYY-MM-DD) or later.")
@click.option("--until", type=DAY, metavar="DATE", help="Published on this day or earlier.")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, metavar="N", help="Most hits.")
@click.option("--format", "style", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
def search(
    words: tuple[str, ...],
    db: Path,
    types: tuple[str, ...],
    place: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int,
    style: str,
) -> None:
    """Find facts by words, best first; accents, case and punctuation do not matter.

    Facts that hold more of the words come first, then those whose article does; words that stand together count more.
    Articles without a matching fact come last. With --since or --until, articles of unknown day are left out.
    """
    from trichluc.store.database import open_for_reading
    from trichluc.store.search import Search
    from trichluc.store.search import search as find

    if not any(c.isalnum() for word in words for c in word):
        raise click.BadParameter("holds no letter or digit", param_hint="WORDS")
    wanted = Search(
        " ".join(words), types, place, since.date() if since else None, until.date() if until else None, limit
    )
    with open_for_reading(db) as connection:
        hits = find(connection, wanted)
    for number, hit in enumerate(hits, start=1):
        _print_hit(number, hit) if style == "table" else _print_json(hit)
    if not hits:
        click.echo("nothing found", err=True)


def _print_hit(number: int, hit: "Hit") -> None:
    """The fact, where it is from, and its quote in context."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from trichluc.show.slots import visible

    console = Console(highlight=False)
    head = Text.assemble((f"{number}. ", "dim"), (hit.type, "bold"), "  ", visible(hit.summary))
    day = hit.published.isoformat() if hit.published else None
    origin = " · ".join(filter(None, [hit.article, f"{hit.start}-{hit.end}", day]))
    before, after = _cut(hit.before, at_start=True), _cut(hit.after, at_start=False)
    context = Text.assemble((before, "dim"), ("«" + visible(hit.quote) + "»", "bold"), (after, "dim"))
    console.print(head)
    console.print(Padding(Text(visible(origin), style="dim"), (0, 0, 0, 4)))
    console.print(Padding(context, (0, 0, 1, 4)))


def _cut(context: str, *, at_start: bool) -> str:
    """Context on one line, without the word that its far end cuts in two; its blank beside the quote stays."""
    from trichluc.show.slots import visible

    shown = visible(context)
    if at_start:
        shown = "… " + shown.partition(" ")[2] if len(shown) > 1 and " " in shown else shown
        return shown + " " if context[-1:].isspace() else shown
    shown = shown.rpartition(" ")[0] + " …" if " " in shown else shown
    return " " + shown if context[:1].isspace() else shown


def _print_json(hit: "Hit") -> None:
    from dataclasses import asdict

    from trichluc.store.formats import json_line

    click.echo(json_line(asdict(hit)).encode(), nl=False)
