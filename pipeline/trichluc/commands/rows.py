"""Rows on standard output: as a table for eyes, as CSV or JSON lines for programs."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

import click

from trichluc.show.slots import visible
from trichluc.store.asking import Answer
from trichluc.store.formats import as_text, csv_line, json_line

if TYPE_CHECKING:
    from rich.console import Console

MOST_ROWS = 1000
"""Rows of a table for eyes; programs get all."""

LEAST_WIDTH = 12
"""Characters below which a column is no longer read but spelled."""

LONGEST_CELL = 400
"""Characters of a cell of a table for eyes."""


def print_table(answer: Answer) -> None:
    """A table as wide as the terminal, 80 columns where there is none; cells below each other if too narrow."""
    from rich.console import Console

    console = Console()
    rows = list(islice(answer.rows, MOST_ROWS + 1))
    shown = [[visible(_short(as_text(cell))) for cell in row] for row in rows[:MOST_ROWS]]
    names = [visible(name) for name in answer.columns]
    widest = [max(map(len, column)) for column in zip(names, *shown, strict=True)]
    if sum(min(width, LEAST_WIDTH) + 3 for width in widest) > console.width:
        _print_records(console, names, shown)
    elif names:
        numeric = [all(isinstance(row[i], int | float | None) for row in rows) for i in range(len(names))]
        _print_columns(console, names, shown, numeric)
    more = " shown, there are more: use --format csv or jsonl" if len(rows) > MOST_ROWS else ""
    click.echo(f"{len(shown):,} row{'' if len(shown) == 1 else 's'}{more}", err=True)


def _print_columns(console: "Console", names: list[str], rows: list[list[str]], numeric: list[bool]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name, is_number in zip(names, numeric, strict=True):
        right = "right" if is_number and rows else "left"
        table.add_column(Text(name), justify=right, overflow="fold", no_wrap=is_number)  # type: ignore[arg-type]
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def _print_records(console: "Console", names: list[str], rows: list[list[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    for row in rows:
        table = Table(box=None, show_header=False, pad_edge=False)
        table.add_column(style="bold", no_wrap=True)
        table.add_column(overflow="fold")
        for name, cell in zip(names, row, strict=True):
            table.add_row(Text(name), Text(cell))
        console.print(table, end="\n\n")


def print_csv(answer: Answer) -> None:
    """Comma-separated, UTF-8, quotes doubled, a header line; NULL is empty, a list is JSON."""
    _print_line(csv_line(answer.columns))
    for row in answer.rows:
        _print_line(csv_line(row))


def print_jsonl(answer: Answer) -> None:
    """One JSON object a line."""
    for row in answer.rows:
        _print_line(json_line(dict(zip(answer.columns, row, strict=True))))


FORMATS: Mapping[str, Callable[[Answer], None]] = {"table": print_table, "csv": print_csv, "jsonl": print_jsonl}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _print_line(line: str) -> None:
    click.echo(line.encode(), nl=False)
