"""`trichluc run`: the main job, from sources to the fact table."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trichluc.commands.options import limit_options, reading_options

if TYPE_CHECKING:
    from trichluc.reading import Intake
    from trichluc.workers import Limits


@click.command()
@click.argument("sources", nargs=-1, metavar="SOURCE…|-")
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of publication (YYYY-MM-DD) of articles that carry none; it completes dates without a year.",
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Number of processes; default: all cores.")
@click.option("--retry-quarantined", "retry", is_flag=True, help="Read again what is quarantined, in place of SOURCE.")
@limit_options
@reading_options
@click.pass_context
def run(
    ctx: click.Context,
    sources: tuple[str, ...],
    db: Path,
    published: datetime | None,
    jobs: int | None,
    retry: bool,
    intake: "Intake",
    limits: "Limits",
) -> None:
    """Extract the facts of all sources into a database.

    SOURCE is a file, a folder (every file in it is read, hidden ones are not), a pattern such as "2021/**/*.html",
    or - for standard input. Read are plain text, HTML, JSON lines, CSV, Parquet and WARC, also packed by gzip, bzip2,
    xz or zstandard, and in zip and tar archives; formats are told by content before name. Members of archives that are
    links or devices, or whose path leads out of the archive, are left unread.

    What the database has already is left alone, so a run can be repeated, or stopped with Ctrl-C and taken up again.
    An input that cannot be read costs itself alone: it is named on standard error and listed by `trichluc sources`.
    The next run over the same sources tries it again. So does --retry-quarantined, which takes the sources from the
    database; give it the options that they need, and start it in the same folder if they were named from there.
    At the end seen = stored + unchanged + duplicate + quarantined.

    \b
    Exit status: 0 when at least one article is in the database from this input,
                 1 when none is, or the database cannot be used,
                 130 when stopped with Ctrl-C.
    """  # noqa: D301 - click reads the backspace as: keep these lines
    from trichluc.errors import StoreError
    from trichluc.workers import preload

    if bool(sources) == retry:
        raise click.UsageError("name one SOURCE or more, or give --retry-quarantined alone")
    if retry and not db.exists():
        raise StoreError(str(db), "does not exist", f"make it with: trichluc run SOURCE --db {db}")
    preload("trichluc.warm")  # while this process imports the rest
    from trichluc.commands.running import Task, perform

    day = published.date() if published else None
    outcome = perform(Task(sources, db, day, jobs or os.cpu_count() or 1, intake, limits))
    click.echo(outcome)
    if not outcome.seen and retry:
        click.echo("nothing in it is quarantined", err=True)
        return
    if not outcome.seen:
        click.echo(f"{' '.join(sources)}: no file in it to read; name a file or another folder", err=True)
    if outcome.stopped:
        ctx.exit(130)
    if not outcome.handled:
        ctx.exit(1)
