"""`trichluc sources`: the ledger, every input ever met and what became of it."""

from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from trichluc.store.asking import Answer

STATUSES = ("stored", "duplicate", "quarantined")


def _known(_context: click.Context, _option: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes.

    Raises:
        click.BadParameter: One of them is no reason code.
    """
    from typing import get_args

    from trichluc.records import ReasonCode

    for code in codes:
        if code not in get_args(ReasonCode):
            raise click.BadParameter(f"{code!r} is none of {', '.join(get_args(ReasonCode))}")
    return codes


@click.command()
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.option("--status", "statuses", type=click.Choice(STATUSES), multiple=True, help="May be repeated.")
@click.option("--code", "codes", multiple=True, metavar="CODE", callback=_known,
              help="Reason why it is quarantined, such as bad-json; may be repeated.")  # fmt: skip
@click.option("--encoding", "encodings", multiple=True, metavar="NAME", help="Such as tcvn3; may be repeated.")
@click.option("--path", default="", metavar="PATTERN",
              help='Such as "2021/*.html", or a file, folder or archive for all that is in it.')  # fmt: skip
@click.option("--summary", is_flag=True, help="How many there are of each kind, in place of a list.")
@click.option("--format", "style", type=click.Choice(["table", "csv", "jsonl"]), default="table", show_default=True)
def sources(
    db: Path,
    statuses: tuple[str, ...],
    codes: tuple[str, ...],
    encodings: tuple[str, ...],
    path: str,
    summary: bool,
    style: str,
) -> None:
    """List what became of every input: stored, a duplicate, or quarantined with the reason and the way out.

    CSV and JSON lines have all columns of the table `sources`, where `trichluc sql` finds them too. What is
    quarantined is tried again by `trichluc run --retry-quarantined`.
    """
    from trichluc.commands.rows import FORMATS
    from trichluc.store.database import open_for_reading
    from trichluc.store.listing import Wanted, counted, listed

    wanted = Wanted(statuses, codes, encodings, path)
    with open_for_reading(db) as connection:
        if summary:
            FORMATS[style](counted(connection, wanted))
        elif style == "table":
            _print_table(listed(connection, wanted))
            click.echo(_totals(counted(connection, wanted)), err=True)
        else:
            FORMATS[style](listed(connection, wanted))


def _print_table(answer: "Answer") -> None:
    """One line for a source that was read; the reason and the way out below one that was not."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from trichluc.commands.rows import MOST_ROWS

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in ("status", "code / encoding", "source"):
        table.add_column(name, overflow="fold", no_wrap=name != "source")
    for row in islice(answer.rows, MOST_ROWS):
        table.add_row(*map(Text, _cells(dict(zip(answer.columns, row, strict=True)))))
    if table.row_count:
        Console().print(table)
    if next(answer.rows, None) is not None:
        click.echo(f"{MOST_ROWS:,} of them shown: use --format csv or jsonl for all", err=True)


def _cells(row: dict[str, Any]) -> tuple[str, str, str]:
    from trichluc.show.slots import visible

    source = visible(row["source"])
    if row["status"] == "quarantined":
        return row["status"], row["code"], f"{source}\n{visible(row['reason'])}; {visible(row['way_out'])}"
    return row["status"], row["encoding"] or "", source


def _totals(answer: "Answer") -> str:
    """One line with the number of sources of each status, and of each code."""
    totals: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    for status, code, *_, count in answer.rows:
        totals[status] += count
        codes[code] += count if code else 0
    reasons = ", ".join(f"{count:,} {code}" for code, count in codes.most_common() if code)
    each = (f"{totals[status]:,} {status}" for status in STATUSES if totals[status])
    what = f": {', '.join(each)}" if totals else ""
    return f"{totals.total():,} source{'' if totals.total() == 1 else 's'}{what}" + (f" ({reasons})" if reasons else "")
